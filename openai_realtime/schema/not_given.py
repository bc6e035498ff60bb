"""The difference between an argument that is left out and one that is None."""

from enum import Enum
from typing import Any, Final, Literal


class NotGiven(Enum):
    """The type of NOT_GIVEN, which stands for an argument that is left out; None is sent as null, which means "off"."""

    NOT_GIVEN = "NOT_GIVEN"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN
"""Stands for an argument that is left out."""


def drop_not_given(**arguments: object) -> dict[str, Any]:
    """Return the arguments without those that are NOT_GIVEN."""
    return {name: value for name, value in arguments.items() if value is not NOT_GIVEN}
