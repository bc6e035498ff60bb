"""What a conversion gives: a new value, and a note for everything in it that is not as it was."""

import warnings
from collections.abc import Iterable
from typing import Generic, Literal, NamedTuple, TypeVar

T = TypeVar("T")

Action = Literal["moved", "renamed", "converted", "added", "implied", "kept", "dropped"]


class Note(NamedTuple):
    """One thing that a conversion did, or could not do. Holds names only, never a value."""

    path: str
    """The field in what was given, such as `session.voice` or `tools[1]`; for events also the name of an event."""
    action: Action
    """What became of it.

    moved: it stands on another level; renamed: it has another name; converted: its value is written in another way,
    whatever its place; added: it was not given; implied: the other vocabulary says it without a field; kept: it stays
    as it is, though the other vocabulary has no such thing; dropped: it is lost.
    """
    to: str = ""
    """The field in what is given back; empty where there is none."""
    advice: str = ""
    """Why, and what can be done about it; may be empty."""


class Conversion(NamedTuple, Generic[T]):
    """The outcome of a conversion."""

    value: T
    """New plain data, which shares nothing with what was given."""
    notes: tuple[Note, ...] = ()
    """What is not as it was; empty where nothing had to be done."""

    @property
    def dropped(self) -> tuple[Note, ...]:
        """The notes of what is lost."""
        return tuple(note for note in self.notes if note.action == "dropped")


class DialectWarning(UserWarning):
    """A conversion between the vocabularies of the beta and of GA left something out."""


def warn(notes: Iterable[Note], stacklevel: int = 1) -> None:
    """Issue one DialectWarning that names what was dropped, with the advice for each; none where nothing was.

    `stacklevel` says whose line the warning is for: 1 is the caller of this function, 2 the caller of that one.
    """
    lost = [f"{note.path} ({note.advice})" for note in notes if note.action == "dropped"]
    if lost:
        warnings.warn(f"Left out: {'; '.join(lost)}", DialectWarning, stacklevel=stacklevel + 1)


def placed(notes: Iterable[Note], path: str, to: str) -> tuple[Note, ...]:
    """Give notes about a part of something as notes about the whole: the part was at `path`, and is at `to`."""
    return tuple(
        note._replace(path=joined(path, note.path), to=joined(to, note.to) if note.to else "") for note in notes
    )


def joined(path: str, rest: str) -> str:
    """Join two paths, of which either may be empty; `.` stands for the place of the first itself."""
    if rest in ("", "."):
        return path
    return f"{path}{rest}" if not path or rest.startswith("[") else f"{path}.{rest}"
