"""Random JSON texts that follow a schema of the document, and mutations of them that do not."""

import base64
import json
import random
from collections.abc import Sequence
from typing import Any

from openai_realtime.document import schemas
from openai_realtime.document.schemas import Schema
from support import json_values

DOCUMENT = schemas.load()
WORDS = ("a text", "", "é漢😀", "x" * 3000, "Bearer sk-proj-abcdef0123456789", "\u0000\u001b[2J\u202e", "call look up")
ODD: tuple[Any, ...] = (
    *(None, True, "", "x", 0, -1, 2**63, 1e308, -0.5, [], {}, [[]], {"": None}, {"type": None}),
    *({"type": "realtime"}, "A" * 5000, "AAA", [None] * 50),
)
UNREADABLE: tuple[Any, ...] = ("\ud800", "a\udfffb", 10**400, {"\ud800": 1}, ["\ud800"])
TAILS = ("1e999", "-1e999", "NaN", "Infinity", "-Infinity", "[" * 700 + "]" * 700, '"\\ud800"', "1" * 5000, "tru", "")
_PLACEHOLDER = "put something else here"


class Generator:
    """Draws values and texts. `known` holds ids that a server has sent, for fields that refer to one."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.known: list[str] = []

    def text(self, schema: str) -> str:
        """Return a JSON text: an instance of the schema, one with a few fields changed, or no JSON."""
        chance = self.random
        value = self.value({"$ref": chance.choice(_members(schema))})
        for _ in range(chance.choice((0, 0, 0, 0, 1, 1, 2))):
            value = self._mutated(value)
        tail = chance.choice(TAILS)
        special = chance.random() < 0.08
        if special:
            value = self._mutated(value, _PLACEHOLDER)
        text = json.dumps(value, ensure_ascii=chance.random() < 0.5 or not _is_unicode(value))
        text = text.replace(json.dumps(_PLACEHOLDER), tail) if special else text
        if chance.random() < 0.05:
            cut = chance.randrange(len(text) + 1)
            text = text[:cut] + chance.choice(("", "{", '"', "\\u", "\\ud83d", "]")) + text[cut + chance.randrange(3) :]
        return text

    def value(self, schema: Schema, name: str = "", depth: int = 0) -> Any:
        """Return an instance of a schema."""
        chance = self.random
        schema = DOCUMENT.resolve(schema)
        branches: Sequence[Schema] = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
        if branches:
            return self.value(chance.choice(branches), name, depth)
        if "allOf" in schema:
            merged: dict[str, Any] = {}
            for member in (*schema["allOf"], {k: v for k, v in schema.items() if k != "allOf"}):
                part = self.value(member, name, depth) if DOCUMENT.resolve(member) else {}
                merged |= part if isinstance(part, dict) else {}
            return merged
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return chance.choice(schema["enum"])
        return self._of_type(schema, name, depth)

    def _of_type(self, schema: Schema, name: str, depth: int) -> Any:
        chance = self.random
        type = schema.get("type", "object" if "properties" in schema or not schema else "string")
        match chance.choice(type) if isinstance(type, list) else type:
            case "object":
                return self._object(schema, depth)
            case "array":
                return [
                    self.value(schema.get("items", {}), name, depth + 1) for _ in range(chance.choice((0, 1, 1, 3)))
                ]
            case "integer":
                return chance.choice((0, 1, 3, 100, 1000, 5000, schema.get("minimum", 0), schema.get("maximum", 10)))
            case "number":
                return chance.choice((0.5, 1.0, schema.get("minimum", 0.0), schema.get("maximum", 2)))
            case "boolean":
                return chance.random() < 0.5
            case "null":
                return None
        if name == "audio":
            return base64.b64encode(bytes([0, chance.choice((0, 16, 64))]) * chance.choice((0, 100, 4800))).decode()
        if name.endswith("id") and self.known and chance.random() < 0.8:
            return chance.choice(self.known)
        return chance.choice(WORDS)

    def _object(self, schema: Schema, depth: int) -> dict[str, Any]:
        required = schema.get("required", ())
        share = 0.4 if depth < 4 else 0.1
        return {
            name: self.value(member, name, depth + 1)
            for name, member in schema.get("properties", {}).items()
            if name in required or self.random.random() < share
        }

    def _mutated(self, value: Any, by: Any = ...) -> Any:
        chance = self.random
        places = [path for path in json_values.places(value) if path != ("type",) or chance.random() < 0.1]
        if not places or chance.random() < 0.02:
            return self._odd() if by is ... else by
        path = chance.choice(places)
        if by is not ...:
            return json_values.replaced(value, path, by)
        match chance.randrange(5):
            case 0:
                return json_values.without(value, path)
            case 1:
                return json_values.replaced(value, path, json_values.at(value, chance.choice(places)))
            case 2 if isinstance(json_values.at(value, path), dict):
                changed = json_values.replaced(value, path, json_values.at(value, path))
                json_values.at(changed, path)[chance.choice(("x", "type", "\udc00", ""))] = self._odd()
                return changed
        return json_values.replaced(value, path, self._odd())

    def _odd(self) -> Any:
        return self.random.choice(UNREADABLE if self.random.random() < 0.1 else ODD)


def _members(schema: str) -> list[str]:
    """Return the members of a union of events, the ones that change a session more often; or the schema itself."""
    mapping = DOCUMENT.schemas[schema].get("discriminator", {}).get("mapping", {})
    often = [ref for name, ref in mapping.items() if name.endswith(("create", "session.update", "append", "commit"))]
    return [*mapping.values(), *often, *often, *often] or [f"#/components/schemas/{schema}"]


def _is_unicode(value: Any) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
