"""Rewrite what the rest of the pipeline does not know in terms of what it knows, before schemas are normalized.

- Boolean schemas: `true` is any value; a field that is `false` is removed.
- A component that only refers to another one is replaced by it. A reference into a component is replaced by a copy.
- Fields beside a union belong to each member. A union that only combines `required` is left out.
- Schemas whose name is not that of a Python class are renamed.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any, Final

from .operations import pointed
from .tree import REF, Schema, ref, referred, union_key
from .trim import ROOTS

_TAKEN: Final = frozenset(
    "model unknownevent unknownvariant any list dict set tuple object file date datetime float int integer number str"
    " string bool boolean bytes none true false map array uuid decimal response configuration apiexception".split()
)
_SHALLOW: Final = ("required", "not", "if", "then", "else", "description", "title")


def rewrite(document: Schema) -> list[str]:
    """Rewrite all schemas of the document, in place, and return the notes for a maintainer."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    notes: list[str] = []
    for holder, key, path in list(_holders(document)):
        holder[key] = _rewritten(holder[key], path, document, notes)
    _follow_aliases(document, schemas)
    return [*notes, *_rename(document, schemas)]


def _holders(document: Schema) -> Iterator[tuple[Any, Any, str]]:
    """Yield the container and key of every outermost schema."""
    for name in document["components"]["schemas"]:
        yield document["components"]["schemas"], name, name
    stack: list[tuple[Any, str]] = [(item, path) for path, item in document["paths"].items()]
    while stack:
        node, path = stack.pop()
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if key == "schema":
                yield node, key, path
            elif isinstance(value, dict | list):
                stack.append((value, path))


def _rewritten(schema: Any, path: str, document: Schema, notes: list[str]) -> Schema:
    if not isinstance(schema, dict):
        return {}
    target = referred(schema)
    if target is not None and "/" in target:
        inner = copy.deepcopy(pointed(document, schema["$ref"], path))
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return _rewritten({**inner, **rest} if isinstance(inner, dict) else inner, path, document, notes)
    fields = schema.get("properties")
    if fields:
        schema["properties"] = {
            name: _rewritten(inner, f"{path}.{name}", document, notes)
            for name, inner in fields.items()
            if inner is not False
        }
        _drop_twins(schema["properties"], path, notes)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            schema[key] = _rewritten(schema[key], f"{path}.{key}", document, notes)
    if schema.get("items") is True:
        schema["items"] = {}
    for key in ("anyOf", "oneOf", "allOf"):
        if isinstance(schema.get(key), list):
            members = [part for part in schema[key] if part is not False]
            schema[key] = [_rewritten(part, f"{path}.{key}[{n}]", document, notes) for n, part in enumerate(members)]
    return _without_base(schema, path, notes)


def _drop_twins(fields: Schema, path: str, notes: list[str]) -> None:
    """Remove fields that would have the name of another one in Python, in place; models keep them as extra fields."""
    seen: dict[str, str] = {}
    for name in list(fields):
        other = seen.setdefault(attribute_name(name), name)
        if other != name:
            notes.append(f"{path}.{name}: would have the name of {other} in Python; left out")
            del fields[name]


def attribute_name(name: str) -> str:
    """Return the name that the generator gives to the attribute for a field."""
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", re.sub(r"\W+", "_", name))
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words)
    return words.strip("_").lower()


def _without_base(schema: Schema, path: str, notes: list[str]) -> Schema:
    """Return the schema with a union or with fields, not with both, and with one union."""
    key = union_key(schema)
    if key is None:
        return {name: value for name, value in schema.items() if name != "discriminator"}
    if key == "anyOf" and isinstance(schema.get("oneOf"), list):
        schema = dict(schema)
        notes.append(f"{path}: has two unions; only anyOf is kept")
        del schema["oneOf"]
    members = schema[key]
    if all(isinstance(part, dict) and part and all(name in _SHALLOW for name in part) for part in members):
        return {name: value for name, value in schema.items() if name not in (key, "discriminator")}
    if not schema.get("properties"):
        return schema
    base = {name: schema[name] for name in ("type", "properties", "required") if name in schema}
    outside = {name: value for name, value in schema.items() if name not in base}
    return {**outside, key: [part if part == {"type": "null"} else {"allOf": [base, part]} for part in members]}


def _follow_aliases(document: Schema, schemas: dict[str, Any]) -> None:
    """Replace components that only refer to another one by that one, and references to them."""
    aliases = {name: target for name, schema in schemas.items() if (target := _alias_target(schema)) in schemas}

    def final(name: str) -> str:
        while name in aliases:
            name = aliases[name]
        return name

    names = {name: final(name) for name in aliases}
    _redirect(document, names)
    for name, target in names.items():
        if name in ROOTS:
            schemas[name] = copy.deepcopy(schemas[target])
        else:
            del schemas[name]


def _alias_target(schema: Schema) -> str | None:
    parts = schema.get("allOf")
    if isinstance(parts, list) and len(parts) == 1 and not schema.keys() - {"allOf", "description", "title"}:
        return referred(parts[0])
    return None if schema.keys() - {"$ref", "description", "title"} else referred(schema)


def _redirect(node: Any, names: dict[str, str]) -> None:
    """Replace references to renamed schemas, in place."""
    for value in node.values() if isinstance(node, dict) else node:
        if isinstance(value, dict | list):
            _redirect(value, names)
    if isinstance(node, dict):
        name = referred(node)
        if name in names:
            node["$ref"] = ref(names[name])["$ref"]
        mapping = (node.get("discriminator") or {}) if isinstance(node.get("discriminator"), dict) else {}
        for tag, target in (mapping.get("mapping") or {}).items():
            if isinstance(target, str) and target.removeprefix(REF) in names:
                mapping["mapping"][tag] = REF + names[target.removeprefix(REF)]


def _rename(document: Schema, schemas: dict[str, Any]) -> list[str]:
    """Rename schemas that cannot be Python classes or share a file with another one; return a line for each."""
    names: dict[str, str] = {}
    files: set[str] = set()
    for name in schemas:
        wanted = name if re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) else _class_name(name)
        if wanted.lower() in _TAKEN:
            wanted += "Schema"
        while wanted.lower() in files or (wanted != name and wanted in schemas):
            wanted += "Value"
        files.add(wanted.lower())
        if wanted != name:
            names[name] = wanted
    if names:
        _redirect(document, names)
        document["components"]["schemas"] = {names.get(name, name): schema for name, schema in schemas.items()}
    return [f"{old}: not a name for a Python class, or taken; named {new}" for old, new in names.items()]


def _class_name(name: str) -> str:
    words = [word for word in re.split(r"[^A-Za-z0-9]+", name) if word]
    joined = "".join(word[:1].upper() + word[1:] for word in words)
    return joined if joined[:1].isalpha() else f"Schema{joined}"
