"""Values that nobody should pass: of every wrong kind, odd in every way."""

import array
import decimal
import enum
import math
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import strategies as st

from openai_realtime import NOT_GIVEN, models

DEEP = 3_000
_FIELDS = (
    "type",
    "session",
    "audio",
    "input",
    "output",
    "format",
    "content",
    "item",
    "tools",
    "name",
    "event_id",
    "rate",
)
_TYPES = ("realtime", "session.update", "conversation.item.create", "message", "input_audio", "server_vad", "error")


class Plain:
    """An object without anything that a caller could use."""


class Color(enum.Enum):
    RED = "red"


def deep(wrap: Callable[[Any], Any]) -> Any:
    """Return a value inside 3,000 others."""
    value: Any = 1
    for _ in range(DEEP):
        value = wrap(value)
    return value


def circular_list() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


def circular_dict(name: str = "session") -> dict[str, Any]:
    value: dict[str, Any] = {"type": "realtime"}
    value[name] = value
    return value


def released() -> memoryview:
    view = memoryview(b"ab")
    view.release()
    return view


def generator() -> Iterator[int]:
    yield 1


def positional_only(x: int, /) -> None:
    """A function that no tool can call by keyword."""


WRONG: dict[str, Callable[[], Any]] = {
    "None": lambda: None,
    "NOT_GIVEN": lambda: NOT_GIVEN,
    "True": lambda: True,
    "False": lambda: False,
    "0": lambda: 0,
    "1": lambda: 1,
    "-1": lambda: -1,
    "2**31": lambda: 2**31,
    "2**63": lambda: 2**63,
    "10**400": lambda: 10**400,
    "-10**5000": lambda: -(10**5000),
    "0.5": lambda: 0.5,
    "1e308": lambda: 1e308,
    "nan": lambda: math.nan,
    "inf": lambda: math.inf,
    "-inf": lambda: -math.inf,
    "1j": lambda: 1j,
    "Decimal": lambda: decimal.Decimal("sNaN"),
    "empty string": lambda: "",
    "blank": lambda: " ",
    "string": lambda: "x",
    "number as a string": lambda: "5",
    "lone surrogate": lambda: "\ud800",
    "control characters": lambda: "a\x00\r\nb: c",
    "not ASCII": lambda: "Zoë ☎ \u212a",
    "long string": lambda: "x" * 70_000,
    "path": lambda: "../..",
    "odd URL": lambda: "http://[::1",
    "braces": lambda: "{call_id}",
    "no bytes": lambda: b"",
    "odd bytes": lambda: b"\xff",
    "two bytes": lambda: b"ab",
    "bytearray": lambda: bytearray(b"abc"),
    "memoryview with gaps": lambda: memoryview(b"abcdef")[::2],
    "released memoryview": released,
    "array": lambda: array.array("d", [math.nan]),
    "empty list": list,
    "list of None": lambda: [None],
    "list of lists": lambda: [[], {}, ()],
    "list of strings": lambda: ["x", "\ud800"],
    "pairs": lambda: [("x", "y")],
    "circular list": circular_list,
    "deep list": lambda: deep(lambda value: [value]),
    "tuple": lambda: (),
    "pair": lambda: (1, "x"),
    "three numbers": lambda: (1, 2, 3),
    "set": lambda: {1, "x"},
    "range": lambda: range(3),
    "generator": generator,
    "empty dict": dict,
    "numbers as names": lambda: {1: 2, None: 3},
    "surrogates as names": lambda: {"\ud800": "x"},
    "surrogates as values": lambda: {"type": "\ud800", "session": {"instructions": "\ud800"}},
    "type of None": lambda: {"type": None, "session": None},
    "list as type": lambda: {"type": [], "session": []},
    "dict as type": lambda: {"type": {}, "item": {}, "content": {}},
    "known type alone": lambda: {"type": "session.update"},
    "unknown type": lambda: {"type": "no.such.event", "session": 5, "audio": 5, "tools": 5},
    "nan inside": lambda: {"type": "realtime", "audio": {"output": {"speed": math.nan}}},
    "bytes inside": lambda: {"type": "realtime", "instructions": b"x", "tools": [b"x"]},
    "object inside": lambda: {"type": "realtime", "model": Plain(), "audio": {"input": Plain}},
    "header": lambda: {"X-Test": "a\r\nHost: b"},
    "odd header": lambda: {"a b": "c"},
    "numbers as values": lambda: {"x": 1, "y": None},
    "circular dict": circular_dict,
    "circular inside": lambda: {"type": "session.update", "session": circular_dict("audio")},
    "circular tools": lambda: {"type": "realtime", "tools": circular_list()},
    "deep dict": lambda: deep(lambda value: {"type": "realtime", "session": value}),
    "deep audio": lambda: {"type": "realtime", "audio": deep(lambda value: {"input": value})},
    "deep tools": lambda: {"type": "realtime", "tools": deep(lambda value: [value])},
    "deep metadata": lambda: {"type": "response.create", "response": {"metadata": deep(lambda value: {"a": value})}},
    "object": Plain,
    "object()": object,
    "class": lambda: Plain,
    "int": lambda: int,
    "dict": lambda: dict,
    "type": lambda: type,
    "max": lambda: max,
    "print": lambda: print,
    "lambda": lambda: lambda x: x,
    "positional only": lambda: positional_only,
    "module": lambda: math,
    "enum": lambda: Color.RED,
    "exception": lambda: ValueError("x"),
    "ellipsis": lambda: ...,
    "model": models.RealtimeServerVad,
    "other model": lambda: models.RealtimeSessionCreateRequestGA(model="\ud800"),
    "model class": lambda: models.RealtimeServerVad,
    "models": lambda: [models.RealtimeServerVad(), models.RealtimeServerVad],
    "unvalidated model": lambda: models.RealtimeSessionCreateRequestGA.model_construct(tools=circular_list()),
}
"""Makers of values: each call needs its own, because some are used up or changed."""

_leaves = st.sampled_from(sorted(WRONG)).map(lambda name: WRONG[name]())
_names = st.sampled_from(_FIELDS) | st.sampled_from(["\ud800", "x", ""])
nested = st.recursive(
    _leaves | st.sampled_from(_TYPES),
    lambda inner: st.dictionaries(_names, inner, max_size=4) | st.lists(inner, max_size=3),
    max_leaves=6,
)
"""Data in which some of these values stand at places that mean something."""
