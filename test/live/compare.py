"""Compares what two servers did in the same turn: order, fields, types, defaults, constants, errors. Pure.

A field may have another value where `rules.MAY_DIFFER` says so, but not another type, and not another value if the
emulator's is one that the client itself sent.
"""

import functools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from fnmatch import fnmatchcase
from typing import Any, Literal, NamedTuple

from live.rules import LANES, MAY_DIFFER, Form, allowed

DifferenceType = Literal[
    "event missing",
    "event added",
    "event order",
    "field missing",
    "field added",
    "type",
    "default",
    "constant",
    "error",
    "HTTP status",
    "document",
]


class Entry(NamedTuple):
    """One thing that a server did: an event, an HTTP response, or the end of a connection.

    The label is the event's type; for an error it includes the cause: `error on live_1 response.cancel`.
    """

    label: str
    data: Mapping[str, Any]


class Trace(NamedTuple):
    """What happened in one turn on one side."""

    entries: Sequence[Entry]
    sent: frozenset[str] = frozenset()
    """Every string that the client sent, except those that it received from the server first."""
    invalid_events: Sequence[tuple[str, str]] = ()
    """Events that the document does not allow, each with the reason."""


class Difference(NamedTuple):
    """One way in which a server differs from the emulator. `where` is an event, or `event: path.of.the.field`."""

    kind: DifferenceType
    where: str
    emulator: str
    server: str


class _Step(NamedTuple):
    """An entry, or several deltas of one part as one step."""

    label: str
    data: list[Mapping[str, Any]]


def compare(emulator: Trace, server: Trace) -> list[Difference]:
    """Return every difference of the server's turn from the emulator's, each once, but for those that are allowed."""
    found: dict[Difference, None] = {}
    for ours, theirs in zip(_lanes(emulator.entries), _lanes(server.entries), strict=True):
        matched, moved, missing, added = _aligned([step.label for step in ours], [step.label for step in theirs])
        for a, b in moved:
            places = [_place(ours, a), _place(theirs, b)]
            found[Difference("event order", ours[a].label, *places)] = None
        found |= dict.fromkeys(Difference("event missing", ours[a].label, _place(ours, a), "") for a in missing)
        found |= dict.fromkeys(Difference("event added", theirs[b].label, "", _place(theirs, b)) for b in added)
        for a, b in [*matched, *moved]:
            for data in theirs[b].data:
                found |= dict.fromkeys(_fields(ours[a].label, "", ours[a].data[0], data, emulator.sent))
    found |= dict.fromkeys(Difference("document", label, "", reason) for label, reason in server.invalid_events)
    return [difference for difference in found if allowed(difference.kind, difference.where) is None]


def _lanes(entries: Sequence[Entry]) -> list[list[_Step]]:
    """Group the entries into lanes of steps: order matters inside a lane only."""
    lanes: dict[str, list[Entry]] = {lane: [] for lane in ("", *LANES)}
    for entry in _limits_at_the_end(entries):
        lanes[next((lane for lane in LANES if fnmatchcase(entry.label, lane)), "")].append(entry)
    return [_collapsed(lane) for lane in lanes.values()]


def _limits_at_the_end(entries: Sequence[Entry]) -> list[Entry]:
    """Move `rate_limits.updated` right after `response.done` from every place where it is allowed.

    It is allowed at the start of a response, before its first output, and anywhere after its end.
    """
    rest: list[Entry] = []
    early: list[Entry] = []
    done_at, before_output = -1, False
    for entry in entries:
        if entry.label == "rate_limits.updated" and before_output:
            early.append(entry)
        elif entry.label == "rate_limits.updated" and done_at >= 0:
            rest.insert(done_at, entry)
        else:
            rest.append(entry)
            if entry.label == "response.created":
                before_output, done_at = True, -1
            elif entry.label == "response.done":
                rest += early
                before_output, early, done_at = False, [], len(rest)
            elif entry.label.startswith("response."):
                before_output = False
    return rest + early


def _collapsed(entries: Iterable[Entry]) -> list[_Step]:
    """Merge the deltas of one part into a step at the place of the first; sort adjacent delta steps by name.

    Servers may split and interleave words and audio as they like. A delta after the end of its part is not merged and
    stays where it is.
    """
    steps: list[_Step] = []
    open_parts: dict[tuple[object, ...], list[Mapping[str, Any]]] = {}
    for label, data in entries:
        stem, _, end = label.rpartition(".")
        part = (stem, *(data.get(name) for name in ("response_id", "item_id", "content_index")))
        if end == "delta" and part in open_parts:
            open_parts[part].append(data)
            continue
        step = _Step(label, [data])
        if end == "delta":
            open_parts[part] = step.data
            at = len(steps)
            while at and steps[at - 1].label.endswith(".delta") and steps[at - 1].label > label:
                at -= 1
            steps.insert(at, step)
        else:
            open_parts.pop(part, None)
            steps.append(step)
    return steps


Pairs = list[tuple[int, int]]


def _aligned(ours: Sequence[str], theirs: Sequence[str]) -> tuple[Pairs, Pairs, list[int], list[int]]:
    """Return positions in both sequences: pairs that match, pairs that moved, those only in ours, those only in theirs.

    Errors at the same place match, even if their causes differ.
    """
    matched: Pairs = []
    for tag, a_start, a_end, b_start, b_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        pairs = list(zip(range(a_start, a_end), range(b_start, b_end), strict=False))
        matched += [(a, b) for a, b in pairs if tag == "equal" or _type(ours[a]) == _type(theirs[b])]
    missing = sorted(set(range(len(ours))) - {a for a, _ in matched})
    added = sorted(set(range(len(theirs))) - {b for _, b in matched})
    moved: Pairs = []
    for a in [*missing]:
        b = next((b for b in added if theirs[b] == ours[a]), None)
        if b is not None:
            moved.append((a, b))
            missing.remove(a)
            added.remove(b)
    return matched, moved, missing, added


def _type(label: str) -> str:
    return label.partition(" on ")[0]


def _place(steps: Sequence[_Step], at: int) -> str:
    return f"after {steps[at - 1].label}" if at else "at the beginning"


def _fields(label: str, path: str, ours: object, theirs: object, sent: frozenset[str]) -> Iterator[Difference]:
    """Yield the differences of two values at a path of an entry."""
    where = f"{label}: {path}" if path else label
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        for name in [*ours, *(name for name in theirs if name not in ours)]:
            inner = f"{path}.{name}" if path else str(name)
            if name not in theirs:
                yield Difference("field missing", f"{label}: {inner}", _json_type(ours[name]), "")
            elif name not in ours:
                yield Difference("field added", f"{label}: {inner}", "", _json_type(theirs[name]))
            else:
                yield from _fields(label, inner, ours[name], theirs[name], sent)
    elif isinstance(ours, list) and isinstance(theirs, list):
        free = "list" in _forms(label, path)
        if len(ours) != len(theirs) and not free:
            yield Difference(_kind(label, path), where, f"{len(ours)} elements", f"{len(theirs)} elements")
        for n, (a, b) in enumerate(zip(ours, theirs, strict=False)):
            yield from _fields(label, f"{path}.{n}", a, b, sent)
    elif _json_type(ours) != _json_type(theirs):
        yield Difference("type", where, _json_type(ours), _json_type(theirs))
    elif ours != theirs:
        forms = frozenset[Form]() if ours in sent else _forms(label, path)
        if "id" in forms:
            ours, theirs = _prefix(ours), _prefix(theirs)
        if ours != theirs and not {"text", "number"} & forms:
            yield Difference(_kind(label, path), where, _shown(ours), _shown(theirs))


@functools.cache
def _forms(label: str, path: str) -> frozenset[Form]:
    """Return how the value at a path may differ."""
    return frozenset(
        rule.form for rule in MAY_DIFFER if fnmatchcase(label, rule.events) and fnmatchcase(path, rule.paths)
    )


def _prefix(id: object) -> str:
    """Return the common prefix of ids, such as `item_`."""
    prefix, line, _ = str(id).partition("_")
    return f"{prefix}_…" if line else "…"


def _kind(label: str, path: str) -> DifferenceType:
    steps = path.split(".")
    if path == "status" and label.startswith("POST "):
        return "HTTP status"
    if steps[-1] in ("code", "type", "param", "event_id") and "error" in steps[:-1]:
        return "error"
    return "default" if "session" in steps[:-1] else "constant"


def _json_type(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case str():
            return "string"
        case Mapping():
            return "object"
        case _:
            return "array"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"
