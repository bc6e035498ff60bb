"""Turns the text of a document, YAML or JSON, into a plain tree, and refuses what could not be JSON."""

import copy
import json
import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from .problem import SpecProblem

MAX_NODES: Final = 2_000_000
MAX_DEPTH: Final = 100

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CORE_TAG: Final = "tag:yaml.org,2002:"
_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NO_NUMBER: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


class BadDocument(SpecProblem):
    """The input cannot be used; the message is one line that says why."""


def parse(raw: bytes) -> Any:
    """The tree in a YAML or JSON text.

    Raises:
        BadDocument: it is neither, is HTML, has a key twice, or is nested or repeated beyond all reason.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadDocument(f"not UTF-8 text (byte {problem.start})") from problem
    start = text.lstrip()[:1]
    if not start:
        raise BadDocument("empty")
    if start == "<":
        raise BadDocument("an HTML or XML page, not an OpenAPI document")
    return load_json(text) if start == "{" else load_yaml(text)


def load_json(text: str) -> Any:
    """Loads JSON; keys are unique and numbers finite.

    Raises:
        BadDocument: it is not so.
    """
    try:
        tree = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_number, parse_float=_finite)
    except json.JSONDecodeError as problem:
        raise BadDocument(f"not JSON: {problem.msg} (line {problem.lineno}, column {problem.colno})") from problem
    except ValueError as problem:
        raise BadDocument("not JSON: a number has too many digits") from problem
    except RecursionError as problem:
        raise BadDocument(f"nested deeper than {MAX_DEPTH} levels") from problem
    _check_depth(tree)
    return tree


def load_yaml(text: str) -> Any:
    """Loads YAML by the core schema of YAML 1.2: dates, `on` and `yes` are text, and keys are always text.

    Aliases become copies, so the tree shares nothing; merge keys (`<<`) are understood.

    Raises:
        BadDocument: it is not YAML, has a key twice, a tag of its own, or is nested or repeated beyond all reason.
    """
    try:
        tree = _Builder().build(text)
    except yaml.MarkedYAMLError as problem:
        if "nesting depth" in (problem.problem or ""):  # newer parsers have a limit of their own, far above ours
            raise BadDocument(f"nested deeper than {MAX_DEPTH} levels") from problem
        mark = problem.problem_mark
        place = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        raise BadDocument(
            f"not YAML: {one_line(problem.problem or problem.context or 'malformed')}{place}"
        ) from problem
    except yaml.YAMLError as problem:
        raise BadDocument(f"not YAML: {one_line(str(problem))}") from problem
    except RecursionError as problem:
        raise BadDocument(f"nested deeper than {MAX_DEPTH} levels") from problem
    _check_depth(tree)
    return tree


@dataclass
class _Frame:
    """A list or mapping that is being built."""

    value: list[Any] | dict[str, Any]
    anchor: str | None
    nodes_before: int
    key: str | None = None
    merged: list[dict[str, Any]] = field(default_factory=list)


class _Builder:
    """Builds the tree from parser events: the C composer overflows the stack on deep nesting, events do not."""

    def __init__(self) -> None:
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._nodes = 0
        self._root: Any = None

    def build(self, text: str) -> Any:
        documents = 0
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
                self._open(event)
            elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
                self._close(event)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _bad(event, "a second YAML document begins")
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count(1, event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            if event.value in frame.value:
                raise _bad(event, f"the key {one_line(event.value)!r} stands twice")
            frame.key = event.value
            return
        value = _resolved(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        self._attach(value, event)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._count(1, event)
        mapping = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _CORE_TAG + ("map" if mapping else "seq")):
            raise _bad(event, f"the tag {one_line(event.tag)} has no meaning here")
        if len(self._stack) >= MAX_DEPTH:
            raise _bad(event, f"nested deeper than {MAX_DEPTH} levels")
        self._stack.append(_Frame({} if mapping else [], event.anchor, self._nodes - 1))

    def _close(self, event: yaml.Event) -> None:
        frame = self._stack.pop()
        for merged in frame.merged:
            assert isinstance(frame.value, dict)
            for key, value in merged.items():
                frame.value.setdefault(key, value)
        if frame.anchor:
            self._anchors[frame.anchor] = (frame.value, self._nodes - frame.nodes_before)
        self._attach(frame.value, event)

    def _alias(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self._anchors:
            raise _bad(event, f"the alias *{event.anchor} refers to nothing that is complete")
        value, nodes = self._anchors[event.anchor]
        self._count(nodes, event)
        self._attach(copy.deepcopy(value), event)

    def _attach(self, value: Any, event: yaml.Event) -> None:
        if not self._stack:
            self._root = value
            return
        frame = self._stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
        elif frame.key is None:
            raise _bad(event, "a key must be plain text")
        else:
            if frame.key == "<<":
                frame.merged += _mergeable(value, event)
            else:
                frame.value[frame.key] = value
            frame.key = None

    def _count(self, nodes: int, event: yaml.Event) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise _bad(event, f"more than {MAX_NODES} values, aliases counted")


def _mergeable(value: Any, event: yaml.Event) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else [value]
    if not all(isinstance(item, dict) for item in found):
        raise _bad(event, "the merge key << takes mappings only")
    return found


def _resolved(event: yaml.ScalarEvent) -> Any:
    tag = None if event.tag is None else event.tag.removeprefix(_CORE_TAG)
    if tag == "str" or tag == "!" or (tag is None and not event.implicit[0]):
        return event.value
    if tag not in (None, "null", "bool", "int", "float"):
        raise _bad(event, f"the tag {one_line(event.tag or '')} has no meaning here")
    text = event.value
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    try:
        if _INTEGER.fullmatch(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        return _finite(text) if _FLOAT.fullmatch(text) or _NO_NUMBER.fullmatch(text) else text
    except ValueError as problem:
        raise _bad(event, "a number that JSON has no form for") from problem
    except BadDocument as problem:
        raise _bad(event, str(problem)) from problem


def _bad(event: yaml.Event, why: str) -> BadDocument:
    mark = event.start_mark
    return BadDocument(f"{why} (line {mark.line + 1})" if mark else why)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _refuse_number(text)
    return number


def _refuse_number(text: str) -> None:
    raise BadDocument(f"{text[:40]} is a number that JSON has no form for")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        keys = [key for key, _ in pairs]
        raise BadDocument(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return made


def _check_depth(tree: Any) -> None:
    level, depth = [tree], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH + 1:
            raise BadDocument(f"nested deeper than {MAX_DEPTH} levels")
        inner = [node.values() if isinstance(node, dict) else node for node in level if isinstance(node, (dict, list))]
        level = [value for values in inner for value in values]


def one_line(text: str) -> str:
    """The text on one short line, without control characters."""
    words = " ".join(text.split())
    clean = "".join(c if c.isprintable() else "?" for c in words)
    return clean if len(clean) <= 200 else clean[:199] + "…"
