"""The official documents, from the folder that REALTIME_SPECS names; tests that need them are skipped without it."""

import json
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
NEWEST = "openapi-2026-08-21-f85dbe2.yaml"
OLDER = "openapi-2026-05-13-5162af9.yaml"


def path(name: str) -> Path:
    """The official document of that name; skips the test, with the reason, where it is not at hand."""
    folder = os.environ.get("REALTIME_SPECS")
    if not folder:
        pytest.skip("REALTIME_SPECS does not name a folder with the official documents")
    found = Path(folder) / name
    if not found.exists():
        pytest.skip(f"REALTIME_SPECS has no {name}")
    return found


def reviewed() -> None:
    """Skip the test unless a maintainer has reviewed the revision that the package is generated from.

    Descriptions, examples and rows of the mapping for what is new in a revision are written by hand, after it is taken in.
    """
    dates = [
        re.search(rf"(?m)^ +{key}: '?([0-9-]+)", (ROOT / file).read_text("utf-8"))
        for file, key in (("spec/overlay.yaml", "x-checked"), ("spec/official.yaml", "date"))
    ]
    checked, date = (found[1] if found else None for found in dates)
    if checked != date:
        pytest.skip(f"the revision of {date} is not reviewed yet; x-checked in spec/overlay.yaml is {checked}")


@cache
def trimmed(name: str = NEWEST) -> dict[str, Any]:
    """Our area of the official document, prose and examples included."""
    location = str(path(name))
    if str(ROOT / "spec") not in sys.path:
        sys.path.insert(0, str(ROOT / "spec"))
    from pipeline import source, trim

    return trim.trim(source.read(location).document)


@cache
def whole(name: str = NEWEST) -> dict[str, Any]:
    """The whole official document."""
    import yaml

    document: dict[str, Any] = yaml.load(path(name).read_text("utf-8"), yaml.CSafeLoader)
    return document


def examples(document: dict[str, Any] | None = None) -> Iterator[tuple[str, str, str]]:
    """Each example of our area, or of another document: a name for it, the schema it is an example of, and its text."""
    document = trimmed() if document is None else document
    for name, schema in document["components"]["schemas"].items():
        text = (schema.get("x-oaiMeta") or {}).get("example")
        if isinstance(text, str):
            yield name, name, text
    for address, item in document["paths"].items():
        if not address.startswith("/realtime/"):
            continue
        operation = item["post"]
        name = operation["operationId"]
        shown = (operation.get("x-oaiMeta") or {}).get("examples") or {}
        body = (operation.get("requestBody") or {}).get("content", {}).get("application/json", {}).get("schema")
        answer = operation["responses"].get("200", {}).get("content", {}).get("application/json", {}).get("schema")
        sent = re.search(r"-d '(.*)'", (shown.get("request") or {}).get("curl", ""), re.DOTALL)
        if body and sent:
            yield f"{name} request", body["$ref"].rpartition("/")[2], sent[1]
        if answer and isinstance(shown.get("response"), str):
            yield f"{name} response", answer["$ref"].rpartition("/")[2], shown["response"]


def session_examples() -> Iterator[tuple[str, str, Any]]:
    """Each example of the whole document, the beta's among them, that is a session or has one: name, schema and value.

    What only slips keep from being JSON is read as it is meant.
    """
    document = whole()
    for name, schema, text in examples(document):
        value = parsed(_without_slips(text)) if schema.startswith("Realtime") else None
        is_one = isinstance(value, dict) and "Session" in schema and "Event" not in schema
        if is_one or (isinstance(value, dict) and isinstance(value.get("session"), dict)):
            yield name, schema, value
    form = document["paths"]["/realtime/calls"]["post"]["x-oaiMeta"]["examples"]["request"]["curl"]
    for session in re.findall(r"-F 'session=({.*});type=", form):
        yield "create-realtime-call session", "RealtimeSessionCreateRequestGA", json.loads(session)


def _without_slips(text: str) -> str:
    """The text without lines that are comments, and without commas after the last member."""
    return re.sub(r",(\s*[}\]])", r"\1", re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))


def parsed(text: str) -> Any:
    """The example's value, None where it is not JSON."""
    try:
        return json.loads(text)
    except ValueError:
        return None
