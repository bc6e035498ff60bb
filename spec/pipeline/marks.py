"""Marks that the templates read, where mustache cannot work a thing out by itself.

- `x-typing`: the class uses names of `typing`.
- `x-has-secrets`: a field of the class has `x-secret`.
- `x-alias`: the wire name of a field cannot be its name in Python.
- `x-default`: the default of a field as JSON; the generator drops that of a reference, and quotes by its own rules.
- `x-sent`: users build it or send it, so the rules about its values are of use; `x-bounded`: a field that has some.
- `x-param`: it is sent and can be an object, so it has a typed dictionary; `x-plain`: a reference to what never is one.
- `x-longest-key`: the most characters that a key of a map has; `x-form`: a pattern as it stands in the document, and
  `x-form-literal` as a string of Python.
- `x-content-type`: the media type that a form is sent as unless the caller chooses another.
"""

import json
import keyword
from typing import Any, Final

from .tree import METHODS, NULL, Schema, members, reachable, references, referred, walk

ALWAYS_SENT: Final = ("RealtimeSession", "RealtimeClientEvent", "RealtimeTranslationClientEvent")
LIMITS: Final = frozenset(
    "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems maxProperties"
    " propertyNames pattern".split()
)

# Names that the generator, or the base class of the models, keeps for itself.
RESERVED: Final = frozenset(
    "all_params async await base64 bool bytearray construct copy date dict float int json local_var_files"
    " model_computed_fields model_config model_extra model_fields model_fields_set object_ parse_file parse_obj"
    " parse_raw property resource_path schema schema_json self str to_dict to_json from_dict from_json"
    " update_forward_refs validate auth_settings body_params field form_params header_params path_params"
    " query_params none".split()
)


def mark(document: Schema) -> None:
    """Marks all schemas and their fields, and the operations, in place."""
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
    for schema in schemas.values():
        _mark_fields(schema, schemas)


def _is_keyed(schema: Schema, schemas: dict[str, Schema]) -> bool:
    """Whether the value can be an object with fields of its own."""
    inner = [schemas[name] for member in members(schema) if (name := referred(member)) in schemas]
    return bool(schema.get("properties")) or any(_is_keyed(each, schemas) for each in inner)


def _mark_fields(schema: Schema, schemas: dict[str, Schema]) -> None:
    """Marks one schema and its fields, in place."""
    fields: dict[str, Any] = schema.get("properties") or {}
    if any("enum" in inner or _is_open(inner) for field in fields.values() for inner, _ in walk(field, "")):
        schema["x-typing"] = True
    if any(inner.get("x-secret") for field in fields.values() for inner, _ in walk(field, "")):
        schema["x-has-secrets"] = True
    for name, field in fields.items():
        marks = _marks(name, field, schemas)
        schema.update({"x-has-aliases": True} if "x-alias" in marks else {})
        # The generator reads a union with null as its other member, and the marks from there.
        holder = field["anyOf"][0] if NULL in members(field) and len(members(field)) == 2 else field
        holder.update(marks)


def _marks(name: str, field: Schema, schemas: dict[str, Schema]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    parts = [part for part, _ in walk(field, "")]
    parts += [schemas[r] for part in parts if (r := referred(part)) in schemas and "additionalProperties" in schemas[r]]
    if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_") or name.lower() in RESERVED:
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
            found |= {"x-form": part["pattern"], "x-form-literal": json.dumps(part["pattern"])}
        if part.get("x-secret"):
            found["x-secret"] = True
    return found


def _is_open(schema: Schema) -> bool:
    """Whether nothing is said about the value, or about the members of the object."""
    kind = schema.get("type")
    if kind == "object":
        return not schema.get("properties") and not isinstance(schema.get("additionalProperties"), dict)
    return kind is None and "$ref" not in schema and not any(key in schema for key in ("anyOf", "oneOf", "enum"))
