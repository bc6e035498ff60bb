"""The structure of OpenAPI documents: the children of each keyword, and the dotted paths of nodes.

Trimming, hashing and comparison share this table, so that a property *named* `description` or `default` is never
mistaken for the keyword.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any, Final, Literal

from .tree import METHODS, member_step, referred

NodeType = Literal[
    "document", "components", "path", "operation", "parameter", "request body", "response",
    "media type", "encoding", "schema", "other",
]  # fmt: skip
Shape = Literal["one", "map", "list"]

COMBINED: Final = ("anyOf", "oneOf", "allOf")
_CONTENT: Final[dict[str, tuple[Shape, NodeType]]] = {"content": ("map", "media type")}
_VALUE: Final[dict[str, tuple[Shape, NodeType]]] = {"schema": ("one", "schema"), **_CONTENT}

PARTS: Final[dict[NodeType, dict[str, tuple[Shape, NodeType]]]] = {
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
"""Keywords whose value is plain API data."""

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


def child_type(node_type: NodeType, key: str) -> tuple[Shape | None, NodeType]:
    """Return how a keyword holds its children, and their node type; None for plain data."""
    return PARTS[node_type].get(key, (None, "other"))


def is_prose(node_type: NodeType, key: str, value: Any) -> bool:
    """Return whether a keyword is documentation only, without effect on the wire format."""
    if key in _PROSE or (node_type == "schema" and key == "title"):
        return True
    if not key.startswith("x-"):
        return False
    wordy = isinstance(value, str) and any(c.isspace() for c in value.strip())
    return key.startswith(_PROSE_EXTENSION) or wordy or key.lower().endswith(_PROSE_ENDING)


def map_children(value: Any, shape: Shape, change: Callable[[Any], Any]) -> Any:
    """Apply `change` to each child of a map, list or single value; a value of another shape is one child."""
    if shape == "map" and isinstance(value, dict):
        return {key: change(part) for key, part in value.items()}
    if shape == "list" and isinstance(value, list):
        return [change(part) for part in value]
    return change(value)


def children(node: dict[str, Any], node_type: NodeType) -> Iterator[tuple[str, str | int | None, NodeType, Any]]:
    """Yield each child of the node: keyword, name or position, node type, and value."""
    for key, value in node.items():
        shape, inner = child_type(node_type, key)
        if shape == "map" and isinstance(value, dict):
            for name, part in value.items():
                yield key, name, inner, part
        elif shape == "list" and isinstance(value, list):
            for position, part in enumerate(value):
                yield key, position, inner, part
        elif shape == "one":
            yield key, None, inner, value


def child_path(where: str, node: dict[str, Any], node_type: NodeType, key: str, name: str | int | None = None) -> str:
    """Return the dotted path of a child of `node`, which itself is at `where`.

    Fields go by name, items are `[]`, values of a map `{}`, union members `|` and a label, a request body `body`.
    """
    if (node_type, key) in (("components", "schemas"), ("document", "paths")):
        return str(name)
    if key in COMBINED and isinstance(name, int):
        return where + member_step(node[key], name)
    if key == "parameters" and isinstance(name, int):
        name = parameter_name(node[key][name])
    elif key in _STEPS:
        return where + _STEPS[key]
    hidden = node_type != "components" and key in _UNNAMED
    return ".".join(str(part) for part in (where, None if hidden else key, name) if part not in (None, ""))


def parameter_name(parameter: Any) -> str:
    """Return the name of a parameter, or the last segment of its reference."""
    if not isinstance(parameter, dict):
        return str(parameter)
    return str(parameter.get("name") or str(parameter.get("$ref")).rpartition("/")[2])


def operation_name(operation: Any, method: str, path: str) -> str:
    """Return the operation ID, or the method and path."""
    named = operation.get("operationId") if isinstance(operation, dict) else None
    return str(named or f"{method.upper()} {path}")


def type_name(schema: Any) -> str:
    """Return the type of a schema in short, such as `string | null`, `array<RealtimeTool>` or `"auto" | "none"`."""
    if not isinstance(schema, dict):
        return "any" if schema is True else "nothing" if schema is False else text(schema)
    if "$ref" in schema:
        return referred(schema) or str(schema["$ref"])
    for key, joint in (("anyOf", " | "), ("oneOf", " | "), ("allOf", " & ")):
        if isinstance(schema.get(key), list):
            return joint.join(dict.fromkeys(map(type_name, schema[key]))) or key
    if "const" in schema:
        return json.dumps(schema["const"], ensure_ascii=False)
    if isinstance(schema.get("enum"), list):
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in schema["enum"])
    found = schema.get("type", "any")
    if isinstance(found, list):
        return " | ".join(map(str, found))
    if found == "array" and "items" in schema:
        return f"array<{type_name(schema['items'])}>"
    if found == "object" and isinstance(schema.get("additionalProperties"), dict) and not schema.get("properties"):
        return f"map<{type_name(schema['additionalProperties'])}>"
    return str(found)


def summarize(part: Any, required: bool = False) -> str:
    """Summarize an added or removed node on one line: its type, its fields, and its plain keywords."""
    mark = ["required"] if required else []
    if not isinstance(part, dict):
        return ", ".join([type_name(part), *mark])
    if isinstance(part.get("operationId"), str):
        return str(part["operationId"])
    if "schema" in part:
        return type_name(part["schema"])
    if isinstance(part.get("content"), dict):
        return ", ".join(part["content"])
    fields = part.get("properties")
    shape = type_name(part) + (f" {{{', '.join(fields)}}}" if isinstance(fields, dict) and fields else "")
    plain = [
        f"{key} {text(value)}"
        for key, value in part.items()
        if key not in ("$ref", "type", "const")
        and not isinstance(value, dict)
        and not (isinstance(value, list) and value)
    ]
    return ", ".join([shape, *plain, *mark])


def text(value: Any) -> str:
    """Return a string unchanged, anything else as JSON with sorted keys; 1.0 becomes 1."""
    return value if isinstance(value, str) else json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
