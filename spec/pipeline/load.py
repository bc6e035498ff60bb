"""Load a YAML or JSON document as a plain tree, restricted to what JSON can express."""

import copy
import json
import math
import re
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from .errors import SpecError

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


class DocumentError(SpecError):
    """An unusable input document; the message is one line with the reason."""


def parse(raw: bytes) -> Any:
    """Parse a YAML or JSON text.

    Raises:
        DocumentError: The text is neither, is HTML, has a duplicate key, or exceeds the limits on nesting and size.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"not UTF-8 text (byte {error.start})") from error
    start = text.lstrip()[:1]
    if not start:
        raise DocumentError("empty")
    if start == "<":
        raise DocumentError("an HTML or XML page, not an OpenAPI document")
    return load_json(text) if start == "{" else load_yaml(text)


def load_json(text: str) -> Any:
    """Load JSON with unique keys and finite numbers.

    Raises:
        DocumentError: The text is anything else.
    """
    try:
        tree = json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_refuse_number, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise DocumentError(f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from error
    except ValueError as error:
        raise DocumentError("not JSON: a number has too many digits") from error
    except RecursionError as error:
        raise DocumentError(f"nested deeper than {MAX_DEPTH} levels") from error
    _check_depth(tree)
    return tree


def load_yaml(text: str) -> Any:
    """Load YAML with the core schema of YAML 1.2: dates, `on`, `yes` and all keys are strings.

    Aliases become copies, so that no nodes are shared; merge keys (`<<`) are supported.

    Raises:
        DocumentError: The text is not YAML, has a duplicate key or a custom tag, or exceeds the limits on nesting and
            size.
    """
    try:
        tree = _Builder().build(text)
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # newer parsers have a limit of their own, far above ours
            raise DocumentError(f"nested deeper than {MAX_DEPTH} levels") from error
        mark = error.problem_mark
        place = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
        raise DocumentError(f"not YAML: {one_line(error.problem or error.context or 'malformed')}{place}") from error
    except yaml.YAMLError as error:
        raise DocumentError(f"not YAML: {one_line(str(error))}") from error
    except RecursionError as error:
        raise DocumentError(f"nested deeper than {MAX_DEPTH} levels") from error
    _check_depth(tree)
    return tree


@dataclass
class _Frame:
    """A list or mapping under construction."""

    value: list[Any] | dict[str, Any]
    anchor: str | None
    nodes_before: int
    key: str | None = None
    merged: list[dict[str, Any]] = field(default_factory=list)


class _Builder:
    """Builds the tree from parser events, since the C composer overflows the stack on deep nesting."""

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
                    raise _error_at(event, "more than one YAML document")
        return self._root

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._count(1, event)
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            if event.value in frame.value:
                raise _error_at(event, f"duplicate key {one_line(event.value)!r}")
            frame.key = event.value
            return
        value = _resolve_scalar(event)
        if event.anchor:
            self._anchors[event.anchor] = (value, 1)
        self._attach(value, event)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._count(1, event)
        mapping = isinstance(event, yaml.MappingStartEvent)
        if event.tag not in (None, "!", _CORE_TAG + ("map" if mapping else "seq")):
            raise _error_at(event, f"unsupported tag {one_line(event.tag)}")
        if len(self._stack) >= MAX_DEPTH:
            raise _error_at(event, f"nested deeper than {MAX_DEPTH} levels")
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
            raise _error_at(event, f"the alias *{event.anchor} has no complete anchor")
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
            raise _error_at(event, "a key must be plain text")
        else:
            if frame.key == "<<":
                frame.merged += _merge_values(value, event)
            else:
                frame.value[frame.key] = value
            frame.key = None

    def _count(self, nodes: int, event: yaml.Event) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise _error_at(event, f"more than {MAX_NODES} values, aliases counted")


def _merge_values(value: Any, event: yaml.Event) -> list[dict[str, Any]]:
    found = value if isinstance(value, list) else [value]
    if not all(isinstance(item, dict) for item in found):
        raise _error_at(event, "the merge key << takes mappings only")
    return found


def _resolve_scalar(event: yaml.ScalarEvent) -> Any:
    tag = None if event.tag is None else event.tag.removeprefix(_CORE_TAG)
    if tag == "str" or tag == "!" or (tag is None and not event.implicit[0]):
        return event.value
    if tag not in (None, "null", "bool", "int", "float"):
        raise _error_at(event, f"unsupported tag {one_line(event.tag or '')}")
    text = event.value
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    try:
        if _INTEGER.fullmatch(text):
            return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
        return _finite(text) if _FLOAT.fullmatch(text) or _NO_NUMBER.fullmatch(text) else text
    except ValueError as error:
        raise _error_at(event, "a number that JSON cannot represent") from error
    except DocumentError as error:
        raise _error_at(event, str(error)) from error


def _error_at(event: yaml.Event, why: str) -> DocumentError:
    mark = event.start_mark
    return DocumentError(f"{why} (line {mark.line + 1})" if mark else why)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _refuse_number(text)
    return number


def _refuse_number(text: str) -> None:
    raise DocumentError(f"{text[:40]} is a number that JSON cannot represent")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        keys = [key for key, _ in pairs]
        raise DocumentError(f"duplicate key {next(key for key in keys if keys.count(key) > 1)!r}")
    return mapping


def _check_depth(tree: Any) -> None:
    level, depth = [tree], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH + 1:
            raise DocumentError(f"nested deeper than {MAX_DEPTH} levels")
        inner = [node.values() if isinstance(node, dict) else node for node in level if isinstance(node, (dict, list))]
        level = [value for values in inner for value in values]


def one_line(text: str) -> str:
    """Return the text as one short line, without control characters."""
    words = " ".join(text.split())
    clean = "".join(c if c.isprintable() else "?" for c in words)
    return clean if len(clean) <= 200 else clean[:199] + "…"
