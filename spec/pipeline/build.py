"""Builds `openapi.yaml` from `spec/official.yaml` and what we say about it in the files beside it."""

import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import cycles, describe, marks, names, overlay, simplify, tree, unions
from .load import load_yaml
from .tree import Schema
from .trim import ROOTS


@dataclass
class Built:
    """The finished document, and all that a maintainer should look at."""

    document: Schema
    corrections: overlay.Applied
    naming: names.Named
    cut: list[str]
    words: describe.Words = field(default_factory=describe.Words)

    def notes(self) -> list[tuple[str, list[str]]]:
        """Headings with the places under them; empty where all is well."""
        found = [
            ("mended upstream, drop the overlay action", self.corrections.obsolete),
            ("changed upstream, overlay action left out", self.corrections.conflicts),
            ("anonymous schemas without a name in spec/names.yaml", self.naming.unnamed),
            ("names in spec/names.yaml without a schema", self.naming.unused),
            ("references that lead back, open to any value now", self.cut),
            ("without a description", self.words.missing),
            ("descriptions and examples of nothing", self.words.unused),
            ("official description changed since ours was checked", self.words.stale),
            ("without an example", self.words.without_example),
        ]
        return [(heading, places) for heading, places in found if places]


def build(official: dict[str, Any], folder: Path) -> Built:
    """Builds the document from the content of `spec/official.yaml` and the files in `folder` (spec/).

    Raises:
        SpecProblem: an overlay target is gone, or one of the files is not well-formed.
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
    marks.mark(document)
    built = Built(document, corrections, naming, cut)
    describe.describe(document, _read(folder / "descriptions.yaml"), built.words)
    describe.illustrate(schemas, _read(folder / "examples.yaml"), built.words)
    built.words.stale = describe.stale(official["descriptions"], _read(folder / "reviewed.yaml"))
    document["info"] = _info(document["info"], revision)
    return built


def _read(path: Path) -> dict[str, Any]:
    return describe.check_form(load_yaml(path.read_text("utf-8")) if path.exists() else None, f"spec/{path.name}")


def _drop_unreached(document: Schema, schemas: dict[str, Schema]) -> None:
    kept = tree.reachable([*ROOTS, *tree.references(document["paths"])], schemas)
    for name in [name for name in schemas if name not in kept]:
        del schemas[name]


def _info(info: Schema, revision: dict[str, Any]) -> Schema:
    licence = info.get("license") or {}
    name = licence.get("name", "MIT")
    return {
        "title": "OpenAI Realtime API",
        "description": "The Realtime part of the OpenAI API: trimmed, corrected and described anew.",
        "version": str(info.get("version", "0")),
        "license": {"name": name, "identifier": licence.get("identifier", name)},
        "x-revision": dict(revision),
    }


def without_words(document: Schema) -> Schema:
    """The document as the emulator takes it along: schemas without descriptions and examples."""
    plain = copy.deepcopy(document)
    for name, schema in plain["components"]["schemas"].items():
        schema.pop("x-example", None)
        for inner, _ in tree.walk(schema, name):
            if isinstance(inner.get("description"), str):
                del inner["description"]
    return plain
