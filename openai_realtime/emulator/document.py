"""The OpenAPI document that requests are validated against. It travels as package data."""

import functools
import importlib.resources
import json
from collections.abc import Mapping
from typing import Any, cast

Schema = Mapping[str, Any]


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


@functools.cache
def load() -> Document:
    """The document of this package, read once."""
    text = (importlib.resources.files("openai_realtime.emulator") / "openapi.json").read_text(encoding="utf-8")
    return Document(json.loads(text))
