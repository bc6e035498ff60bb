"""Plain data whose shape type checkers cannot know, on its way into a method."""

from collections.abc import Mapping, Sequence
from typing import Any


def untyped(data: Mapping[str, object] | Sequence[Mapping[str, object]]) -> Any:
    """Return `data` as it is, for type checkers to accept wherever a typed dictionary is expected.

    For settings from a file or a database, and for fields that the document does not know. Values and required fields
    are still checked before anything is sent.
    """
    return data
