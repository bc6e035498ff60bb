"""Paths of fields, as errors and notes name them, in both vocabularies."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from openai_realtime.dialect.fields import RESPONSE, SESSION, Shape

_ROOT: Final = re.compile(r"(?:body\.)?(?:(session|response)\.)?")
_STEP: Final = re.compile(r"[.\[]")
_SHAPES: Final[Mapping[str | None, Shape]] = {None: SESSION, "session": SESSION, "response": RESPONSE}


def path_to_ga(path: str) -> str:
    """Give the path in GA of a field that a path names in the flat vocabulary.

    `session.voice` becomes `session.audio.output.voice`. The path may lead on, into the value of the field. It begins
    with `session.` or `response.`, or in a session; `body.` may stand before it. What is not known stays as it is.
    """
    root, shape, rest = _taken_apart(path)
    for known, inner in _beginnings(rest):
        field = shape.by_flat_name.get(known)
        if field is not None and field.ga is not None:
            return f"{root}{field.ga}{inner}"
    return path


def path_to_flat(path: str) -> str:
    """Give the path in the flat vocabulary of a field that a path names in GA, as `path_to_ga` does it.

    Where the flat vocabulary has a text and GA an object, as with audio formats, the path ends at the text.
    """
    root, shape, rest = _taken_apart(path)
    for known, inner in _beginnings(rest):
        field = shape.by_ga_path.get(known)
        if field is not None and field.flat is not None:
            return f"{root}{field.flat}{'' if field.values.flat_is_text else inner}"
    return path


def _taken_apart(path: str) -> tuple[str, Shape, str]:
    """Give what stands before the fields of an object, what kind of object that is, and the path in it."""
    root = _ROOT.match(path)
    assert root is not None  # the pattern matches the empty text
    return root[0], _SHAPES[root[1]], path[root.end() :]


def _beginnings(path: str) -> Iterator[tuple[str, str]]:
    """Take the path apart at each of its steps, the longest beginning first."""
    steps = [step.start() for step in _STEP.finditer(path)]
    for end in (len(path), *reversed(steps)):
        yield path[:end], path[end:]
