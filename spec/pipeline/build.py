"""Build `openapi.yaml` from `spec/official.yaml` and the other files in spec/."""

import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import (
    check,
    cycles,
    describe,
    endpoints,
    kept,
    marks,
    names,
    operations,
    overlay,
    plain,
    shape,
    simplify,
    tree,
    unions,
)
from .load import load_yaml
from .tree import Schema
from .trim import ROOTS

METHOD_PREFIXES = tuple(f"{method.upper()} /" for method in tree.METHODS)


@dataclass
class BuildResult:
    """The finished document and the notes for a maintainer."""

    document: Schema
    corrections: overlay.OverlayReport
    naming: names.NamingReport
    rewritten: list[str]
    cut: list[str]
    ambiguous: list[str]
    retired: list[str]
    texts: describe.TextReport = field(default_factory=describe.TextReport)

    def notes(self) -> list[tuple[str, list[str]]]:
        """Return headings with the affected paths; empty if there is nothing to do."""
        found = [
            ("fixed upstream, remove the overlay action", self.corrections.obsolete),
            ("changed upstream, overlay action skipped", self.corrections.conflicts),
            ("corrections that do not apply, skipped", [str(skip) for skip in self.corrections.skipped]),
            ("unusual in the official document", self.rewritten),
            ("members of unions that no tag tells apart; the first that fits is taken", self.ambiguous),
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
        official: the content of `spec/official.yaml`.
        folder: the folder spec/.

    Raises:
        SpecError: the document, or one of the files, is malformed.
    """
    revision = official["revision"]
    known = known_operations(folder)
    schema_names = {path: name for path, name in _read(folder / "names.yaml").items() if path not in known}
    start, retired = kept.add(official)
    shape.check(start)
    notes = [f"{line}: malformed, ignored" for line in shape.drop_malformed(start)]
    notes += operations.normalize(start, known)
    document, corrections, naming, rewritten = _correct(start, _read(folder / "overlay.yaml"), revision, schema_names)
    schemas: dict[str, Schema] = document["components"]["schemas"]
    ambiguous = unions.complete(schemas)
    _drop_unreached(document, schemas)
    cut = cycles.cut(schemas)
    marks.mark(document, _read(folder / "groups.yaml"))
    check.check(document)
    built = BuildResult(document, corrections, naming, [*notes, *rewritten], cut, ambiguous, retired)
    describe.describe(document, _read(folder / "descriptions.yaml"), built.texts)
    built.rewritten += endpoints.mark(document)
    describe.add_examples(schemas, _read(folder / "examples.yaml"), built.texts)
    built.texts.stale = describe.stale(official["descriptions"], _read(folder / "reviewed.yaml"))
    document["info"] = _info(document.get("info") or {}, revision)
    return built


def known_operations(folder: Path) -> dict[str, str]:
    """Return the names of the operations that hand-written code calls, by `METHOD path`, from spec/names.yaml."""
    names_by_path = _read(folder / "names.yaml")
    return {path: name for path, name in names_by_path.items() if path.startswith(METHOD_PREFIXES)}


def _correct(
    start: Schema, actions: dict[str, Any], revision: dict[str, Any], schema_names: dict[str, str]
) -> tuple[Schema, overlay.OverlayReport, names.NamingReport, list[str]]:
    """Correct, simplify and name the schemas of a copy of the document.

    Whether a reference that a correction writes leads anywhere is known only once all schemas have names. Corrections
    whose reference does not are skipped in another attempt.
    """
    dangling: dict[int, str] = {}
    while True:
        document = copy.deepcopy(start)
        corrections = overlay.apply(document, actions, revision.get("date"), dangling)
        rewritten = plain.rewrite(document)
        schemas = document["components"]["schemas"]
        bodies = list(tree.body_slots(document))
        simplify.simplify(schemas, bodies)
        naming = names.name_all(schemas, bodies, schema_names)
        more = overlay.with_dangling(actions, set(tree.references(document)) - schemas.keys())
        if not more.keys() - dangling.keys():
            return document, corrections, naming, rewritten
        dangling |= more


def _read(path: Path) -> dict[str, Any]:
    return describe.check_mapping(load_yaml(path.read_text("utf-8")) if path.exists() else None, f"spec/{path.name}")


def _drop_unreached(document: Schema, schemas: dict[str, Schema]) -> None:
    kept = tree.reachable([*ROOTS, *tree.references(document["paths"])], schemas)
    for name in [name for name in schemas if name not in kept]:
        del schemas[name]


def _info(info: Schema, revision: dict[str, Any]) -> Schema:
    licence = info.get("license") or {}
    name = licence.get("name", "MIT")
    of = f", from the official document of {revision['date']}" if revision.get("date") else ""
    return {
        "title": "OpenAI Realtime API",
        "description": f"The Realtime part of the OpenAI API, corrected and with descriptions of its own{of}.",
        "version": str(info.get("version", "0")),
        "license": {"name": name, "identifier": licence.get("identifier", name)},
        "x-revision": dict(revision),
    }


def without_descriptions(document: Schema) -> Schema:
    """Return the document for the emulator, its schemas without descriptions, examples and groups."""
    bare = copy.deepcopy(document)
    for item in bare["paths"].values():
        for operation in item.values():
            operation.pop(endpoints.MARK, None)
    for name, schema in bare["components"]["schemas"].items():
        for mark in ("x-example", "x-group"):
            schema.pop(mark, None)
        for inner, _ in tree.walk(schema, name):
            if isinstance(inner.get("description"), str):
                del inner["description"]
    return bare
