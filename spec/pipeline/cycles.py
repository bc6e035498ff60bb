"""Cut circular references.

The official document has none in the Realtime part. If one appears, the field that closes the cycle accepts any JSON
value, so that the generated modules stay importable, and the build reports it.
"""

from .tree import Schema, referred, slots


def cut(schemas: dict[str, Schema]) -> list[str]:
    """Cut all circular references, in place, and return their paths."""
    cuts: list[str] = []
    done: set[str] = set()

    def visit(schema: Schema, path: str, above: tuple[str, ...]) -> None:
        for container, key, step in slots(schema):
            inner, place = container[key], path + step
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
