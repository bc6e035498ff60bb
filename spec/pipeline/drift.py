"""Compares two revisions of the official document, raw with raw, and gives each change as one row.

Both documents are trimmed and stripped (`trim.trim`, `trim.strip_prose`). Order that has no meaning makes no row: that
of keys, enumerations, required fields, union members, parameters, tags and security requirements.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from .grammar import (
    COMBINED,
    DATA,
    Kind,
    held,
    label,
    operation_name,
    parameter_name,
    place,
    rebuilt,
    spelled,
    summarised,
    text,
)
from .rows import MISSING, Row, both_keys, exact, grouped, list_rows, table, tree_rows, value_rows, without
from .tree import METHODS, union_key

__all__ = ["Row", "compare", "table"]

BOUNDS: Final = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
    "minItems", "maxItems", "uniqueItems", "minContains", "maxContains", "minProperties", "maxProperties",
)  # fmt: skip
_FORM: Final = ("$ref", "type", *COMBINED)
_ANNOTATIONS: Final = ("default", "deprecated", "readOnly", "writeOnly", "nullable")
_UNORDERED: Final = {"enum": "enumeration value", "tags": "tag", "security": "security"}
_WHAT: Final = {
    "schemas": "schema", "properties": "field", "responses": "response", "headers": "header",
    "parameters": "parameter", "content": "media type", "requestBody": "request body", "encoding": "encoding",
    "securitySchemes": "security scheme", "requestBodies": "request body", "anyOf": "union member",
    "oneOf": "union member", "allOf": "allOf member", "enum": "enumeration",
}  # fmt: skip

Tree = dict[str, Any]


def compare(old: Tree, new: Tree) -> list[Row]:
    """All differences between two trimmed and stripped documents, in the order of the table."""
    groups = grouped(list(_node(old, new, "document", "")))
    return [row for rows in groups.values() for row in rows]


def _node(old: Any, new: Any, kind: Kind, where: str) -> Iterator[Row]:
    """Compares two nodes of one kind; either may be something else in a careless document."""
    if kind == "schema":
        yield from _schema(old, new, where)
    elif kind == "path":
        yield from _path(old, new, where)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            yield from _keyword(old, new, kind, key, where)
    else:
        yield from value_rows(old, new, kind, where)


def _keyword(old: Tree, new: Tree, kind: Kind, key: str, where: str) -> Iterator[Row]:
    """Compares what two nodes have under one keyword."""
    before, after = old.get(key, MISSING), new.get(key, MISSING)
    shape, inner = held(kind, key)
    what, present = _WHAT.get(key, key), [value for value in (before, after) if value is not MISSING]
    if len(present) == 1 and present[0] in ({}, []):
        yield from value_rows(before, after, what, where or kind)
    elif shape == "map" and all(isinstance(value, dict) for value in present):
        yield from _named(old, new, kind, key, where)
    elif key == "parameters" and shape and all(isinstance(value, list) for value in present):
        yield from _parameters(old.get(key, []), new.get(key, []), where)
    elif kind == "schema" and key in COMBINED and all(isinstance(value, list) for value in present):
        yield from _members(old, new, key, where)
    elif kind == "schema" and key == "required" and all(isinstance(value, list) for value in present):
        yield from _required(old, new, where)
    elif key in _UNORDERED and len(present) == 2 and all(isinstance(value, list) for value in present):
        yield from list_rows(before, after, _UNORDERED[key], where or kind)
    elif shape == "one" and len(present) == 2:
        yield from _node(before, after, inner, place(where, new, kind, key))
    elif shape == "one":
        yield from value_rows(before, after, what, place(where, new, kind, key), summarised)
    elif kind == "schema" and key in BOUNDS:
        yield from value_rows(before, after, "bound", where, lambda value: f"{key} {text(value)}")
    elif kind == "schema" and key in DATA:
        yield from value_rows(before, after, what, where)
    else:
        yield from tree_rows(before, after, what, where or kind)


def _named(old: Tree, new: Tree, kind: Kind, key: str, where: str) -> Iterator[Row]:
    """Compares two maps: schemas, fields, responses and the like."""
    before, after = old.get(key, {}), new.get(key, {})
    inner = held(kind, key)[1]
    for name in both_keys(before, after):
        at = place(where, new, kind, key, name)
        left, right = before.get(name, MISSING), after.get(name, MISSING)
        if inner == "path" or (name in before and name in after):
            yield from _node(left, right, inner, at)
        else:
            required = key == "properties" and name in _required_names(old if name in before else new)
            show = partial(summarised, required=required)
            yield from value_rows(left, right, _WHAT.get(key, key), at, show)


def _path(old: Any, new: Any, where: str) -> Iterator[Row]:
    """Compares two path items; one that is new or gone shows as its operations."""
    before, after = (item if isinstance(item, dict) else {} for item in (old, new))
    methods = [method for method in METHODS if method in before or method in after]
    for method in methods:
        left, right = before.get(method, MISSING), after.get(method, MISSING)
        title = f"{method.upper()} {where}"
        if isinstance(left, dict) and isinstance(right, dict):
            names = {operation_name(part, method, where) for part in (left, right)}
            yield from _node(left, right, "operation", names.pop() if len(names) == 1 else title)
        else:
            yield from value_rows(left, right, "operation", title, summarised)
    if isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            if key not in METHODS:
                yield from _keyword(old, new, "path", key, where)
    elif not methods:
        yield from value_rows(old, new, "path", where)


def _parameters(old: list[Any], new: list[Any], where: str) -> Iterator[Row]:
    """Compares parameters by name and place; their order has no meaning."""
    before, after = _by_name(old), _by_name(new)
    for key in dict.fromkeys([*before, *after]):
        left, right, at = before.get(key, MISSING), after.get(key, MISSING), f"{where}.{key[0]}"
        if left is MISSING or right is MISSING:
            yield from value_rows(left, right, "parameter", at, summarised)
        else:
            yield from _node(left, right, "parameter", at)


def _by_name(parameters: list[Any]) -> dict[tuple[str, str, int], Any]:
    counted: Counter[tuple[str, str]] = Counter()
    result = {}
    for parameter in parameters:
        key = parameter_name(parameter), str(parameter.get("in")) if isinstance(parameter, dict) else ""
        counted[key] += 1
        result[*key, counted[key]] = parameter
    return result


def _schema(old: Any, new: Any, where: str) -> Iterator[Row]:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        yield from value_rows(old, new, "type", where, spelled)
        return
    if [key in old for key in ("$ref", *COMBINED)] != [key in new for key in ("$ref", *COMBINED)]:
        yield from _reshaped(old, new, where)
        return
    comparable = True
    if _type_of(old) != _type_of(new) or exact(old.get("$ref")) != exact(new.get("$ref")):
        yield from value_rows(old, new, "type", where, spelled)
        comparable = _overlap(_types(old), _types(new)) and old.get("$ref") == new.get("$ref")
    for key in both_keys(old, new):
        if key not in ("type", "$ref") and (comparable or _annotates(key)):
            yield from _keyword(old, new, "schema", key, where)


def _reshaped(old: Tree, new: Tree, where: str) -> Iterator[Row]:
    """Compares schemas of different form, as a value with a union: one row for the type, and what else differs.

    A value that became a member of a union (or was one) is compared with that member.
    """
    yield from value_rows(old, new, "type", where, spelled)
    left, right = _union(old), _union(new)
    pairs, inside = [], set[str]()
    if left is None and right is not None:
        pairs = _paired([_own(old, new)], right)[0]
        inside = old.keys() - new.keys() if pairs else inside
    elif right is None and left is not None:
        pairs = _paired(left, [_own(new, old)])[0]
        inside = new.keys() - old.keys() if pairs else inside
    elif left is not None and right is not None:
        pairs = _paired(left, right)[0]
    for x, y in pairs:
        yield from _schema(x, y, where)
    unions = left is not None and right is not None
    for key in both_keys(old, new):
        if key not in _FORM and key not in inside and (unions or _annotates(key) or (key in old and key in new)):
            yield from _keyword(old, new, "schema", key, where)


def _required(old: Tree, new: Tree, where: str) -> Iterator[Row]:
    """Rows for fields that both sides have; a field that is new or gone says so in its own row."""
    before, after = old.get("required", []), new.get("required", [])
    left, right = _fields(old), _fields(new)
    for name in without(before, after):
        if text(name) not in left - right:
            yield Row("removed", "required", f"{where}.{text(name)}", "required")
    for name in without(after, before):
        if text(name) not in right - left:
            yield Row("added", "required", f"{where}.{text(name)}", "", "required")


def _required_names(schema: Tree) -> list[Any]:
    found = schema.get("required")
    return found if isinstance(found, list) else []


def _members(old: Tree, new: Tree, key: str, where: str) -> Iterator[Row]:
    after = new.get(key, [])
    pairs, gone, come = _paired(old.get(key, []), after)
    for x, y in pairs:
        position = next(i for i, member in enumerate(after) if member is y)
        yield from _schema(x, y, place(where, new, "schema", key, position))
    yield from list_rows(gone, come, _WHAT[key], where, summarised)


def _paired(old: list[Any], new: list[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Pairs the members of two unions, the surest first; what is left of both is gone or new."""
    tests: tuple[Callable[[Any, Any], bool], ...] = (
        lambda x, y: _normal(x) == _normal(y),
        lambda x, y: label(x) == label(y) and _alike(x, y),
        lambda x, y: label(x) == label(y) and label(x) not in ("object", "union"),
        _alike,
    )
    pairs, left, right = [], list(old), list(new)
    for test in tests:
        unpaired = []
        for x in left:
            found = next((position for position, y in enumerate(right) if test(x, y)), None)
            if found is None:
                unpaired.append(x)
            else:
                pairs.append((x, right.pop(found)))
        left = unpaired
    return pairs, left, right


def _alike(x: Any, y: Any) -> bool:
    """Whether two anonymous schemas look like revisions of one: the same type, and half of the fields in common."""
    if not (isinstance(x, dict) and isinstance(y, dict)) or "$ref" in x or "$ref" in y:
        return False
    if (union_key(x), _types(x)) != (union_key(y), _types(y)):
        return False
    left, right = _fields(x), _fields(y)
    return 2 * len(left & right) >= max(len(left), len(right))


def _normal(schema: Any) -> str:
    """The schema as text, every list whose order has no meaning sorted."""
    return exact(_ordered(schema, "schema"))


def _ordered(node: Any, kind: Kind) -> Any:
    if not isinstance(node, dict):
        return node
    result: Tree = {}
    for key, part in node.items():
        shape, inner = held(kind, key)
        found = rebuilt(part, shape, partial(_ordered, kind=inner)) if shape else part
        loose = key in (*COMBINED, "enum", "required", "type") and isinstance(found, list)
        result[key] = sorted(found, key=exact) if loose else found
    return result


def _fields(schema: Tree) -> set[str]:
    found = schema.get("properties")
    return set(found) if isinstance(found, dict) else set()


def _union(schema: Tree) -> list[Any] | None:
    key = union_key(schema)
    return schema[key] if key else None


def _own(schema: Tree, union: Tree) -> Tree:
    """The schema without the keywords that `union` has outside of its members."""
    return {key: value for key, value in schema.items() if key in _FORM or key not in union}


def _annotates(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _type_of(schema: Tree) -> str:
    found = schema.get("type", MISSING)
    return "" if found is MISSING else exact(sorted(found, key=exact) if isinstance(found, list) else found)


def _types(schema: Tree) -> frozenset[str]:
    found = schema.get("type", [])
    return frozenset(map(str, found if isinstance(found, list) else [found]))


def _overlap(old: frozenset[str], new: frozenset[str]) -> bool:
    """Whether the other keywords still speak of the same kind of value."""
    numbers = {"integer", "number"}
    return not old or not new or bool(old & new) or bool(old & numbers and new & numbers)
