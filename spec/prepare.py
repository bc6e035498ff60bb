"""Prepares the OpenAPI document that the SDK is generated from.

    python spec/prepare.py pull FILE_OR_URL    official document -> spec/official.yaml (our area, prose stripped)
    python spec/prepare.py build               spec/official.yaml + our corrections and words -> openapi.yaml
    python spec/prepare.py drift FILE_OR_URL   how an official document differs from spec/official.yaml

`drift` exits 0 when nothing differs, 1 when something does, 2 on bad input; the others exit 0 or 2.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from pipeline import build, drift, tree
from pipeline.load import load_yaml
from pipeline.problem import SpecProblem
from pipeline.source import read
from pipeline.trim import description_hashes, notes, strip_prose, trim

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_URL = "https://raw.githubusercontent.com/openai/openai-openapi/master/openapi.yaml"
OFFICIAL = "What the official document states about Realtime, uncorrected.\nWritten by `make spec`: do not edit."
REVIEWED = "Hash of the official text that each of ours was last checked against.\nWritten by `build --reviewed`."
OPENAPI = "OUTPUT of `make spec`: do not edit. Mend spec/overlay.yaml, names.yaml, descriptions.yaml or examples.yaml."


def main(arguments: list[str] | None = None) -> int:
    """Runs one of the verbs; gives the exit status."""
    parser = argparse.ArgumentParser(prog="prepare.py", description="Prepares openapi.yaml from the official document.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder (default: this one)")
    verbs = parser.add_subparsers(dest="verb", required=True)
    pull_verb = verbs.add_parser("pull", help="official document -> spec/official.yaml")
    pull_verb.add_argument("location", nargs="?", default=DEFAULT_URL, help="file or URL (default: %(default)s)")
    pull_verb.add_argument("--commit", help="the revision's commit, where the name of the file does not tell")
    pull_verb.add_argument("--date", help="the revision's date (YYYY-MM-DD), likewise")
    build_verb = verbs.add_parser("build", help="spec/official.yaml -> openapi.yaml")
    build_verb.add_argument("--reviewed", action="store_true", help="our descriptions were checked: none is stale now")
    drift_verb = verbs.add_parser("drift", help="compare an official document with spec/official.yaml")
    drift_verb.add_argument("location", nargs="?", default=DEFAULT_URL, help="file or URL (default: %(default)s)")
    options = parser.parse_args(arguments)
    try:
        if options.verb == "pull":
            return pull(options.root, options.location, options.commit, options.date)
        if options.verb == "drift":
            return compare(options.root, options.location)
        return make(options.root, options.reviewed)
    except SpecProblem as problem:
        print(f"{options.verb}: {problem}", file=sys.stderr)
        return 2


def pull(root: Path, location: str, commit: str | None, date: str | None) -> int:
    """Writes spec/official.yaml from the official document at `location`."""
    source = read(location)
    for note in notes(source.document):
        print(f"note: {note}")
    trimmed = trim(source.document)
    official = {
        "revision": {"commit": commit or source.commit, "date": date or source.date, "sha256": source.sha256},
        "document": strip_prose(trimmed),
        "descriptions": description_hashes(trimmed),
    }
    path = root / "spec" / "official.yaml"
    path.write_text(tree.to_yaml(official, OFFICIAL), "utf-8")
    print(f"{path.name}: {_revision(official['revision'])}, {len(trimmed['components']['schemas'])} schemas")
    return 0


def make(root: Path, reviewed: bool) -> int:
    """Writes openapi.yaml, and the same as JSON for the emulator; prints what a maintainer should look at."""
    official = _official(root)
    if reviewed:
        (root / "spec" / "reviewed.yaml").write_text(tree.to_yaml(official["descriptions"], REVIEWED), "utf-8")
    built = build.build(official, root / "spec")
    for heading, places in built.notes():
        print(f"{heading} ({len(places)}):")
        for place in places:
            print(f"  {place}")
    plain = build.without_words(built.document)
    (root / "openapi.yaml").write_text(tree.to_yaml(built.document, OPENAPI), "utf-8")
    packaged = root / "openai_realtime" / "document" / "openapi.json"
    packaged.parent.mkdir(parents=True, exist_ok=True)
    packaged.write_text(json.dumps(plain, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    count = f"{len(plain['components']['schemas'])} schemas, {built.corrections.done} corrections"
    print(f"openapi.yaml: {_revision(official['revision'])}, {count}")
    return 0


def compare(root: Path, location: str) -> int:
    """Prints how the official document at `location` differs from spec/official.yaml; gives 1 where it does."""
    official, source = _official(root), read(location)
    new = {"commit": source.commit, "date": source.date, "sha256": source.sha256}
    rows = drift.compare(official["document"], strip_prose(trim(source.document)))
    print(drift.table(rows, _revision(official["revision"]), _revision(new)))
    return 1 if rows else 0


def _official(root: Path) -> Any:
    path = root / "spec" / "official.yaml"
    if not path.exists():
        raise SpecProblem("spec/official.yaml is missing; run `python spec/prepare.py pull FILE_OR_URL` first")
    return load_yaml(path.read_text("utf-8"))


def _revision(revision: dict[str, Any]) -> str:
    parts = [revision.get("date"), (revision.get("commit") or "")[:12]]
    return " ".join(part for part in parts if part) or f"sha256 {revision['sha256'][:12]}"


if __name__ == "__main__":
    sys.exit(main())
