"""Compare two revisions of the official document, one row per change.

Both documents are trimmed and stripped (`trim.trim`, `trim.strip_prose`). The order of keys, enumerations, required
fields, union members, parameters, tags and security requirements is ignored.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from .grammar import (
    COMBINED,
    DATA,
    NodeType,
    child_path,
    child_type,
    map_children,
    operation_name,
    parameter_name,
    summarize,
    text,
    type_name,
)
from .rows import (
    MISSING,
    Row,
    both_keys,
    group_rows,
    list_rows,
    markdown,
    missing_from,
    table,
    to_json,
    tree_rows,
    value_rows,
)
from .tree import METHODS, label, union_key

__all__ = ["Row", "compare", "markdown", "table"]

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
    """Return all differences between two trimmed and stripped documents, in table order."""
    groups = group_rows(list(_compare_nodes(old, new, "document", "")))
    return [row for rows in groups.values() for row in rows]


def _compare_nodes(old: Any, new: Any, node_type: NodeType, where: str) -> Iterator[Row]:
    """Compare two nodes of the same type; in a malformed document either may be anything."""
    if node_type == "schema":
        yield from _compare_schemas(old, new, where)
    elif node_type == "path":
        yield from _compare_paths(old, new, where)
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            yield from _compare_keyword(old, new, node_type, key, where)
    else:
        yield from value_rows(old, new, node_type, where)


def _compare_keyword(old: Tree, new: Tree, node_type: NodeType, key: str, where: str) -> Iterator[Row]:
    """Compare the values of a keyword in two nodes."""
    before, after = old.get(key, MISSING), new.get(key, MISSING)
    shape, inner = child_type(node_type, key)
    what, present = _WHAT.get(key, key), [value for value in (before, after) if value is not MISSING]
    if len(present) == 1 and present[0] in ({}, []):
        yield from value_rows(before, after, what, where or node_type)
    elif shape == "map" and all(isinstance(value, dict) for value in present):
        yield from _compare_maps(old, new, node_type, key, where)
    elif key == "parameters" and shape and all(isinstance(value, list) for value in present):
        yield from _compare_parameters(old.get(key, []), new.get(key, []), where)
    elif node_type == "schema" and key in COMBINED and all(isinstance(value, list) for value in present):
        yield from _compare_members(old, new, key, where)
    elif node_type == "schema" and key == "required" and all(isinstance(value, list) for value in present):
        yield from _compare_required(old, new, where)
    elif key in _UNORDERED and len(present) == 2 and all(isinstance(value, list) for value in present):
        yield from list_rows(before, after, _UNORDERED[key], where or node_type)
    elif shape == "one" and len(present) == 2:
        yield from _compare_nodes(before, after, inner, child_path(where, new, node_type, key))
    elif shape == "one":
        yield from value_rows(before, after, what, child_path(where, new, node_type, key), summarize)
    elif node_type == "schema" and key in BOUNDS:
        yield from value_rows(before, after, "bound", where, lambda value: f"{key} {text(value)}")
    elif node_type == "schema" and key in DATA:
        yield from value_rows(before, after, what, where)
    else:
        yield from tree_rows(before, after, what, where or node_type)


def _compare_maps(old: Tree, new: Tree, node_type: NodeType, key: str, where: str) -> Iterator[Row]:
    """Compare two maps of schemas, fields, responses and the like."""
    before, after = old.get(key, {}), new.get(key, {})
    inner = child_type(node_type, key)[1]
    for name in both_keys(before, after):
        at = child_path(where, new, node_type, key, name)
        left, right = before.get(name, MISSING), after.get(name, MISSING)
        if inner == "path" or (name in before and name in after):
            yield from _compare_nodes(left, right, inner, at)
        else:
            required = key == "properties" and name in _required_names(old if name in before else new)
            show = partial(summarize, required=required)
            yield from value_rows(left, right, _WHAT.get(key, key), at, show)


def _compare_paths(old: Any, new: Any, where: str) -> Iterator[Row]:
    """Compare two path items; an added or removed one yields a row per operation."""
    before, after = (item if isinstance(item, dict) else {} for item in (old, new))
    methods = [method for method in METHODS if method in before or method in after]
    for method in methods:
        left, right = before.get(method, MISSING), after.get(method, MISSING)
        title = f"{method.upper()} {where}"
        if isinstance(left, dict) and isinstance(right, dict):
            names = {operation_name(part, method, where) for part in (left, right)}
            yield from _compare_nodes(left, right, "operation", names.pop() if len(names) == 1 else title)
        else:
            yield from value_rows(left, right, "operation", title, summarize)
    if isinstance(old, dict) and isinstance(new, dict):
        for key in both_keys(old, new):
            if key not in METHODS:
                yield from _compare_keyword(old, new, "path", key, where)
    elif not methods:
        yield from value_rows(old, new, "path", where)


def _compare_parameters(old: list[Any], new: list[Any], where: str) -> Iterator[Row]:
    """Compare parameters by name and location, ignoring their order."""
    before, after = _by_name(old), _by_name(new)
    for key in dict.fromkeys([*before, *after]):
        left, right, at = before.get(key, MISSING), after.get(key, MISSING), f"{where}.{key[0]}"
        if left is MISSING or right is MISSING:
            yield from value_rows(left, right, "parameter", at, summarize)
        else:
            yield from _compare_nodes(left, right, "parameter", at)


def _by_name(parameters: list[Any]) -> dict[tuple[str, str, int], Any]:
    counted: Counter[tuple[str, str]] = Counter()
    result = {}
    for parameter in parameters:
        key = parameter_name(parameter), str(parameter.get("in")) if isinstance(parameter, dict) else ""
        counted[key] += 1
        result[*key, counted[key]] = parameter
    return result


def _compare_schemas(old: Any, new: Any, where: str) -> Iterator[Row]:
    if not (isinstance(old, dict) and isinstance(new, dict)):
        yield from value_rows(old, new, "type", where, type_name)
        return
    if [key in old for key in ("$ref", *COMBINED)] != [key in new for key in ("$ref", *COMBINED)]:
        yield from _compare_forms(old, new, where)
        return
    comparable = True
    if _type_of(old) != _type_of(new) or to_json(old.get("$ref")) != to_json(new.get("$ref")):
        yield from value_rows(old, new, "type", where, type_name)
        comparable = _are_comparable(_types(old), _types(new)) and old.get("$ref") == new.get("$ref")
    for key in both_keys(old, new):
        if key not in ("type", "$ref") and (comparable or _is_annotation(key)):
            yield from _compare_keyword(old, new, "schema", key, where)


def _compare_forms(old: Tree, new: Tree, where: str) -> Iterator[Row]:
    """Compare schemas of different form, such as a value and a union.

    Yield a row for the type and rows for the other differences. A value that became a member of a union, or was one, is
    compared with that member.
    """
    yield from value_rows(old, new, "type", where, type_name)
    left, right = _union(old), _union(new)
    pairs, inside = [], set[str]()
    if left is None and right is not None:
        pairs = _pair_members([_without_union_keywords(old, new)], right)[0]
        inside = old.keys() - new.keys() if pairs else inside
    elif right is None and left is not None:
        pairs = _pair_members(left, [_without_union_keywords(new, old)])[0]
        inside = new.keys() - old.keys() if pairs else inside
    elif left is not None and right is not None:
        pairs = _pair_members(left, right)[0]
    for x, y in pairs:
        yield from _compare_schemas(x, y, where)
    unions = left is not None and right is not None
    for key in both_keys(old, new):
        if key not in _FORM and key not in inside and (unions or _is_annotation(key) or (key in old and key in new)):
            yield from _compare_keyword(old, new, "schema", key, where)


def _compare_required(old: Tree, new: Tree, where: str) -> Iterator[Row]:
    """Compare the required fields that both sides have; added and removed fields have a row of their own."""
    before, after = old.get("required", []), new.get("required", [])
    left, right = _fields(old), _fields(new)
    for name in missing_from(before, after):
        if text(name) not in left - right:
            yield Row("removed", "required", f"{where}.{text(name)}", "required")
    for name in missing_from(after, before):
        if text(name) not in right - left:
            yield Row("added", "required", f"{where}.{text(name)}", "", "required")


def _required_names(schema: Tree) -> list[Any]:
    found = schema.get("required")
    return found if isinstance(found, list) else []


def _compare_members(old: Tree, new: Tree, key: str, where: str) -> Iterator[Row]:
    after = new.get(key, [])
    pairs, gone, come = _pair_members(old.get(key, []), after)
    for x, y in pairs:
        position = next(i for i, member in enumerate(after) if member is y)
        yield from _compare_schemas(x, y, child_path(where, new, "schema", key, position))
    yield from list_rows(gone, come, _WHAT[key], where, summarize)


def _pair_members(old: list[Any], new: list[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """Pair the members of two unions, best matches first; return the pairs, the removed and the added members."""
    tests: tuple[Callable[[Any, Any], bool], ...] = (
        lambda x, y: _normalized(x) == _normalized(y),
        lambda x, y: label(x) == label(y) and _are_similar(x, y),
        lambda x, y: label(x) == label(y) and label(x) not in ("object", "union"),
        _are_similar,
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


def _are_similar(x: Any, y: Any) -> bool:
    """Return whether two anonymous schemas have the same type and at least half of their fields in common."""
    if not (isinstance(x, dict) and isinstance(y, dict)) or "$ref" in x or "$ref" in y:
        return False
    if (union_key(x), _types(x)) != (union_key(y), _types(y)):
        return False
    left, right = _fields(x), _fields(y)
    return 2 * len(left & right) >= max(len(left), len(right))


def _normalized(schema: Any) -> str:
    """Return the schema as JSON, with unordered lists sorted."""
    return to_json(_ordered(schema, "schema"))


def _ordered(node: Any, node_type: NodeType) -> Any:
    if not isinstance(node, dict):
        return node
    result: Tree = {}
    for key, part in node.items():
        shape, inner = child_type(node_type, key)
        found = map_children(part, shape, partial(_ordered, node_type=inner)) if shape else part
        loose = key in (*COMBINED, "enum", "required", "type") and isinstance(found, list)
        result[key] = sorted(found, key=to_json) if loose else found
    return result


def _fields(schema: Tree) -> set[str]:
    found = schema.get("properties")
    return set(found) if isinstance(found, dict) else set()


def _union(schema: Tree) -> list[Any] | None:
    key = union_key(schema)
    return schema[key] if key else None


def _without_union_keywords(schema: Tree, union: Tree) -> Tree:
    """Return the schema without the keywords that `union` has outside of its members."""
    return {key: value for key, value in schema.items() if key in _FORM or key not in union}


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")


def _type_of(schema: Tree) -> str:
    found = schema.get("type", MISSING)
    return "" if found is MISSING else to_json(sorted(found, key=to_json) if isinstance(found, list) else found)


def _types(schema: Tree) -> frozenset[str]:
    found = schema.get("type", [])
    return frozenset(map(str, found if isinstance(found, list) else [found]))


def _are_comparable(old: frozenset[str], new: frozenset[str]) -> bool:
    """Return whether the types have a value in common, so that the other keywords are comparable."""
    numbers = {"integer", "number"}
    return not old or not new or bool(old & new) or bool(old & numbers and new & numbers)
