"""What the constructors share."""

from __future__ import annotations

from typing import Any

from openai_realtime.errors import InvalidArgumentError


def not_none(**fields: object) -> dict[str, Any]:
    """Return the fields without those that are None, which do not appear in what is sent."""
    return {name: value for name, value in fields.items() if value is not None}


def checked_text(name: str, value: str) -> str:
    """Return a text as it is; raise InvalidArgumentError for anything else."""
    if not isinstance(value, str):
        raise InvalidArgumentError(name, value, "a text")
    return value
