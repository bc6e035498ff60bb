"""Schemas as plain trees: traversal, paths, and stable YAML output."""

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
    """Return a reference to the named schema."""
    return {"$ref": REF + name}


def referred(schema: Any) -> str | None:
    """Return the name that `schema` refers to, or None if it is not a reference."""
    target = schema.get("$ref") if isinstance(schema, dict) else None
    return target.removeprefix(REF) if isinstance(target, str) and target.startswith(REF) else None


def union_key(schema: Schema) -> str | None:
    """Return the union keyword of the schema, `anyOf` or `oneOf`, or None."""
    return next((key for key in UNIONS if isinstance(schema.get(key), list)), None)


def members(schema: Schema) -> list[Schema]:
    """Return the members of a union; empty if the schema is not a union."""
    key = union_key(schema)
    return schema[key] if key else []


def single_value(schema: Any) -> Any:
    """Return the only value of a field (its `const`, or an enumeration of one), else None."""
    if not isinstance(schema, dict):
        return None
    if "const" in schema:
        return schema["const"]
    values = schema.get("enum")
    return values[0] if isinstance(values, list) and len(values) == 1 else None


def label(schema: Any) -> str:
    """Return a short name for a member of a union, independent of the order of members."""
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


def member_step(union: list[Any], position: int) -> str:
    """Return the path step of a union member: its label, numbered if repeated; empty for the only one besides null."""
    if sum(label(member) != "null" for member in union) <= 1:
        return ""
    name = label(union[position])
    before = sum(label(member) == name for member in union[:position])
    return f".|{name}" + (f"#{before + 1}" if before else "")


def slots(schema: Schema) -> Iterator[tuple[Any, Any, str]]:
    """Yield the container, the key in it, and the path step of each direct sub-schema.

    Steps are `.name` for a field, `.[]` for items, `.{}` for values of a map, and `.|label` for a union member.
    """
    for name in list(schema.get("properties") or {}):
        yield schema["properties"], name, f".{name}"
    if isinstance(schema.get("items"), dict):
        yield schema, "items", ".[]"
    if isinstance(schema.get("additionalProperties"), dict):
        yield schema, "additionalProperties", ".{}"
    for key in (*UNIONS, "allOf"):
        union = schema.get(key) or []
        steps = [member_step(union, position) for position in range(len(union))]
        for position, step in enumerate(steps):
            yield union, position, step


def walk(schema: Schema, path: str) -> Iterator[tuple[Schema, str]]:
    """Yield the schema and all schemas inside it, outermost first, each with its dotted path."""
    yield schema, path
    for container, key, step in slots(schema):
        inner = container[key]
        if isinstance(inner, dict):
            yield from walk(inner, path + step)


def body_slots(document: Schema) -> Iterator[tuple[Schema, str, str]]:
    """Yield the container, key and dotted path of each schema in an operation."""
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
    """Yield the names of all referenced schemas, in document order, ignoring discriminator mappings."""
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
    """Return the names in `schemas` that are reachable from `roots`."""
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
    """A dumper without anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    style = "|" if "\n" in value else "'" if _LIKE_A_NUMBER.fullmatch(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def to_yaml(tree: Any, heading: str) -> str:
    """Return the tree as YAML below a comment, keys in order."""
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    return comment + yaml.dump(tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
