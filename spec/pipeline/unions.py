"""Completes unions: discriminators with their wire values, required tags, and marks that the templates read.

- `x-fallback`: the class that keeps a value with a tag that no member has.
- `x-inner-union`: a union told apart by another field inside a union that has a discriminator already.
"""

from collections.abc import Iterator
from typing import Any

from .tree import REF, Schema, members, referred, single_value, union_key

TAGS = ("type", "role")


def complete(schemas: dict[str, Schema]) -> None:
    """Completes all unions, in place."""
    inner_first = sorted(schemas, key=lambda name: _depth(name, schemas))
    for name in inner_first:
        if union_key(schemas[name]):
            _complete_union(name, schemas)


def _depth(name: str, schemas: dict[str, Schema], above: tuple[str, ...] = ()) -> int:
    inner = [r for m in members(schemas[name]) if (r := referred(m)) and r in schemas and r not in above]
    return 1 + max((_depth(r, schemas, (*above, name)) for r in inner), default=0)


def _complete_union(name: str, schemas: dict[str, Schema]) -> None:
    union = schemas[name]
    union[union_key(union) or "anyOf"] = list(_spliced(union, schemas))
    options = [(r, schemas[r]) for m in members(union) if (r := referred(m)) and r in schemas]
    tagged = [(r, o) for r, o in options if any(_values(o, tag, schemas) for tag in TAGS)]
    if not tagged:
        return
    for _, option in tagged:
        if "properties" in option:
            _require_tags(option)
    if len(tagged) == len(members(union)) > 1:
        tag = _telling_tag(tagged, schemas)
        if tag:
            mapping = {value: REF + r for r, o in tagged for value in sorted(_values(o, tag, schemas))}
            union["discriminator"] = {"propertyName": tag, "mapping": mapping}
            if tag != TAGS[0]:
                union["x-inner-union"] = True
                return
    union["x-fallback"] = "UnknownEvent" if name.endswith("Event") else "UnknownVariant"


def _spliced(union: Schema, schemas: dict[str, Schema]) -> Iterator[Schema]:
    """The members, with those of an open union in its place: one union keeps unknown variants, not two."""
    for member in members(union):
        inner = schemas.get(referred(member) or "", {})
        if inner.get("x-fallback") and inner.get("discriminator"):
            yield from members(inner)
        else:
            yield member


def _require_tags(option: Schema) -> None:
    tags = [tag for tag in TAGS if single_value(option["properties"].get(tag)) is not None]
    option["required"] = [
        *(option.get("required") or []),
        *(t for t in tags if t not in (option.get("required") or [])),
    ]


def _telling_tag(options: list[tuple[str, Schema]], schemas: dict[str, Schema]) -> str | None:
    for tag in TAGS:
        values = [_values(option, tag, schemas) for _, option in options]
        if all(values) and sum(map(len, values)) == len(set[Any]().union(*values)):
            return tag
    return None


def _values(schema: Schema, tag: str, schemas: dict[str, Schema]) -> set[Any]:
    """The values that the tag can have: one for an object, those of its members for a union; none if any lacks it."""
    if union_key(schema):
        found = [_values(schemas.get(referred(m) or "", {}), tag, schemas) for m in members(schema)]
        return set[Any]().union(*found) if all(found) else set()
    value = single_value((schema.get("properties") or {}).get(tag))
    return set() if value is None else {value}
