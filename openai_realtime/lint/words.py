"""How values and choices are put into words."""

import difflib
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from openai_realtime import redact
from openai_realtime.document.schemas import Schema
from openai_realtime.document.validation import ARTICLED
from openai_realtime.schema.bounds import bounds_in_words

T = TypeVar("T", bound=str)

NEAR = 0.74
"""How alike two names are of which one may be meant by the other; `version` and `conversation` are a little less."""
NEARLY_SAME = 0.9
"""How alike they are where one has a slip at most."""

_LONGEST = 60
_MOST_BITS = 200


def shown(value: object) -> str:
    """A value for a message: cut short and with secrets masked; of objects and lists only what they are."""
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
    """`a`, `a or b`, `a, b or c`."""
    *most, last = dict.fromkeys(choices)
    return f"{', '.join(most)} or {last}" if most else last


def quoted(values: Iterable[object]) -> str:
    """Values as a choice."""
    return any_of(map(repr, values))


def nearest(name: str, known: Iterable[T], cutoff: float = NEAR) -> T | None:
    """The one of some names that a name is close to, upper and lower case apart."""
    by_form = {one.lower(): one for one in known}
    near = difflib.get_close_matches(name.lower(), by_form, n=1, cutoff=cutoff)
    return by_form[near[0]] if near else None


def guess(name: object, known: Iterable[str]) -> str:
    """`; did you mean 'speed'?`, where a known name is near; otherwise nothing."""
    near = nearest(name, known) if isinstance(name, str) else None
    return f"; did you mean {near!r}?" if near else ""


def wanted(alternatives: Sequence[Schema]) -> str:
    """What a value other than null may be: its type, with the bounds or the values where there are any."""
    kinds = [_kind(schema) for schema in alternatives if "enum" not in schema and schema.get("type") != "null"]
    values = () if "a string" in kinds else (value for schema in alternatives for value in schema.get("enum", ()))
    return any_of([*kinds, *map(repr, values)])


def bounds(schema: Schema) -> str:
    """The bounds of a number, such as `from 0.25 to 1.5`."""
    return bounds_in_words(schema.get("minimum"), schema.get("maximum"))


def _kind(schema: Schema) -> str:
    declared: Any = schema.get("type", "object" if "properties" in schema else tuple(ARTICLED))
    kind = any_of(ARTICLED[name] for name in ([declared] if isinstance(declared, str) else declared))
    return f"{kind} {bounds(schema)}" if "minimum" in schema or "maximum" in schema else kind
