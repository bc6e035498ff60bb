"""Conversion of field paths, as they appear in errors and notes."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from openai_realtime.dialect.fields import RESPONSE, SESSION, Shape
from openai_realtime.errors import InvalidArgumentError

_ROOT: Final = re.compile(r"(?:body\.)?(?:(session|response)\.)?")
_STEP: Final = re.compile(r"[.\[]")
_SHAPES: Final[Mapping[str | None, Shape]] = {None: SESSION, "session": SESSION, "response": RESPONSE}


def path_to_ga(path: str) -> str:
    """Convert the flat path of a field to its path in GA.

    `session.voice` becomes `session.audio.output.voice`, and so does the beginning of a longer path. A path without
    `session.` or `response.` is that of a session field; an optional `body.` comes first. Unknown paths are returned
    unchanged.

    Raises:
        InvalidArgumentError: `path` is not a string.
    """
    root, shape, rest = _split(path)
    for known, inner in _prefixes(rest):
        field = shape.by_flat_name.get(known)
        if field is not None and field.ga is not None:
            return f"{root}{field.ga}{inner}"
    return path


def path_to_flat(path: str) -> str:
    """Convert the GA path of a field to its flat path; the reverse of `path_to_ga`.

    If the flat value is a string and the GA value an object, as for audio formats, the path ends at the string.

    Raises:
        InvalidArgumentError: `path` is not a string.
    """
    root, shape, rest = _split(path)
    for known, inner in _prefixes(rest):
        field = shape.by_ga_path.get(known)
        if field is not None and field.flat is not None:
            return f"{root}{field.flat}{'' if field.values.flat_is_string else inner}"
    return path


def _split(path: str) -> tuple[str, Shape, str]:
    """Return the prefix of a path, the kind of object that it leads into, and the path in that object."""
    if not isinstance(path, str):
        raise InvalidArgumentError("path", path, "the path of a field, as a string")
    root = _ROOT.match(path)
    assert root is not None  # the pattern matches the empty string
    return root[0], _SHAPES[root[1]], path[root.end() :]


def _prefixes(path: str) -> Iterator[tuple[str, str]]:
    """Split the path at each of its steps, the longest prefix first."""
    steps = [step.start() for step in _STEP.finditer(path)]
    for end in (len(path), *reversed(steps)):
        yield path[:end], path[end:]
