"""Complete unions with discriminators, required tags, and marks for the templates.

- `x-fallback`: the class of values with an unknown tag.
- `x-inner-union`: a union with a discriminator of its own inside another discriminated union.
"""

from collections.abc import Iterator
from typing import Any

from .errors import SpecError
from .tree import REF, Schema, members, referred, single_value, union_key

TAGS = ("type", "role")


def complete(schemas: dict[str, Schema]) -> list[str]:
    """Complete all unions, in place, and return a line for each that has members with the same tags.

    Raises:
        SpecError: two events have the same type.
    """
    inner_first = sorted(schemas, key=lambda name: _depth(name, schemas))
    same: list[str] = []
    for name in inner_first:
        if union_key(schemas[name]):
            _complete_union(name, schemas)
            same += _same_tags(name, schemas)
    events = [line for line in same if line.partition(":")[0].endswith("Event")]
    if events:
        raise SpecError(f"two events of one type: {'; '.join(events)}; remove one in spec/overlay.yaml")
    return same


def _same_tags(name: str, schemas: dict[str, Schema]) -> Iterator[str]:
    """Yield a line for each two members of the union that have the same tags."""
    seen: dict[tuple[Any, ...], str] = {}
    for member in dict.fromkeys(found for member in members(schemas[name]) if (found := referred(member)) in schemas):
        fields = schemas[member].get("properties") or {}
        tags = tuple(str(single_value(fields.get(tag))) for tag in TAGS)
        tags = tags[:1] if name.endswith("Event") else tags
        if any(tag != "None" for tag in tags):
            other = seen.setdefault(tags, member)
            if other != member:
                yield f"{name}: {other} and {member} are both {' '.join(tag for tag in tags if tag != 'None')!r}"


def _depth(name: str, schemas: dict[str, Schema], above: tuple[str, ...] = ()) -> int:
    inner = [r for m in members(schemas[name]) if (r := referred(m)) and r in schemas and r not in above]
    return 1 + max((_depth(r, schemas, (*above, name)) for r in inner), default=0)


def _complete_union(name: str, schemas: dict[str, Schema]) -> None:
    union = schemas[name]
    union[union_key(union) or "anyOf"] = list(_splice_open_unions(union, schemas))
    options = [(r, schemas[r]) for m in members(union) if (r := referred(m)) and r in schemas]
    tagged = [(r, o) for r, o in options if any(_tag_values(o, tag, schemas) for tag in TAGS)]
    if not tagged:
        return
    for _, option in tagged:
        if "properties" in option:
            _require_tags(option)
    if len(tagged) == len(members(union)) > 1:
        tag = _find_discriminator(tagged, schemas)
        if tag:
            mapping = {value: REF + r for r, o in tagged for value in sorted(_tag_values(o, tag, schemas))}
            union["discriminator"] = {"propertyName": tag, "mapping": mapping}
            if tag != TAGS[0]:
                union["x-inner-union"] = True
                return
    union["x-fallback"] = "UnknownEvent" if name.endswith("Event") else "UnknownVariant"


def _splice_open_unions(union: Schema, schemas: dict[str, Schema]) -> Iterator[Schema]:
    """Yield the members, with open unions replaced by their own members, so that unions of fallbacks do not nest."""
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


def _find_discriminator(options: list[tuple[str, Schema]], schemas: dict[str, Schema]) -> str | None:
    for tag in TAGS:
        values = [_tag_values(option, tag, schemas) for _, option in options]
        if all(values) and sum(map(len, values)) == len(set[Any]().union(*values)):
            return tag
    return None


def _tag_values(schema: Schema, tag: str, schemas: dict[str, Schema]) -> set[Any]:
    """Return the possible values of the tag, for an object or for all members of a union; empty if any lacks it."""
    if union_key(schema):
        found = [_tag_values(schemas.get(referred(m) or "", {}), tag, schemas) for m in members(schema)]
        return set[Any]().union(*found) if all(found) else set()
    value = single_value((schema.get("properties") or {}).get(tag))
    return {value} if isinstance(value, str) else set()
