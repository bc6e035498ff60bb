"""The OpenAPI document that requests are validated against. It travels as package data."""

import functools
import importlib.resources
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]
"""Where a value is inside another: names of fields and positions in lists."""

_UNION_WRAPPER = {"anyOf", "oneOf", "discriminator", "type", "nullable", "default", "title", "description", "examples"}


class Document:
    """Read access to an OpenAPI 3.1 document: its schemas, and which schema each operation takes."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """Every schema of the document, by name."""
        return cast("Mapping[str, Schema]", self._content["components"]["schemas"])

    def request_schema(self, path: str, content_type: str = "application/json") -> str:
        """The name of the schema of the body that `POST path` takes; `path` as in the document, without `/v1`."""
        content = self._content["paths"][path]["post"]["requestBody"]["content"]
        return cast("str", content[content_type]["schema"]["$ref"]).rpartition("/")[2]

    def resolve(self, schema: Schema) -> Schema:
        """`schema`, or what it refers to."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rpartition("/")[2]]
        return schema

    def alternatives(self, schema: Schema) -> Iterator[Schema]:
        """The members of a union, nested unions opened up; a schema that is no union is its own only member."""
        schema = self.resolve(schema)
        if len(schema.get("allOf", ())) == 1 and not schema.get("properties"):
            schema = self.resolve(schema["allOf"][0])
        branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
        if branches and all(key in _UNION_WRAPPER or key.startswith("x-") for key in schema):
            for branch in branches:
                yield from self.alternatives(branch)
        else:
            yield schema

    def at(self, name: str, path: Iterable[str | int]) -> list[Schema]:
        """What a value at a path in the schema of this name may be, unions opened up; empty where none is declared."""
        here = list(self.alternatives(self.schemas[name]))
        for step in path:
            inner = [_inner(schema, step) for schema in here]
            here = [leaf for schema in inner if schema is not None for leaf in self.alternatives(schema)]
        return here

    def fields(self, name: str) -> Iterator[Path]:
        """The path of every field that the schema of this name declares, those of its inner objects included."""
        opened: list[Path] = [()]
        while opened:
            path = opened.pop(0)
            for field in dict.fromkeys(name for schema in self.at(name, path) for name in schema.get("properties", ())):
                yield (*path, field)
                opened.append((*path, field))

    def constant(self, schema: Schema) -> str | None:
        """The only text that a schema allows, None where it allows others or none."""
        schema = self.resolve(schema)
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _inner(schema: Schema, step: str | int) -> Schema | None:
    """The schema of a field, of an entry of a map, or of an element of a list; None where any is taken or none."""
    found = schema.get("additionalProperties")
    found = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step, found)
    return found if isinstance(found, Mapping) else None


def dotted(path: Iterable[str | int]) -> str:
    """A path as one text, such as `tools[0].name`; empty for the whole value."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


@functools.cache
def load() -> Document:
    """The document of this package, read once."""
    text = (importlib.resources.files("openai_realtime") / "document" / "openapi.json").read_text(encoding="utf-8")
    return Document(json.loads(text))
