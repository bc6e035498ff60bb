"""`openai-realtime lint`: check the session configurations in files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from openai_realtime import redact
from openai_realtime.cli import inputs, terminal
from openai_realtime.cli.inputs import InputError

if TYPE_CHECKING:
    from openai_realtime.document.schemas import Path as Steps
    from openai_realtime.settings.checks import Dialect


def check(sources: Sequence[str], dialect: Dialect | None, *, strict: bool, as_json: bool) -> bool:
    """Print the findings of files, `-` for standard input, and return whether the check fails.

    Raises:
        InputError: some files cannot be read; the findings of the others are printed before.
    """
    findings: list[dict[str, Any]] = []
    unread: list[str] = []
    for source in sources:
        try:
            findings += _findings(source, dialect)
        except InputError as error:
            unread.append(str(error))
    if as_json and len(unread) < len(sources):
        print(terminal.json_text(redact.data(findings), indent=2))
    elif not as_json:
        for finding in findings:
            print(terminal.field("{file}:{line}: {path}: {severity}: {message} [{rule}]".format_map(finding)))
    if unread:
        raise InputError("; ".join(unread))
    return any(strict or finding["severity"] == "error" for finding in findings)


def _findings(source: str, dialect: Dialect | None) -> Iterator[dict[str, Any]]:
    from openai_realtime.dialect.notes import joined
    from openai_realtime.lint import located

    file = "<stdin>" if source == "-" else source
    found, form = inputs.documents(source)
    for number, (value, text, line, _) in enumerate(found):
        within = f"[{number}]" if form == "array" else ""
        for steps, finding in located(value, dialect):
            placed = finding._replace(path=joined(within, finding.path))
            yield {"file": file, "line": line + line_of(text, steps) - 1, **placed._asdict()}


def line_of(text: str, path: Steps) -> int:
    """Return the line of a field in a JSON text, from 1; for a missing field that of its object."""
    place = value = _skip(text, 0)
    for step in path:
        inside = _find(text, value, step)
        if inside is None:
            break
        place, value = inside
    return text.count("\n", 0, place) + 1


def _find(text: str, at: int, step: str | int) -> tuple[int, int] | None:
    """Return the start of a field or element of the object or list at `at`, and that of its value."""
    found, count, decoder = None, 0, json.JSONDecoder()
    position = _skip(text, at + 1) if text[at] in "{[" else at
    while text[at] in "{[" and text[position] not in "}]":
        place, name = position, count
        if text[at] == "{":
            name, position = decoder.raw_decode(text, position)
            position = _skip(text, _skip(text, position) + 1)
        if name == step:
            found = place, position
        position = _skip(text, decoder.raw_decode(text, position)[1])
        position = _skip(text, position + 1) if text[position] == "," else position
        count += 1
    return found


def _skip(text: str, at: int) -> int:
    """Return the next position that is not whitespace."""
    while text[at : at + 1] in (" ", "\t", "\n", "\r"):
        at += 1
    return at
