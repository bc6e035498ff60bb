"""Schemas as plain trees: walking them, and writing trees as YAML that is stable and easy to read."""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

Schema = dict[str, Any]
REF: Final = "#/components/schemas/"
NULL: Final = {"type": "null"}
UNIONS: Final = ("anyOf", "oneOf")
METHODS: Final = ("get", "put", "post", "delete", "patch", "head", "options", "trace")


def ref(name: str) -> Schema:
    """A reference to the named schema."""
    return {"$ref": REF + name}


def referred(schema: Any) -> str | None:
    """The name that `schema` refers to, or None where it is no reference."""
    target = schema.get("$ref") if isinstance(schema, dict) else None
    return target.removeprefix(REF) if isinstance(target, str) and target.startswith(REF) else None


def union_key(schema: Schema) -> str | None:
    """`anyOf` or `oneOf`, whichever the schema is made of."""
    return next((key for key in UNIONS if isinstance(schema.get(key), list)), None)


def members(schema: Schema) -> list[Schema]:
    """The members of a union, none where the schema is no union."""
    key = union_key(schema)
    return schema[key] if key else []


def single_value(schema: Any) -> Any:
    """The only value that a field can have (its `const`, or an enumeration of one), else None."""
    if not isinstance(schema, dict):
        return None
    if "const" in schema:
        return schema["const"]
    values = schema.get("enum")
    return values[0] if isinstance(values, list) and len(values) == 1 else None


def slots(schema: Schema) -> Iterator[tuple[Any, Any, str]]:
    """Each place that holds a sub-schema: the container, the key in it, and the place's name in a path.

    Items are `[]`, values of a map `{}`, union members `|0`, `|1`, and so on.
    """
    for name in list(schema.get("properties") or {}):
        yield schema["properties"], name, name
    if isinstance(schema.get("items"), dict):
        yield schema, "items", "[]"
    if isinstance(schema.get("additionalProperties"), dict):
        yield schema, "additionalProperties", "{}"
    for key in (*UNIONS, "allOf"):
        for position in range(len(schema.get(key) or [])):
            yield schema[key], position, f"|{position}"


def walk(schema: Schema, path: str) -> Iterator[tuple[Schema, str]]:
    """The schema and all schemas inside it, outermost first, each with its dotted path."""
    yield schema, path
    for container, key, name in slots(schema):
        inner = container[key]
        if isinstance(inner, dict):
            yield from walk(inner, f"{path}.{name}")


def body_slots(document: Schema) -> Iterator[tuple[Schema, str, str]]:
    """Each place in an operation that holds a schema, with a path made of the operation and the place."""
    for path in document["paths"].values():
        for method in METHODS:
            operation = path.get(method)
            if not isinstance(operation, dict):
                continue
            name = operation["operationId"]
            for parameter in operation.get("parameters") or []:
                if isinstance(parameter.get("schema"), dict):
                    yield parameter, "schema", f"{name}.{parameter.get('name')}"
            holders = [(operation.get("requestBody") or {}, f"{name}.body")]
            holders += [(answer, f"{name}.{status}") for status, answer in (operation.get("responses") or {}).items()]
            for holder, place in holders:
                for media in (holder.get("content") or {}).values():
                    if isinstance(media.get("schema"), dict):
                        yield media, "schema", place


def references(node: Any) -> Iterator[str]:
    """The names of all schemas that the tree refers to, in document order; a mapping of a discriminator counts not."""
    if isinstance(node, dict):
        name = referred(node)
        if name is not None:
            yield name
        for key, value in node.items():
            if key != "mapping":
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def reachable(roots: list[str], schemas: dict[str, Schema]) -> set[str]:
    """The names in `schemas` that are reached from `roots`."""
    seen: set[str] = set()
    waiting = [name for name in roots if name in schemas]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [found for found in references(schemas[name]) if found in schemas]
    return seen


_LIKE_A_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+")  # a float in YAML 1.2, not in PyYAML's 1.1


class _Dumper(yaml.SafeDumper):
    """Writes no anchors, keeps the order of keys, and shows text of several lines as a block."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if "\n" in value else "'" if _LIKE_A_NUMBER.fullmatch(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def to_yaml(tree: Any, heading: str) -> str:
    """The tree as YAML under a comment."""
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    return comment + yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
