"""Which keyword of an OpenAPI document holds what, and how a place in it is called.

Trimming, hashing and comparing walk documents by this one table, so that a property *named* `description` or
`default` is never taken for the keyword.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

from .tree import METHODS, referred, single_value, union_key

Kind = Literal[
    "document", "components", "path", "operation", "parameter", "request body", "response",
    "media type", "encoding", "schema", "other",
]  # fmt: skip
Shape = Literal["one", "map", "list"]

COMBINED: Final = ("anyOf", "oneOf", "allOf")
_CONTENT: Final[dict[str, tuple[Shape, Kind]]] = {"content": ("map", "media type")}
_VALUE: Final[dict[str, tuple[Shape, Kind]]] = {"schema": ("one", "schema"), **_CONTENT}

PARTS: Final[dict[Kind, dict[str, tuple[Shape, Kind]]]] = {
    "document": {
        "info": ("one", "other"),
        "servers": ("list", "other"),
        "tags": ("list", "other"),
        "paths": ("map", "path"),
        "components": ("one", "components"),
    },
    "components": {
        "schemas": ("map", "schema"),
        "responses": ("map", "response"),
        "parameters": ("map", "parameter"),
        "headers": ("map", "parameter"),
        "requestBodies": ("map", "request body"),
        "securitySchemes": ("map", "other"),
        "pathItems": ("map", "path"),
    },
    "path": {
        **dict.fromkeys(METHODS, ("one", "operation")),
        "parameters": ("list", "parameter"),
        "servers": ("list", "other"),
    },
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request body"),
        "responses": ("map", "response"),
        "servers": ("list", "other"),
    },
    "parameter": _VALUE,
    "request body": _CONTENT,
    "response": {"headers": ("map", "parameter"), **_CONTENT},
    "media type": {"schema": ("one", "schema"), "encoding": ("map", "encoding")},
    "encoding": {"headers": ("map", "parameter")},
    "schema": {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), ("map", "schema")
        ),
        **dict.fromkeys((*COMBINED, "prefixItems"), ("list", "schema")),
        **dict.fromkeys(
            ("items", "additionalProperties", "unevaluatedItems", "unevaluatedProperties"), ("one", "schema")
        ),
        **dict.fromkeys(("not", "if", "then", "else", "contains", "propertyNames", "contentSchema"), ("one", "schema")),
    },
    "other": {},
}

_STEPS: Final = {"items": ".[]", "additionalProperties": ".{}", "requestBody": ".body", "schema": "", "components": ""}
_UNNAMED: Final = ("properties", "responses", "headers", "content", "parameters")

DATA: Final = ("default", "enum", "const", "example", "examples")
"""Keywords whose value is a value of the API, never a part of the document."""

_PROSE: Final = ("description", "summary", "example", "examples", "externalDocs", "$comment")
_PROSE_EXTENSION: Final = ("x-oai", "x-stainless")
_PROSE_ENDING: Final = (
    "description",
    "descriptions",
    "summary",
    "title",
    "comment",
    "example",
    "examples",
    "docs",
    "doc",
)


def held(kind: Kind, key: str) -> tuple[Shape | None, Kind]:
    """How a keyword of such a node holds parts, and of which kind they are; None where it holds plain data."""
    return PARTS[kind].get(key, (None, "other"))


def is_prose(kind: Kind, key: str, value: Any) -> bool:
    """Whether a keyword explains, and says nothing about what goes over the wire."""
    if key in _PROSE or (kind == "schema" and key == "title"):
        return True
    if not key.startswith("x-"):
        return False
    wordy = isinstance(value, str) and any(c.isspace() for c in value.strip())
    return key.startswith(_PROSE_EXTENSION) or wordy or key.lower().endswith(_PROSE_ENDING)


def rebuilt(value: Any, shape: Shape, change: Callable[[Any], Any]) -> Any:
    """The same map, list or single value with each part changed; a value of another shape is one part."""
    if shape == "map" and isinstance(value, dict):
        return {key: change(part) for key, part in value.items()}
    if shape == "list" and isinstance(value, list):
        return [change(part) for part in value]
    return change(value)


def parts(node: dict[str, Any], kind: Kind) -> Iterator[tuple[str, str | int | None, Kind, Any]]:
    """Each part of the node: its keyword, its name in the map or position in the list, its kind, itself."""
    for key, value in node.items():
        shape, inner = held(kind, key)
        if shape == "map" and isinstance(value, dict):
            for name, part in value.items():
                yield key, name, inner, part
        elif shape == "list" and isinstance(value, list):
            for position, part in enumerate(value):
                yield key, position, inner, part
        elif shape == "one":
            yield key, None, inner, value


def place(where: str, node: dict[str, Any], kind: Kind, key: str, name: str | int | None = None) -> str:
    """The dotted path of a part of `node`, which itself is at `where`.

    Fields go by name, items are `[]`, values of a map `{}`, union members `|` and a label, a request body `body`.
    """
    if (kind, key) in (("components", "schemas"), ("document", "paths")):
        return str(name)
    if key in COMBINED and isinstance(name, int):
        return where + _member_step(node[key], name)
    if key == "parameters" and isinstance(name, int):
        name = parameter_name(node[key][name])
    elif key in _STEPS:
        return where + _STEPS[key]
    hidden = kind != "components" and key in _UNNAMED
    return ".".join(str(part) for part in (where, None if hidden else key, name) if part not in (None, ""))


def parameter_name(parameter: Any) -> str:
    """The name of a parameter, or the end of the reference that stands for it."""
    if not isinstance(parameter, dict):
        return str(parameter)
    return str(parameter.get("name") or str(parameter.get("$ref")).rpartition("/")[2])


def operation_name(operation: Any, method: str, path: str) -> str:
    """The operation's id, or else its method and path."""
    named = operation.get("operationId") if isinstance(operation, dict) else None
    return str(named or f"{method.upper()} {path}")


def _member_step(union: list[Any], position: int) -> str:
    """Nothing for the only member beside null, else the member's label, numbered where an earlier one has it too."""
    if sum(label(member) != "null" for member in union) <= 1:
        return ""
    name = label(union[position])
    before = sum(label(member) == name for member in union[:position])
    return f".|{name}" + (f"#{before + 1}" if before else "")


def spelled(schema: Any) -> str:
    """The type that a schema describes, in short: `string | null`, `array<RealtimeTool>`, `"auto" | "none"`."""
    if not isinstance(schema, dict):
        return "any" if schema is True else "nothing" if schema is False else text(schema)
    if "$ref" in schema:
        return referred(schema) or str(schema["$ref"])
    for key, joint in (("anyOf", " | "), ("oneOf", " | "), ("allOf", " & ")):
        if isinstance(schema.get(key), list):
            return joint.join(dict.fromkeys(map(spelled, schema[key]))) or key
    if "const" in schema:
        return json.dumps(schema["const"], ensure_ascii=False)
    if isinstance(schema.get("enum"), list):
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in schema["enum"])
    found = schema.get("type", "any")
    if isinstance(found, list):
        return " | ".join(map(str, found))
    if found == "array" and "items" in schema:
        return f"array<{spelled(schema['items'])}>"
    if found == "object" and isinstance(schema.get("additionalProperties"), dict) and not schema.get("properties"):
        return f"map<{spelled(schema['additionalProperties'])}>"
    return str(found)


def summarised(part: Any, required: bool = False) -> str:
    """A part that is new or gone on one line: its type, its fields, and each plain keyword."""
    mark = ["required"] if required else []
    if not isinstance(part, dict):
        return ", ".join([spelled(part), *mark])
    if isinstance(part.get("operationId"), str):
        return str(part["operationId"])
    if "schema" in part:
        return spelled(part["schema"])
    if isinstance(part.get("content"), dict):
        return ", ".join(part["content"])
    fields = part.get("properties")
    shape = spelled(part) + (f" {{{', '.join(fields)}}}" if isinstance(fields, dict) and fields else "")
    plain = [
        f"{key} {text(value)}"
        for key, value in part.items()
        if key not in ("$ref", "type", "const")
        and not isinstance(value, dict)
        and not (isinstance(value, list) and value)
    ]
    return ", ".join([shape, *plain, *mark])


def text(value: Any) -> str:
    """A string as it is, anything else as JSON with sorted keys; 1 and 1.0 are one number."""
    return value if isinstance(value, str) else json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def label(schema: Any) -> str:
    """A short name for a member of a union, which stays when the union's order changes."""
    if not isinstance(schema, dict):
        return str(schema).lower()
    if "$ref" in schema:
        return referred(schema) or str(schema["$ref"])
    if union_key(schema):
        return "union"
    if "const" in schema:
        return str(schema["const"])
    if "enum" in schema:
        return "enum"
    fields = schema.get("properties")
    tags = [single_value(fields.get(tag)) for tag in ("type", "role")] if isinstance(fields, dict) else []
    tag = next((value for value in tags if isinstance(value, str)), None)
    if tag is not None:
        return tag
    found = schema.get("type", "any")
    return "/".join(map(str, found)) if isinstance(found, list) else str(found)
