"""The errors for fields that a constructor of a model refuses. Pure; no I/O."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from openai_realtime.errors import InvalidArgumentError

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_NOTHING = object()
_SHOULD_BE = "Input should be "
_FALLBACK = "known_variant"  # the last member of a union complains too; the member that was meant says more


def check_names(model: str, provided: Collection[str], known: Collection[str]) -> None:
    """Check that all names are those of fields; raise InvalidArgumentError with the names that are like the first."""
    unknown = next((name for name in provided if name not in known), None)
    if unknown is None:
        return
    from difflib import get_close_matches

    near = get_close_matches(unknown, known, n=3)
    advice = f"did you mean {' or '.join(near)}? " if near else ""
    expected = f"a field of {model} ({advice}from_dict accepts unknown fields)"
    raise InvalidArgumentError(f"{model}.{unknown}", None, expected, shown="an unknown one")


def refused(
    model: str, provided: Mapping[str, object], error: ValidationError, secrets: Collection[str]
) -> InvalidArgumentError:
    """Make the error for the first thing that pydantic found; a text that may be a secret is not shown."""
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    first = next((problem for problem in problems if problem["type"] != _FALLBACK), problems[0])
    path, value = _place(provided, first)
    at = ".".join([model, *map(str, path)])
    if first["type"] == "missing":
        return InvalidArgumentError(at, None, "given: it is required", shown="missing")
    message = first["msg"].partition(", unable to parse")[0]
    expected = message.removeprefix(_SHOULD_BE) if message.startswith(_SHOULD_BE) else f"valid ({message})"
    # Nested plain data may hold a secret under any name.
    hidden = isinstance(value, str) and (len(path) != 1 or path[0] in secrets)
    return InvalidArgumentError(at, value, expected, shown="a string that is not shown" if hidden else None)


def _place(provided: Mapping[str, object], problem: ErrorDetails) -> tuple[list[str | int], object]:
    """Find the path of a problem, without pydantic's names of union members, and the value that is there."""
    path: list[str | int] = []
    value: Any = provided
    for step in problem["loc"]:
        inner = value.get(step, _NOTHING) if isinstance(value, Mapping) else _NOTHING
        if isinstance(step, int) and isinstance(value, (list, tuple)) and step < len(value):
            inner = value[step]
        if inner is not _NOTHING:
            path.append(step)
            value = inner
    if problem["type"] == "missing":
        path.append(problem["loc"][-1])
    return path, value
