"""Add our descriptions to every schema, field, operation and parameter, and our examples to every schema."""

import json
from dataclasses import dataclass, field
from typing import Any

from .errors import SpecError
from .tree import METHODS, Schema


@dataclass
class TextReport:
    """Missing, unused and stale entries of spec/descriptions.yaml and spec/examples.yaml."""

    missing: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    without_example: list[str] = field(default_factory=list)


def describe(document: Schema, words: dict[str, Any], report: TextReport) -> None:
    """Add the texts of spec/descriptions.yaml to the document, in place.

    The text of a field comes from its schema, or else from `shared`.
    """
    shared = words.get("shared") or {}
    used: set[str] = set()
    ours = words.get("schemas") or {}
    for name, schema in document["components"]["schemas"].items():
        entry = ours.get(name) or {}
        _set_text(schema, entry.get("text"), name, report)
        fields = entry.get("fields") or {}
        for key, inner in (schema.get("properties") or {}).items():
            if key not in fields and key in shared:
                used.add(key)
            _set_text(inner, fields.get(key, shared.get(key)), f"{name}.{key}", report)
        report.unused += [f"schemas.{name}.{key}" for key in fields if key not in (schema.get("properties") or {})]
    report.unused += [f"schemas.{name}" for name in ours if name not in document["components"]["schemas"]]
    report.unused += [f"shared.{key}" for key in shared if key not in used]
    _describe_operations(document, words.get("operations") or {}, report)


def _describe_operations(document: Schema, ours: dict[str, Any], report: TextReport) -> None:
    found = set()
    for path in document["paths"].values():
        for method in METHODS:
            operation = path.get(method)
            if operation is None:
                continue
            name = operation["operationId"]
            found.add(name)
            entry = ours.get(name) or {}
            _set_text(operation, entry.get("summary"), name, report, "summary")
            _set_text(operation, entry.get("text"), f"{name} (text)", report)
            for parameter in operation.get("parameters") or []:
                words = (entry.get("parameters") or {}).get(parameter.get("name"))
                _set_text(parameter, words, f"{name}.{parameter.get('name')}", report)
            if isinstance(operation.get("requestBody"), dict):
                _set_text(operation["requestBody"], entry.get("body"), f"{name} (body)", report)
            for status, response in (operation.get("responses") or {}).items():
                answer = (entry.get("answers") or {}).get(str(status))
                _set_text(response, answer, f"{name} {status}", report)
                response.setdefault("description", "")
                for header, inner in (response.get("headers") or {}).items():
                    _set_text(inner, (entry.get("headers") or {}).get(header), f"{name} header {header}", report)
    report.unused += [f"operations.{name}" for name in ours if name not in found]


def _set_text(target: Schema, text: str | None, where: str, report: TextReport, key: str = "description") -> None:
    target.pop(key, None)
    if not text:
        report.missing.append(where)
        return
    words = " ".join(str(text).split())
    rest = dict(target)
    target.clear()
    target.update({key: words, **rest})


def add_examples(schemas: dict[str, Schema], examples: dict[str, Any], report: TextReport) -> None:
    """Add the example of spec/examples.yaml to each schema, as JSON text for the templates."""
    for name, schema in schemas.items():
        if name not in examples:
            report.without_example.append(name)
            continue
        schema["x-example"] = json.dumps(examples[name], indent=2, ensure_ascii=False)
    report.unused += [f"examples: {name}" for name in examples if name not in schemas]


def stale(hashes: dict[str, str], reviewed: dict[str, str]) -> list[str]:
    """Return the paths whose official description has changed since ours was last reviewed."""
    changed = [place for place, digest in hashes.items() if reviewed.get(place, digest) != digest]
    new = [f"{place} (new)" for place in hashes if reviewed and place not in reviewed]
    gone = [f"{place} (gone)" for place in reviewed if place not in hashes]
    return [*changed, *new, *gone]


def check_mapping(words: Any, where: str) -> dict[str, Any]:
    """Return the content of a file as a mapping.

    Raises:
        SpecError: It is anything else.
    """
    if words is None:
        return {}
    if not isinstance(words, dict):
        raise SpecError(f"{where} must be a mapping, not {type(words).__name__}")
    return words
