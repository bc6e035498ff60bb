"""Name every anonymous schema, from spec/names.yaml.

Anonymous objects, and unions of more than a value and null, become components, referenced from their original path.
Schemas that differ only in their descriptions may share a name. A path without a name in spec/names.yaml, or whose name
is taken by a different schema, gets a name derived from the path and is reported.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from .simplify import annotated_ref, is_nullable, not_null, or_null
from .tree import Schema, members, slots, union_key


@dataclass
class NamingReport:
    """The original path of each named schema, the paths without a name in spec/names.yaml, and unused names."""

    origins: dict[str, str] = field(default_factory=dict)
    unnamed: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


def name_all(schemas: dict[str, Schema], bodies: list[tuple[Schema, str, str]], names: dict[str, str]) -> NamingReport:
    """Turn anonymous schemas, and those in the slots `bodies`, into named components, in place."""
    report, left = NamingReport(), set(names)

    def choose_name(path: str, body: Schema) -> str:
        left.discard(path)
        wanted = names.get(path)
        if wanted and (wanted not in schemas or _canonical(schemas[wanted]) == _canonical(body)):
            return wanted
        name = _from_path(path)
        while name in schemas and _canonical(schemas[name]) != _canonical(body):
            name += "Value"
        why = "no name in spec/names.yaml"
        if wanted:
            why = f"{wanted} is a different schema at {report.origins.get(wanted, wanted)}"
        report.unnamed.append(f"{path}: {why}; named {name}")
        return name

    def name_slots(schema: Schema, path: str) -> None:
        for container, key, step in slots(schema):
            inner = container[key]
            if isinstance(inner, dict):
                container[key] = replace(inner, path + step)

    def replace(schema: Schema, path: str) -> Schema:
        core = not_null(schema) if is_nullable(schema) else schema
        name_slots(core, path)
        if not is_anonymous(core):
            return or_null({**_annotations(schema), **core}) if core is not schema else schema
        body = {k: v for k, v in core.items() if k not in ("description", "default")}
        name = choose_name(path, body)
        if name not in schemas:
            schemas[name] = body
            report.origins[name] = path
        use = annotated_ref(name, schema)
        return or_null(use) if core is not schema else use

    for name in list(schemas):
        name_slots(schemas[name], name)
    for container, key, path in bodies:
        container[key] = replace(container[key], path)
    report.unused = sorted(left)
    return report


def is_anonymous(schema: Schema) -> bool:
    """Return whether the schema needs a name: an object with fields, or a union of two or more."""
    return bool(schema.get("properties")) or (union_key(schema) is not None and len(members(schema)) > 1)


def _annotations(schema: Schema) -> Schema:
    return {k: schema[k] for k in ("description", "default") if k in schema}


def _canonical(schema: Any) -> str:
    plain = {k: v for k, v in schema.items() if k not in ("description", "discriminator")}
    return json.dumps(plain, sort_keys=True)


def _from_path(path: str) -> str:
    path = path.replace("[]", "Item").replace("{}", "Value").replace("|", "Option")
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", path) if word)
