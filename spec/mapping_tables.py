"""Write the tables of docs/guide/beta-to-ga.md and lint.md from openai_realtime/dialect and spec/lifecycle.yaml.

    python spec/mapping_tables.py            write the tables
    python spec/mapping_tables.py --check    exit with 1 if the tables are stale

Each table has a place in its guide, between two comments.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from openai_realtime.dialect import events, fields, values  # noqa: E402

MAPPING_GUIDE, SHUTDOWN_GUIDE = "docs/guide/beta-to-ga.md", "docs/guide/lint.md"
LIFECYCLE = "openai_realtime/document/lifecycle.json"
SESSION_TYPES = {"session": fields.SESSION, "transcription session": fields.TRANSCRIPTION, "response": fields.RESPONSE}
BEGIN, END = "<!-- table: {} (make generate) -->", "<!-- end of table -->"
_PLACE = re.compile(rf"({re.escape(BEGIN).replace(re.escape('{}'), '(.+?)')}\n).*?({re.escape(END)})", re.DOTALL)


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Write or check the tables, and return the exit status."""
    parser = argparse.ArgumentParser(prog="mapping_tables.py", description="Write the tables of guides.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a table is stale")
    check = parser.parse_args(arguments).check
    return max(_update(root / guide, wanted, check) for guide, wanted in guides(root).items())


def guides(root: Path = ROOT) -> dict[str, dict[str, str]]:
    """Return the tables of each guide, by their names in it."""
    return {MAPPING_GUIDE: tables(), SHUTDOWN_GUIDE: {"shutdowns": shutdowns(root)}}


def _update(page: Path, wanted: dict[str, str], check: bool) -> int:
    """Write or check the tables of a guide, and return the exit status."""
    text = page.read_text("utf-8")
    missing = wanted.keys() ^ {found[1] for found in _PLACE.findall(text)}
    if missing:
        print(f"{page.name} and its sources have different tables: {', '.join(sorted(missing))}", file=sys.stderr)
        return 1
    fresh = _PLACE.sub(lambda found: f"{found[1]}\n{wanted[found[2]]}\n{found[3]}", text)
    if check and fresh != text:
        print(f"{page.name} is stale: run `make generate`", file=sys.stderr)
        return 1
    if not check:
        page.write_text(fresh, "utf-8")
    return 0


def shutdowns(root: Path = ROOT) -> str:
    """Return the table of models and fields that shut down, the first one first."""
    content = json.loads((root / LIFECYCLE).read_text("utf-8"))
    entries = sorted([*content["models"], *content["fields"]], key=lambda entry: entry["shutdown"])
    rows = (
        (
            f"`{entry['name']}`" + (" and its snapshots" if entry["snapshots"] else ""),
            entry["place"],
            entry["shutdown"],
            ", ".join(map(_code, entry["replacement"])),
        )
        for entry in entries
    )
    table = _table(("name", "used for", "shuts down", "use instead"), rows)
    return f"Checked on {content['checked']} against {content['source']}.\n\n{table}"


def tables() -> dict[str, str]:
    """Return every table, by its name in the guide."""
    headings = ("beta", "GA", "remarks")
    return {
        **{name: _table(headings, _fields(shape)) for name, shape in SESSION_TYPES.items()},
        "values": _table(("field", "beta", "GA", "and back"), _values()),
        "losses": _table(("to", "in", "field", "value", "becomes", "why"), _losses()),
        "content": _table(("beta", "GA"), ((_code(flat), _code(ga)) for flat, ga in values.PARTS.items())),
        "client events": _table(headings, _events(events.CLIENT_EVENTS)),
        "server events": _table(headings, _events(events.SERVER_EVENTS)),
    }


def _fields(shape: fields.Shape) -> Iterator[tuple[str, ...]]:
    for field in shape.fields:
        yield _code(field.flat), _code(field.ga), field.advice


def _values() -> Iterator[tuple[str, ...]]:
    seen: list[values.Values] = []
    for field in fields.SESSION.fields:
        if field.values.examples and field.values not in seen:
            seen.append(field.values)
            same = [other.flat for other in fields.SESSION.fields if other.values is field.values]
            for flat in field.values.examples:
                ga = field.values.to_ga(flat).value
                back = field.values.to_flat(ga).value
                yield ", ".join(map(_code, same)), _json(flat), _json(ga), _json(back)


def _losses() -> Iterator[tuple[str, ...]]:
    """Yield each loss once, with all session types that have it; losses on the way to GA first."""
    types: dict[tuple[str, ...], list[str]] = {}
    for lost in (_lost_to_ga, _lost_to_flat):
        for name, shape in SESSION_TYPES.items():
            for row in lost(shape):
                types.setdefault(row, []).append(name)
    for (to, *rest), names in types.items():
        yield to, ", ".join(names), *rest
    for name, shape in SESSION_TYPES.items():
        yield "both", name, ", ".join(map(_code, shape.foreign)), "any", "none", shape.elsewhere


def _lost_to_ga(shape: fields.Shape) -> Iterator[tuple[str, ...]]:
    for field in shape.fields:
        if field.ga is None or field.answers:
            yield "GA", _code(field.flat), "any", "none", field.advice


def _lost_to_flat(shape: fields.Shape) -> Iterator[tuple[str, ...]]:
    for field in shape.fields:
        if field.flat is None and not field.implied:
            yield "the beta", _code(field.ga), "any", "none", field.advice
        for value in field.values.lossy:
            left, notes = field.values.to_flat(value)
            why = "; ".join(note.advice if note.path == "." else f"{_code(note.path)}: {note.advice}" for note in notes)
            yield "the beta", _code(field.ga), _json(value), "none" if left is values.GONE else _json(left), why


def _events(names: Iterable[events.EventName]) -> Iterator[tuple[str, ...]]:
    return ((_code(name.flat), _code(name.ga), name.remark) for name in names)


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [headings, ("---",) * len(headings), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines) + "\n"


def _code(text: str | None) -> str:
    return "none" if text is None else f"`{text}`"


def _json(value: Any) -> str:
    return _code(json.dumps(value))


if __name__ == "__main__":
    sys.exit(main())
