"""Check the structure of a document before anything is built from it, so that what is wrong is named by its path."""

from collections.abc import Iterator
from typing import Any, Final

from .errors import SpecError
from .grammar import NodeType, child_path, child_type, children
from .tree import Schema, referred

TYPES: Final = ("string", "number", "integer", "boolean", "array", "object", "null")
_SHOWN: Final = 10
_NUMBERS: Final = (
    "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems maxProperties".split()
)


def check(document: Schema) -> None:
    """Check that every node has the structure that OpenAPI prescribes.

    Raises:
        SpecError: it has not, or a schema is defined by itself; the message names the places.
    """
    wrong = list(_malformed(document, "document", ""))
    if not wrong:
        wrong = list(_circular(document["components"]["schemas"]))
    if wrong:
        rest = [f"and {len(wrong) - _SHOWN} more"] if len(wrong) > _SHOWN else []
        raise SpecError("the document is malformed: " + "; ".join([*wrong[:_SHOWN], *rest]))


def drop_malformed(document: Schema) -> list[str]:
    """Remove keywords of schemas whose value is of the wrong type, in place, and return their paths."""
    dropped = []
    for schema, path in _schemas(document, "document", ""):
        for key in [key for key, value in schema.items() if not _is_well_formed(key, value)]:
            dropped.append(f"{path}: {key} {schema.pop(key)!r}")
    return dropped


def _malformed(node: Any, node_type: NodeType, path: str) -> Iterator[str]:
    if node_type == "other" or (node_type == "schema" and isinstance(node, bool)):
        return
    if not isinstance(node, dict):
        yield f"{path} must be a mapping, not {_name(node)}"
        return
    for key, value in node.items():
        shape, _ = child_type(node_type, key)
        expected = {"map": dict, "list": list}.get(shape or "")
        if expected and not isinstance(value, expected):
            noun = "a mapping" if expected is dict else "a list"
            yield f"{path or 'the document'}: {key} must be {noun}, not {_name(value)}"
        elif key == "$ref" and not isinstance(value, str):
            yield f"{path}: $ref must be a string, not {_name(value)}"
    for key, name, inner, part in children(node, node_type):
        at = child_path(path, node, node_type, key, name)
        if key == "parameters" and isinstance(part, dict) and not _is_parameter(part):
            yield f"{at}: a parameter needs a name and a place (`in`)"
        if key not in ("items", "additionalProperties") or not isinstance(part, bool):
            yield from _malformed(part, inner, at)


def _is_parameter(part: Schema) -> bool:
    places = ("path", "query", "header", "cookie")
    return "$ref" in part or (isinstance(part.get("name"), str) and part.get("in") in places)


def _schemas(node: Any, node_type: NodeType, path: str) -> Iterator[tuple[Schema, str]]:
    if not isinstance(node, dict):
        return
    if node_type == "schema":
        yield node, path
    for key, name, inner, part in children(node, node_type):
        yield from _schemas(part, inner, child_path(path, node, node_type, key, name))


def _is_well_formed(key: str, value: Any) -> bool:
    if key == "type":
        names = value if isinstance(value, list) else [value]
        return bool(names) and all(name in TYPES for name in names)
    if key == "required":
        return isinstance(value, list) and all(isinstance(name, str) for name in value)
    if key == "enum":
        return isinstance(value, list) and bool(value)
    if key in ("anyOf", "oneOf", "allOf"):
        return bool(value)
    if key == "discriminator":
        return isinstance(value, dict) and isinstance(value.get("propertyName"), str)
    if key in _NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return key not in ("pattern", "format", "description") or isinstance(value, str)


def _circular(schemas: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each schema that is itself, through references or `allOf`."""
    needs = {name: set(_definitions(schema)) for name, schema in schemas.items()}
    for name in needs:
        seen: set[str] = set()
        waiting = list(needs[name])
        while waiting:
            step = waiting.pop()
            if step not in seen:
                seen.add(step)
                waiting += needs.get(step, ())
        if name in seen:
            yield f"{name} is defined by itself"


def _definitions(schema: Any) -> Iterator[str]:
    name = referred(schema)
    if name is not None:
        yield name
    elif isinstance(schema, dict) and isinstance(schema.get("allOf"), list):
        for part in schema["allOf"]:
            yield from _definitions(part)


def _name(value: Any) -> str:
    return "null" if value is None else f"{type(value).__name__} {str(value)[:40]!r}"
