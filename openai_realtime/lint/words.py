"""Wording of values and choices in messages."""

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from openai_realtime import redact
from openai_realtime.document.schemas import Schema
from openai_realtime.document.validation import ARTICLED
from openai_realtime.schema.bounds import bounds_in_words

T = TypeVar("T", bound=str)

NEAR = 0.74
"""The similarity from which one name may be a misspelling of another; just above `version` and `conversation`."""
NEARLY_SAME = 0.9
"""The similarity of names that differ by a single slip."""

_LONGEST = 60
_MOST_BITS = 200


def shown(value: object) -> str:
    """Return a value for a message, truncated and with secrets masked; only the type of objects and lists."""
    match value:
        case str():
            text = repr(redact.text(value))
        case bool() | None:
            text = {True: "true", False: "false", None: "null"}[value]
        case int() if value.bit_length() > _MOST_BITS:
            text = "a huge number"
        case int() | float():
            text = repr(value)
        case dict() | list():
            text = ARTICLED["object" if isinstance(value, dict) else "array"]
        case _:
            text = f"a {type(value).__name__}"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def any_of(choices: Iterable[str]) -> str:
    """Return `a`, `a or b`, or `a, b or c`."""
    *most, last = dict.fromkeys(choices)
    return f"{', '.join(most)} or {last}" if most else last


def quoted(values: Iterable[object]) -> str:
    """Return the quoted values as a choice."""
    return any_of(map(repr, values))


def nearest(name: str, known: Iterable[T], cutoff: float = NEAR) -> T | None:
    """Return the known name closest to a name, ignoring case; None if none is close."""
    by_form = {one.lower(): one for one in known}
    near = difflib.get_close_matches(name.lower(), by_form, n=1, cutoff=cutoff)
    return by_form[near[0]] if near else None


def guess(name: object, known: Iterable[str]) -> str:
    """Return `; did you mean 'speed'?` if a known name is close, otherwise an empty string."""
    near = nearest(name, known) if isinstance(name, str) else None
    return f"; did you mean {near!r}?" if near else ""


def wanted(alternatives: Sequence[Schema]) -> str:
    """Return what a non-null value may be: its types, with bounds and listed values."""
    types = [_type(schema) for schema in alternatives if "enum" not in schema and schema.get("type") != "null"]
    values = () if "a string" in types else (value for schema in alternatives for value in schema.get("enum", ()))
    return any_of([*types, *map(repr, values)])


def bounds(schema: Schema) -> str:
    """Return the bounds of a number, such as `from 0.25 to 1.5`."""
    return bounds_in_words(schema.get("minimum"), schema.get("maximum"))


def _type(schema: Schema) -> str:
    declared: Any = schema.get("type", "object" if "properties" in schema else tuple(ARTICLED))
    words = any_of(ARTICLED[name] for name in ([declared] if isinstance(declared, str) else declared))
    return f"{words} {bounds(schema)}" if "minimum" in schema or "maximum" in schema else words
