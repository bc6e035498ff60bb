"""Build `openapi.yaml` from `spec/official.yaml` and the other files in spec/."""

import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import cycles, describe, marks, names, overlay, simplify, tree, unions
from .load import load_yaml
from .tree import Schema
from .trim import ROOTS


@dataclass
class BuildResult:
    """The finished document and the notes for a maintainer."""

    document: Schema
    corrections: overlay.OverlayReport
    naming: names.NamingReport
    cut: list[str]
    texts: describe.TextReport = field(default_factory=describe.TextReport)

    def notes(self) -> list[tuple[str, list[str]]]:
        """Return headings with the affected paths; empty if there is nothing to do."""
        found = [
            ("fixed upstream, remove the overlay action", self.corrections.obsolete),
            ("changed upstream, overlay action skipped", self.corrections.conflicts),
            ("anonymous schemas without a name in spec/names.yaml", self.naming.unnamed),
            ("names in spec/names.yaml without a schema", self.naming.unused),
            ("circular references, replaced by any value", self.cut),
            ("without a description", self.texts.missing),
            ("unused descriptions and examples", self.texts.unused),
            ("official description changed since the last review", self.texts.stale),
            ("without an example", self.texts.without_example),
        ]
        return [(heading, places) for heading, places in found if places]


def build(official: dict[str, Any], folder: Path) -> BuildResult:
    """Build the document.

    Args:
        official: The content of `spec/official.yaml`.
        folder: The folder spec/.

    Raises:
        SpecError: An overlay target no longer exists, or one of the files is malformed.
    """
    document = copy.deepcopy(official["document"])
    revision = official["revision"]
    corrections = overlay.apply(document, _read(folder / "overlay.yaml"), revision.get("date"))
    schemas: dict[str, Schema] = document["components"]["schemas"]
    bodies = list(tree.body_slots(document))
    simplify.simplify(schemas, bodies)
    naming = names.name_all(schemas, bodies, _read(folder / "names.yaml"))
    unions.complete(schemas)
    _drop_unreached(document, schemas)
    cut = cycles.cut(schemas)
    marks.mark(document, _read(folder / "groups.yaml"))
    built = BuildResult(document, corrections, naming, cut)
    describe.describe(document, _read(folder / "descriptions.yaml"), built.texts)
    describe.add_examples(schemas, _read(folder / "examples.yaml"), built.texts)
    built.texts.stale = describe.stale(official["descriptions"], _read(folder / "reviewed.yaml"))
    document["info"] = _info(document["info"], revision)
    return built


def _read(path: Path) -> dict[str, Any]:
    return describe.check_mapping(load_yaml(path.read_text("utf-8")) if path.exists() else None, f"spec/{path.name}")


def _drop_unreached(document: Schema, schemas: dict[str, Schema]) -> None:
    kept = tree.reachable([*ROOTS, *tree.references(document["paths"])], schemas)
    for name in [name for name in schemas if name not in kept]:
        del schemas[name]


def _info(info: Schema, revision: dict[str, Any]) -> Schema:
    licence = info.get("license") or {}
    name = licence.get("name", "MIT")
    return {
        "title": "OpenAI Realtime API",
        "description": "The Realtime part of the OpenAI API, corrected and with descriptions of its own.",
        "version": str(info.get("version", "0")),
        "license": {"name": name, "identifier": licence.get("identifier", name)},
        "x-revision": dict(revision),
    }


def without_descriptions(document: Schema) -> Schema:
    """Return the document for the emulator, its schemas without descriptions, examples and groups."""
    plain = copy.deepcopy(document)
    for name, schema in plain["components"]["schemas"].items():
        for mark in ("x-example", "x-group"):
            schema.pop(mark, None)
        for inner, _ in tree.walk(schema, name):
            if isinstance(inner.get("description"), str):
                del inner["description"]
    return plain
