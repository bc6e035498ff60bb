"""What a server sent otherwise than the document says."""

from typing import NamedTuple


class Deviation(NamedTuple):
    """One place at which a message differs from the document; it never holds the value itself."""

    path: tuple[str | int, ...]
    """The way to the place, from the model that is asked: names of fields, and positions in arrays from 0."""
    expected: str
    """What the document has there, such as `a string` or `an integer or null`."""
    received: str
    """What kind of value came, such as `null` or `an object`; `nothing` where a required field is missing."""

    def __str__(self) -> str:
        return f"{place(self.path)}: expected {self.expected}, received {self.received}"


def place(path: tuple[str | int, ...]) -> str:
    """Write a path as `response.output[0].role`; keys that a client or server chose are quoted where they are odd."""
    steps = (f".{step}" if isinstance(step, str) and step.isidentifier() else f"[{step!a}]" for step in path)
    return "".join(steps).removeprefix(".") or "the top"
