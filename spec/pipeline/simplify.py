"""Brings the many ways of saying the same thing to the one that the generator reads.

- `allOf` of one member is that member, of several objects one object; `const` is an enumeration of one; `items` alone
  means an array, and an array without them holds anything.
- "X or null" is always `anyOf: [X, {type: null}]`, with description and default outside.
- A component that is "X or null" is X, and each use of it takes null.
- A union has no `type` beside it, no union with null inside it, and no default among its members.
- An enumeration that takes any other string too is `anyOf` with the known values first.
"""

import copy
from typing import Any

from .tree import NULL, Schema, members, ref, referred, slots, union_key

OUTSIDE = ("description", "default", "deprecated")


def simplify(schemas: dict[str, Schema], bodies: list[tuple[Schema, str, str]]) -> None:
    """Brings all schemas, and those in the places `bodies`, to the one form, in place."""
    originals = copy.deepcopy(schemas)
    for container, key, _ in bodies:
        container[key] = _simplified(_joined(container[key], originals))
    for name in schemas:
        schemas[name] = _joined(schemas[name], originals)
        schemas[name] = _simplified(schemas[name])
    nullable = {name for name, schema in schemas.items() if is_nullable(schema)}
    for name in nullable:
        schemas[name] = {**{k: v for k, v in schemas[name].items() if k in OUTSIDE}, **not_null(schemas[name])}
    for schema in schemas.values():
        _uses_take_null(schema, nullable)


def _joined(schema: Schema, schemas: dict[str, Schema], above: tuple[str, ...] = ()) -> Schema:
    """The schema with each `allOf` of several objects made one object, also inside."""
    for container, key, _ in slots(schema):
        if isinstance(container[key], dict):
            container[key] = _joined(container[key], schemas, above)
    parts = schema.get("allOf") or []
    if len(parts) < 2:
        return schema
    whole: Schema = {"type": "object", **{k: v for k, v in schema.items() if k != "allOf"}}
    properties: Schema = {}
    required: list[str] = []
    for part in [*parts, whole]:
        name = referred(part)
        if name in schemas and name not in above:
            part = _joined(copy.deepcopy(schemas[name]), schemas, (*above, name))
        properties |= part.get("properties") or {}
        required += part.get("required") or []
    return {**whole, "properties": properties, "required": required}


def is_nullable(schema: Schema) -> bool:
    """Whether the schema is a union with null."""
    return NULL in members(schema)


def not_null(schema: Schema) -> Schema:
    """The schema without null and without what stands outside of it."""
    key = union_key(schema)
    if key is None or NULL not in schema[key]:
        return schema
    rest = [member for member in schema[key] if member != NULL]
    inner = {k: v for k, v in schema.items() if k not in OUTSIDE and k != key}
    return {**inner, **rest[0]} if len(rest) == 1 else {**inner, key: rest}


def or_null(schema: Schema) -> Schema:
    """The union of the schema with null; description and default stay outside."""
    if is_nullable(schema):
        return schema
    outside = {k: schema[k] for k in OUTSIDE if k in schema}
    return {**outside, "anyOf": [{k: v for k, v in schema.items() if k not in OUTSIDE}, dict(NULL)]}


def _simplified(schema: Schema) -> Schema:
    for container, key, _ in slots(schema):
        if isinstance(container[key], dict):
            container[key] = _simplified(container[key])
    schema = _flat_type(schema)
    takes_null = schema.pop("nullable", False) is True
    takes_null = schema.pop("x-nullable", False) is True or takes_null
    key = union_key(schema)
    if key:
        schema.pop("type", None)
        takes_null = _flatten(schema, key) or takes_null
    if takes_null and schema.get("default", ...) is None:
        del schema["default"]
    return or_null(schema) if takes_null else schema


def _flat_type(schema: Schema) -> Schema:
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
    kinds = schema.get("type")
    if isinstance(kinds, list):
        rest = [kind for kind in kinds if kind != "null"]
        one = {k: v for k, v in schema.items() if k != "type"}
        schema = {"type": rest[0], **one} if len(rest) == 1 else {**one, "anyOf": [{"type": kind} for kind in rest]}
        schema["x-nullable"] = "null" in kinds or schema.get("x-nullable", False)
    return schema


def _flatten(schema: Schema, key: str) -> bool:
    """Takes null and the members' own defaults out of the members; says whether null was there."""
    takes_null, rest = False, []
    for member in schema[key]:
        if member == NULL or is_nullable(member):
            takes_null = True
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
    return takes_null


def _uses_take_null(schema: Schema, nullable: set[str]) -> None:
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
            _uses_take_null(inner, nullable)


def plain_ref(name: str, around: Schema) -> Schema:
    """A reference that keeps the description and default of what it takes the place of."""
    return {**ref(name), **{k: v for k, v in around.items() if k in OUTSIDE}}
