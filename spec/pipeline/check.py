"""Check the finished document before anything is generated from it."""

import re
from collections.abc import Iterator

from .errors import SpecError
from .tree import METHODS, REF, Schema, members, walk


def check(document: Schema) -> None:
    """Check that references resolve, tags map to schemas, and names are valid and unique in Python.

    Raises:
        SpecError: something is wrong; the message names every place.
    """
    wrong = [*_references(document), *_names(document), *_discriminators(document["components"]["schemas"])]
    if wrong:
        raise SpecError("the document cannot be generated from: " + "; ".join(wrong))


def _references(document: Schema) -> Iterator[str]:
    schemas = document["components"]["schemas"]
    places = [(path, part) for name, schema in schemas.items() for part, path in walk(schema, name) if "$ref" in part]
    for path, item in document["paths"].items():
        places += [(f"{method.upper()} {path}", item[method]) for method in METHODS if method in item]
    for place, part in places:
        for reference in _targets(part):
            if not reference.startswith(REF) or reference.removeprefix(REF) not in schemas:
                yield f"{place} refers to {reference!r}, which does not exist"


def _targets(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for key, value in node.items():
            if key not in ("default", "enum", "mapping"):
                yield from _targets(value)
    elif isinstance(node, list):
        for value in node:
            yield from _targets(value)


def _names(document: Schema) -> Iterator[str]:
    files: dict[str, str] = {}
    for name in document["components"]["schemas"]:
        if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", name):
            yield f"{name} is not a name for a class; name it in spec/names.yaml"
        other = files.setdefault(name.lower(), name)
        if other != name:
            yield f"{other} and {name} would share a file; name one in spec/names.yaml"


def _discriminators(schemas: dict[str, Schema]) -> Iterator[str]:
    for name, schema in schemas.items():
        for part, path in walk(schema, name):
            mapping = (part.get("discriminator") or {}).get("mapping") or {}
            for tag, target in mapping.items():
                if target.removeprefix(REF) not in schemas:
                    yield f"{path}: the tag {tag!r} stands for {target!r}, which does not exist"
            if "discriminator" in part and len(mapping) < len(members(part)):
                yield f"{path}: {len(members(part))} members share {len(mapping)} tags"
