"""The OpenAPI document and its schemas. The document is package data."""

import functools
import importlib.resources
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from openai_realtime.document import observed

Schema = Mapping[str, Any]
Path = tuple[str | int, ...]
"""The position of a value inside another: field names and list indices."""

_UNION_WRAPPER = {"anyOf", "oneOf", "discriminator", "type", "nullable", "default", "title", "description", "examples"}


class Document:
    """Read access to an OpenAPI 3.1 document: its schemas, and the request schema of each operation."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._content = content

    @property
    def schemas(self) -> Mapping[str, Schema]:
        """Every schema of the document, by name."""
        return cast("Mapping[str, Schema]", self._content["components"]["schemas"])

    def request_schema(self, path: str, content_type: str = "application/json") -> str:
        """Return the name of the schema of the body of `POST path`.

        Args:
            path: the path as in the document, without `/v1`.
            content_type: the media type of the body.
        """
        content = self._content["paths"][path]["post"]["requestBody"]["content"]
        return cast("str", content[content_type]["schema"]["$ref"]).rpartition("/")[2]

    def resolve(self, schema: Schema) -> Schema:
        """Return `schema`, or the schema that it refers to."""
        while "$ref" in schema:
            schema = self.schemas[schema["$ref"].rpartition("/")[2]]
        return schema

    def alternatives(self, schema: Schema) -> Iterator[Schema]:
        """Yield the members of a union, nested unions flattened; for any other schema, yield it alone."""
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
        """Return the possible schemas of a value at a path, unions flattened; empty if none is declared."""
        here = list(self.alternatives(self.schemas[name]))
        for step in path:
            inner = [_inner(schema, step) for schema in here]
            here = [leaf for schema in inner if schema is not None for leaf in self.alternatives(schema)]
        return here

    def fields(self, name: str) -> Iterator[Path]:
        """Yield the path of every field that a schema declares, including those of nested objects."""
        opened: list[Path] = [()]
        while opened:
            path = opened.pop(0)
            for field in dict.fromkeys(name for schema in self.at(name, path) for name in schema.get("properties", ())):
                yield (*path, field)
                opened.append((*path, field))

    def constant(self, schema: Schema) -> str | None:
        """Return the only string that a schema allows, or None if it allows others or none."""
        schema = self.resolve(schema)
        values = [schema["const"]] if "const" in schema else schema.get("enum", ())
        return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _inner(schema: Schema, step: str | int) -> Schema | None:
    """Return the schema of a field, of a map entry or of a list element; None if there is none."""
    found = schema.get("additionalProperties")
    found = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step, found)
    return found if isinstance(found, Mapping) else None


def dotted(path: Iterable[str | int]) -> str:
    """Format a path, such as `tools[0].name`; the empty path is an empty string."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


@functools.cache
def load() -> Document:
    """Load this package's document, once."""
    text = (importlib.resources.files("openai_realtime") / "document" / "openapi.json").read_text(encoding="utf-8")
    content = json.loads(text)
    for name, required in observed.REQUIRED.items():
        content["components"]["schemas"][name]["required"] = list(required)
    return Document(content)
