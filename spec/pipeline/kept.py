"""Keep what upstream removes and hand-written code still needs: the endpoints that it calls, and the root schemas.

`pull` moves them from the revision before to the key `kept` of spec/official.yaml; the build adds them, as retired.
"""

import copy
from collections.abc import Iterable
from typing import Any

from . import operations
from .tree import Schema, reachable, references
from .trim import ROOTS


def keep(before: dict[str, Any] | None, document: Schema, known: Iterable[str]) -> Schema | None:
    """Return the known endpoints and root schemas that only the revision before has, with what they refer to.

    Args:
        before: the content of spec/official.yaml for the revision before, if there is one.
        document: the new document, trimmed.
        known: the endpoints that hand-written code calls, as `METHOD path`.
    """
    if before is None:
        return None
    old, _ = add(before)
    operations.normalize(old, {})  # shared parts move into the operations
    paths: Schema = {}
    for endpoint in known:
        method, _, path = endpoint.partition(" ")
        operation = (old["paths"].get(path) or {}).get(method.lower())
        if operation is not None and method.lower() not in (document["paths"].get(path) or {}):
            paths.setdefault(path, {})[method.lower()] = {
                k: v for k, v in operation.items() if k not in ("deprecated", "x-retired")
            }
    schemas, present = old["components"]["schemas"], document["components"]["schemas"]
    roots = [name for name in ROOTS if name not in present]
    wanted = reachable([*roots, *references(paths)], schemas) - present.keys()
    found = {name: schemas[name] for name in schemas if name in wanted}
    return copy.deepcopy({"paths": paths, "schemas": found}) if paths or found else None


def add(official: dict[str, Any]) -> tuple[Schema, list[str]]:
    """Return a copy of the document with what is kept, and the kept endpoints and root schemas."""
    document = copy.deepcopy(official["document"])
    held = copy.deepcopy(official.get("kept")) or {}
    retired = []
    for path, item in (held.get("paths") or {}).items():
        for method, operation in item.items():
            if method not in document["paths"].setdefault(path, {}):
                document["paths"][path][method] = {**operation, "deprecated": True, "x-retired": True}
                retired.append(f"{method.upper()} {path}")
    schemas = document["components"]["schemas"]
    for name, schema in (held.get("schemas") or {}).items():
        if name not in schemas:
            schemas[name] = schema
            retired += [name] if name in ROOTS else []
    return document, retired


def descriptions(held: Schema, before: dict[str, str]) -> dict[str, str]:
    """Return the hashes of the official texts of what is kept."""
    operations_of = [operation for item in held["paths"].values() for operation in item.values()]
    names = {*held["schemas"], *held["paths"], *(operation["operationId"] for operation in operations_of)}
    return {place: digest for place, digest in before.items() if place in names or place.split(".")[0] in names}
