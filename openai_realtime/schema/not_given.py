"""A sentinel for omitted arguments, where None has a meaning of its own."""

from enum import Enum
from typing import Any, Final, Literal


class NotGiven(Enum):
    """The type of `NOT_GIVEN`, the default of arguments for which None means null, which turns a setting off."""

    NOT_GIVEN = "NOT_GIVEN"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN
"""Marks an argument as omitted."""


def drop_not_given(**arguments: object) -> dict[str, Any]:
    """Return the arguments without those that are NOT_GIVEN."""
    return {name: value for name, value in arguments.items() if value is not NOT_GIVEN}
