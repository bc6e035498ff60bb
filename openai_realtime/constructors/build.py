"""Helpers of the constructors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openai_realtime.errors import InvalidArgumentError


def drop_none(**fields: object) -> dict[str, Any]:
    """Return the fields without those that are None."""
    return {name: value for name, value in fields.items() if value is not None}


def checked_list(name: str, values: object) -> list[Any] | None:
    """Return the items of a sequence as a list, and None unchanged.

    Raises:
        InvalidArgumentError: for any other value, a string or bytes among them.
    """
    if values is None:
        return None
    if not isinstance(values, Sequence) or isinstance(values, str | bytes | bytearray | memoryview):
        raise InvalidArgumentError(name, values, "a list of strings")
    return list(values)


def checked_string(name: str, value: str) -> str:
    """Return a string unchanged.

    Raises:
        InvalidArgumentError: for any other value.
    """
    if not isinstance(value, str):
        raise InvalidArgumentError(name, value, "a string")
    return value
