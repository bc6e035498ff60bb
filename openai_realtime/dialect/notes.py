"""The result of a conversion: a new value, and a note for every change."""

import warnings
from collections.abc import Iterable
from typing import Generic, Literal, NamedTuple, TypeVar

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import is_integer

T = TypeVar("T")

_HIGHEST_LEVEL = 1_000_000

Action = Literal["moved", "renamed", "converted", "added", "implied", "kept", "dropped"]


class Note(NamedTuple):
    """One thing that a conversion did, or could not do. Contains names only, never values."""

    path: str
    """The field in the input, such as `session.voice` or `tools[1]`; for events also the name of an event."""
    action: Action
    """What happened to the field.

    moved: now on another level; renamed: now under another name; converted: its value is written differently; added:
    not in the input; implied: the other vocabulary expresses it without a field; kept: unchanged, although the other
    vocabulary has no equivalent; dropped: lost.
    """
    to: str = ""
    """The field in the output; empty if there is none."""
    advice: str = ""
    """The reason, and what to do about it; may be empty."""


class Conversion(NamedTuple, Generic[T]):
    """The result of a conversion."""

    value: T
    """New plain data, which shares nothing with the input."""
    notes: tuple[Note, ...] = ()
    """The changes; empty if nothing had to be done."""

    @property
    def dropped(self) -> tuple[Note, ...]:
        """The notes about what is lost."""
        return tuple(note for note in self.notes if note.action == "dropped")


class DialectWarning(UserWarning):
    """Something was lost in a conversion between the vocabularies of the beta and GA."""


def warn(notes: Iterable[Note], stacklevel: int = 1) -> None:
    """Issue one DialectWarning that names everything dropped, with advice; none if nothing was.

    Args:
        notes: the notes of a conversion.
        stacklevel: the line to attribute the warning to: 1 for the caller of this function, 2 for its caller, ...

    Raises:
        InvalidArgumentError: for an invalid argument.
    """
    try:
        notes = list(notes)
    except (TypeError, ValueError):
        raise InvalidArgumentError("notes", notes, "the notes of a conversion") from None
    if not all(isinstance(note, Note) for note in notes):
        raise InvalidArgumentError("notes", notes, "the notes of a conversion")
    if not is_integer(stacklevel) or not 1 <= stacklevel <= _HIGHEST_LEVEL:
        raise InvalidArgumentError("stacklevel", stacklevel, "an integer of at least 1")
    lost = [f"{note.path} ({note.advice})" for note in notes if note.action == "dropped"]
    if lost:
        warnings.warn(f"Left out: {'; '.join(lost)}", DialectWarning, stacklevel=stacklevel + 1)


def placed(notes: Iterable[Note], path: str, to: str) -> tuple[Note, ...]:
    """Return notes about a part as notes about the whole: the part moved from `path` to `to`."""
    return tuple(
        note._replace(path=joined(path, note.path), to=joined(to, note.to) if note.to else "") for note in notes
    )


def joined(path: str, rest: str) -> str:
    """Join two paths, of which either may be empty; `.` as the second one stands for the first itself."""
    if rest in ("", "."):
        return path
    return f"{path}{rest}" if not path or rest.startswith("[") else f"{path}.{rest}"
