"""Marks for the templates, for what mustache cannot compute.

- `x-typing`: the module uses `typing`.
- `x-open-values`: the schema is an open enumeration, a list of known values or any string.
- `x-has-secrets`: a field of the class has `x-secret`.
- `x-alias`: the wire name of a field is not usable in Python.
- `x-default`: the default of a field as JSON; the generator drops the default of a reference and quotes differently.
- `x-sent`: clients send the schema, so its constraints are checked; `x-bounded`: the field has constraints.
- `x-param`: clients send the schema and it can be an object, so it has a typed dictionary; `x-plain`: a reference to a
  schema that never is an object.
- `x-longest-key`: the maximum length of a key in a map.
- `x-pattern`: a pattern as in the document; `x-pattern-literal`: the same as a Python string.
- `x-content-type`: the default media type of a form.
- `x-group`: the group of a model in the index of the reference, from spec/groups.yaml.
"""

import json
import keyword
import re
from collections.abc import Iterable
from typing import Any, Final

from .tree import METHODS, NULL, UNIONS, Schema, members, reachable, references, referred, walk

ALWAYS_SENT: Final = ("RealtimeSession", "RealtimeClientEvent", "RealtimeTranslationClientEvent")
LIMITS: Final = frozenset(
    "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems maxProperties"
    " propertyNames pattern".split()
)

# Names reserved by the generator or by the base class of the models; generator-config.yaml renames the rest.
RESERVED: Final = frozenset(
    "all_params async await base64 bool bytearray construct copy date dict float int json local_var_files"
    " model_computed_fields model_config model_extra model_fields model_fields_set object_ parse_file parse_obj"
    " parse_raw property resource_path schema schema_json self str to_dict to_json from_dict from_json"
    " update_forward_refs validate auth_settings body_params field form_params header_params path_params"
    " query_params none list t deviations from_orm model_construct model_copy model_dump model_dump_json"
    " model_json_schema model_parametrized_name model_post_init model_rebuild model_validate model_validate_json"
    " model_validate_strings".split()
)


def mark(document: Schema, groups: dict[str, str]) -> None:
    """Mark all schemas, their fields, and the operations, in place; `groups` is the content of spec/groups.yaml."""
    schemas: dict[str, Schema] = document["components"]["schemas"]
    operations = [path[method] for path in document["paths"].values() for method in METHODS if method in path]
    for operation in operations:
        media = list((operation.get("requestBody") or {}).get("content") or {})
        if len(media) > 1 and media[0].startswith("multipart/"):
            operation["x-content-type"] = media[0]
    bodies = [operation.get("requestBody") for operation in operations]
    for name in reachable([*ALWAYS_SENT, *references(bodies)], schemas):
        schemas[name]["x-sent"] = True
    keyed = {name for name, schema in schemas.items() if _is_keyed(schema, schemas)}
    for name, schema in schemas.items():
        if name in keyed and "x-sent" in schema:
            schema["x-param"] = True
        for part, _ in walk(schema, name):
            if referred(part) in schemas.keys() - keyed:
                part["x-plain"] = True
    for name, schema in schemas.items():
        _mark_fields(schema, schemas)
        _mark_union(schema, schemas)
        group = next((group for group, pattern in groups.items() if re.search(pattern, name)), "other")
        schema["x-group"] = {group: True}  # mustache tests whether a key exists, and cannot compare values


def _is_keyed(schema: Schema, schemas: dict[str, Schema]) -> bool:
    """Whether the value can be an object with fields."""
    inner = [schemas[name] for member in members(schema) if (name := referred(member)) in schemas]
    return bool(schema.get("properties")) or any(_is_keyed(each, schemas) for each in inner)


def _mark_fields(schema: Schema, schemas: dict[str, Schema]) -> None:
    """Mark a schema and its fields, in place."""
    fields: dict[str, Any] = schema.get("properties") or {}
    if _uses_typing(fields.values(), schemas):
        schema["x-typing"] = True
    if any(inner.get("x-secret") for field in fields.values() for inner, _ in walk(field, "")):
        schema["x-has-secrets"] = True
    if any(not name.isidentifier() or keyword.iskeyword(name) for name in fields):
        schema["x-odd-fields"] = True
    for name, field in fields.items():
        marks = _field_marks(name, field, schemas)
        schema.update({"x-has-aliases": True} if "x-alias" in marks else {})
        # The generator treats a union with null as its other member, and reads the marks there.
        holder = field["anyOf"][0] if NULL in members(field) and len(members(field)) == 2 else field
        holder.update(marks)


def _mark_union(schema: Schema, schemas: dict[str, Schema]) -> None:
    """Mark a union, in place."""
    union = members(schema)
    if schema.get("x-fallback") or schema.get("x-inner-union") or _uses_typing(union, schemas):
        schema["x-typing"] = True
    if len(union) == 2 and "enum" in union[0] and union[1] == {"type": "string"}:
        schema["x-open-values"] = True


def _field_marks(name: str, field: Schema, schemas: dict[str, Schema]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    parts = [part for part, _ in walk(field, "")]
    parts += [schemas[r] for part in parts if (r := referred(part)) in schemas and "additionalProperties" in schemas[r]]
    odd = not name.isidentifier() or name != name.lower()
    if odd or keyword.iskeyword(name) or name.startswith("_") or name.lower() in RESERVED:
        found["x-alias"] = True
    if "default" in field:
        found["x-default"] = json.dumps(field["default"])
    if any("$ref" in part or LIMITS & part.keys() for part in parts):
        found["x-bounded"] = True
    for part in parts:
        longest = (part.get("propertyNames") or {}).get("maxLength")
        if longest is not None:
            found["x-longest-key"] = longest
        if "pattern" in part:
            found |= {"x-pattern": part["pattern"], "x-pattern-literal": json.dumps(part["pattern"])}
        if part.get("x-secret"):
            found["x-secret"] = True
    return found


def _uses_typing(parts: Iterable[Schema], schemas: dict[str, Schema]) -> bool:
    """Return whether the Python type of any of the parts contains `Literal` or `Any`."""
    inside = [inner for part in parts for inner, _ in walk(part, "")]
    # The generator writes out components that are no classes, such as one that accepts any value.
    targets = [schemas[name] for inner in inside if (name := referred(inner)) in schemas]
    aliases = [target for target in targets if not {"properties", "enum", *UNIONS} & target.keys()]
    inside += [inner for alias in aliases for inner, _ in walk(alias, "")]
    return any("enum" in inner or _is_open(inner) for inner in inside)


def _is_open(schema: Schema) -> bool:
    """Return whether the schema accepts any value, or an object with any members."""
    value_type = schema.get("type")
    if value_type == "object":
        return not schema.get("properties") and not isinstance(schema.get("additionalProperties"), dict)
    return value_type is None and "$ref" not in schema and not any(key in schema for key in ("anyOf", "oneOf", "enum"))
