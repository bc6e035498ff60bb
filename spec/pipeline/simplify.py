"""Normalize schemas to the one form that the generator understands.

- `allOf` of one member is that member, of several objects one merged object. `const` is an enumeration of one. `items`
  implies an array, and an array without `items` holds any value.
- "X or null" is always `anyOf: [X, {type: null}]`, with description and default outside.
- A component that is "X or null" becomes X, and each reference to it becomes nullable.
- A union has no `type` of its own, no nullable members, and no defaults in its members.
- Every enumeration has the type of its values, those of several types are unions.
- An open enumeration is `anyOf` with the known values first, then `string`.
"""

import copy
from typing import Any

from .tree import NULL, Schema, members, ref, referred, slots, union_key

ANNOTATIONS = ("description", "default", "deprecated")
_MEANING = frozenset({"$ref", "type", "enum", "anyOf", "oneOf", "allOf", "properties", "items"})
_JSON_TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array"}


def simplify(schemas: dict[str, Schema], bodies: list[tuple[Schema, str, str]]) -> None:
    """Normalize all schemas, and those in the slots `bodies`, in place."""
    originals = copy.deepcopy(schemas)
    for container, key, _ in bodies:
        container[key] = _simplify_schema(_merge_all_of(container[key], originals))
    for name in schemas:
        schemas[name] = _merge_all_of(schemas[name], originals)
        schemas[name] = _simplify_schema(schemas[name])
    nullable = {name for name, schema in schemas.items() if is_nullable(schema)}
    for name in nullable:
        schemas[name] = {**{k: v for k, v in schemas[name].items() if k in ANNOTATIONS}, **not_null(schemas[name])}
    for schema in schemas.values():
        _make_references_nullable(schema, nullable)


def _merge_all_of(schema: Schema, schemas: dict[str, Schema], above: tuple[str, ...] = ()) -> Schema:
    """Return the schema with every `allOf` of several objects merged into one object, recursively."""
    for container, key, _ in slots(schema):
        if isinstance(container[key], dict):
            container[key] = _merge_all_of(container[key], schemas, above)
    parts = schema.get("allOf") or []
    if len(parts) < 2:
        return schema
    whole: Schema = {"type": "object", **{k: v for k, v in schema.items() if k != "allOf"}}
    properties: Schema = {}
    required: list[str] = []
    for part in [*parts, whole]:
        name = referred(part)
        if name in schemas and name not in above:
            part = _merge_all_of(copy.deepcopy(schemas[name]), schemas, (*above, name))
        properties |= part.get("properties") or {}
        required += part.get("required") or []
    return {**whole, "properties": properties, "required": required}


def is_nullable(schema: Schema) -> bool:
    """Return whether the schema is a union with null."""
    return NULL in members(schema)


def not_null(schema: Schema) -> Schema:
    """Return the schema without null and without its outer annotations."""
    key = union_key(schema)
    if key is None or NULL not in schema[key]:
        return schema
    rest = [member for member in schema[key] if member != NULL]
    inner = {k: v for k, v in schema.items() if k not in ANNOTATIONS and k != key}
    return {**inner, **rest[0]} if len(rest) == 1 else {**inner, key: rest}


def or_null(schema: Schema) -> Schema:
    """Return the union of the schema with null, with description and default outside."""
    if is_nullable(schema) or not _MEANING & schema.keys():
        return schema  # any value may be null
    outside = {k: schema[k] for k in ANNOTATIONS if k in schema}
    return {**outside, "anyOf": [{k: v for k, v in schema.items() if k not in ANNOTATIONS}, dict(NULL)]}


def _simplify_schema(schema: Schema) -> Schema:
    for container, key, _ in slots(schema):
        if isinstance(container[key], dict):
            container[key] = _simplify_schema(container[key])
    schema = _normalize_type(schema)
    nullable = schema.pop("nullable", False) is True
    nullable = schema.pop("x-nullable", False) is True or nullable
    key = union_key(schema)
    if key:
        schema.pop("type", None)
        nullable = _flatten_union(schema, key) or nullable
    if nullable and schema.get("default", ...) is None:
        del schema["default"]
    return or_null(schema) if nullable else schema


def _normalize_type(schema: Schema) -> Schema:
    parts = schema.get("allOf")
    if isinstance(parts, list) and len(parts) == 1:
        schema = {**parts[0], **{k: v for k, v in schema.items() if k != "allOf"}}
    if "const" in schema:
        schema = {**{k: v for k, v in schema.items() if k not in ("const", "default")}, "enum": [schema["const"]]}
    if "items" in schema and "type" not in schema:
        schema = {"type": "array", **schema}
    if schema.get("type") == "array" and not isinstance(schema.get("items"), dict):
        schema = {**{k: v for k, v in schema.items() if k != "prefixItems"}, "items": {}}
    if None in (schema.get("enum") or []):
        schema = {**schema, "enum": [value for value in schema["enum"] if value is not None], "x-nullable": True}
    schema = _typed_enum(schema)
    types = schema.get("type")
    if isinstance(types, list):
        rest = [name for name in types if name != "null"]
        one = {k: v for k, v in schema.items() if k != "type"}
        schema = {"type": rest[0], **one} if len(rest) == 1 else {**one, "anyOf": [{"type": name} for name in rest]}
        schema["x-nullable"] = "null" in types or schema.get("x-nullable", False)
    return schema


def _is_literal(value: Any) -> bool:
    """Return whether the templates can print the value as a literal of Python, which has none of floats and objects."""
    return isinstance(value, int) or (isinstance(value, str) and value.isprintable() and not {'"', "\\"} & {*value})


def _typed_enum(schema: Schema) -> Schema:
    """Return the schema with a type for its enumeration: the one of all its values, or a union of several."""
    values = schema.get("enum")
    if not values or all(_JSON_TYPES.get(type(value)) == schema.get("type") and _is_literal(value) for value in values):
        return schema
    by_type: dict[str, list[Any]] = {}
    for value in values:
        by_type.setdefault(_JSON_TYPES.get(type(value), "object"), []).append(value)
    options: list[Schema] = []
    for name, found in by_type.items():
        literals = [value for value in found if _is_literal(value)]
        options.append({"type": name, "enum": literals} if len(literals) == len(found) else {"type": name})
    rest = {key: value for key, value in schema.items() if key not in ("enum", "type")}
    return {**options[0], **rest} if len(options) == 1 else {**rest, "anyOf": options}


def _flatten_union(schema: Schema, key: str) -> bool:
    """Remove null and the defaults of members; return whether null was a member."""
    nullable, rest = False, []
    for member in schema[key]:
        if member == NULL or is_nullable(member):
            nullable = True
        if member == NULL:
            continue
        rest.append(not_null(member))
    if len(rest) == 1:
        del schema[key]
        for name, value in rest[0].items():
            schema.setdefault(name, value)
    else:
        rest = [{k: v for k, v in member.items() if k != "default"} for member in rest]
        schema[key] = sorted(rest, key=lambda member: member == {"type": "string"})
        if {"type": "string"} in rest and key == "oneOf":
            schema["anyOf"] = schema.pop("oneOf")
    return nullable


def _make_references_nullable(schema: Schema, nullable: set[str]) -> None:
    for container, key, _ in slots(schema):
        inner: Any = container[key]
        if not isinstance(inner, dict):
            continue
        if referred(inner) in nullable:
            union = members(schema)
            if container is not union:
                container[key] = or_null(inner)
            elif NULL not in union:
                union.append(dict(NULL))
        else:
            _make_references_nullable(inner, nullable)


def annotated_ref(name: str, around: Schema) -> Schema:
    """Return a reference with the description and default of the schema that it replaces."""
    return {**ref(name), **{k: v for k, v in around.items() if k in ANNOTATIONS}}
