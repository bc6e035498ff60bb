"""Gives every anonymous schema a name of its own, from spec/names.yaml.

Anonymous objects, and unions of more than a value and null, become components; the schema they stood in refers to
them. Schemas that are the same but for their words may share one name. A place without a name in spec/names.yaml, or
whose name already means something else, gets one made of its path, and is reported.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from .simplify import is_nullable, not_null, or_null, plain_ref
from .tree import Schema, members, slots, union_key


@dataclass
class Named:
    """What naming did: where each named schema stood, places without a deliberate name, and unused names."""

    origins: dict[str, str] = field(default_factory=dict)
    unnamed: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


def name_all(schemas: dict[str, Schema], bodies: list[tuple[Schema, str, str]], names: dict[str, str]) -> Named:
    """Turns anonymous schemas, and those in the places `bodies`, into named components, in place."""
    report, left = Named(), set(names)

    def chosen(path: str, body: Schema) -> str:
        left.discard(path)
        wanted = names.get(path)
        if wanted and (wanted not in schemas or _canonical(schemas[wanted]) == _canonical(body)):
            return wanted
        name = _from_path(path)
        while name in schemas and _canonical(schemas[name]) != _canonical(body):
            name += "Value"
        why = f"{wanted} is something else at {report.origins.get(wanted, wanted)}" if wanted else "no name given"
        report.unnamed.append(f"{path}: {why}; called {name}")
        return name

    def settle(schema: Schema, path: str) -> None:
        for container, key, step in slots(schema):
            inner = container[key]
            if isinstance(inner, dict):
                container[key] = replaced(inner, f"{path}.{step}")

    def replaced(schema: Schema, path: str) -> Schema:
        core = not_null(schema) if is_nullable(schema) else schema
        settle(core, path)
        if not is_anonymous(core):
            return or_null({**_outside(schema), **core}) if core is not schema else schema
        body = {k: v for k, v in core.items() if k not in ("description", "default")}
        name = chosen(path, body)
        if name not in schemas:
            schemas[name] = body
            report.origins[name] = path
        use = plain_ref(name, schema)
        return or_null(use) if core is not schema else use

    for name in list(schemas):
        settle(schemas[name], name)
    for container, key, path in bodies:
        container[key] = replaced(container[key], path)
    report.unused = sorted(left)
    return report


def is_anonymous(schema: Schema) -> bool:
    """Whether the schema needs a name: an object with fields, or a union of two or more."""
    return bool(schema.get("properties")) or (union_key(schema) is not None and len(members(schema)) > 1)


def _outside(schema: Schema) -> Schema:
    return {k: schema[k] for k in ("description", "default") if k in schema}


def _canonical(schema: Any) -> str:
    plain = {k: v for k, v in schema.items() if k not in ("description", "discriminator")}
    return json.dumps(plain, sort_keys=True)


def _from_path(path: str) -> str:
    path = path.replace("[]", "Item").replace("{}", "Value").replace("|", "Option")
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", path) if word)
