"""Cuts references that lead back to where they came from.

The official document has none in our area. Should one come, the field that closes the circle takes any JSON value, so
that the generated modules can be imported, and a maintainer is told.
"""

from .tree import Schema, referred, slots


def cut(schemas: dict[str, Schema]) -> list[str]:
    """Cuts all circles, in place; gives the places that were cut."""
    cuts: list[str] = []
    done: set[str] = set()

    def visit(schema: Schema, path: str, above: tuple[str, ...]) -> None:
        for container, key, step in slots(schema):
            inner, place = container[key], f"{path}.{step}"
            name = referred(inner)
            if name in above:
                container[key] = {key: value for key, value in inner.items() if key != "$ref"}
                cuts.append(f"{place} (refers to {name})")
            elif name in schemas:
                follow(name, above)
            elif isinstance(inner, dict):
                visit(inner, place, above)

    def follow(name: str, above: tuple[str, ...]) -> None:
        if name not in done:
            visit(schemas[name], name, (*above, name))
            done.add(name)

    for name in list(schemas):
        follow(name, ())
    return cuts
