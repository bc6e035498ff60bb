"""The OpenAPI document that requests are validated against. It travels as package data."""

import functools
import importlib.resources
import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

Schema = Mapping[str, Any]

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

    def constant(self, schema: Schema) -> str | None:
        """The only text that a schema allows, None where it allows others or none."""
        schema = self.resolve(schema)
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None


@functools.cache
def load() -> Document:
    """The document of this package, read once."""
    text = (importlib.resources.files("openai_realtime") / "emulator" / "openapi.json").read_text(encoding="utf-8")
    return Document(json.loads(text))
