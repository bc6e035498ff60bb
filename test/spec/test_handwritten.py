"""Hand-written code follows the document: new fields are taken, and the build names what to edit."""

import json
from pathlib import Path
from typing import Any

import pytest
from pipeline import handwritten, load

from openai_realtime import RealtimeClient
from openai_realtime.document import schemas
from openai_realtime.emulator import Emulator

ROOT = Path(__file__).resolve().parents[2]
NEW = "zz_field_of_a_test"


@pytest.fixture
def document() -> Any:
    return load.load_yaml((ROOT / "openapi.yaml").read_text("utf-8"))


def test_every_name_is_in_the_document(document: Any) -> None:
    lines = handwritten.report(ROOT / "openai_realtime", document["components"]["schemas"])
    assert [line for line in lines if "has no argument" not in line] == []


@pytest.mark.parametrize(("file", "method", "schema"), handwritten.FOLLOWERS)
def test_a_new_field_is_reported_with_file_and_line(document: Any, file: str, method: str, schema: str) -> None:
    known = document["components"]["schemas"]
    known[schema]["properties"][NEW] = {"type": "string"}
    (line,) = (line for line in handwritten.report(ROOT / "openai_realtime", known) if NEW in line)
    place, _, what = line.partition(": ")
    path, _, number = place.rpartition(":")
    assert path == f"openai_realtime/{file}"
    assert f"def {method.partition('.')[2]}(" in (ROOT / path).read_text("utf-8").splitlines()[int(number) - 1]
    assert what == f"{method} has no argument for the field {NEW} of {schema}"


def test_a_name_that_is_gone_is_reported_with_file_and_line(document: Any) -> None:
    known = document["components"]["schemas"]
    del known["RealtimeFunctionTool"]
    lines = [line for line in handwritten.report(ROOT / "openai_realtime", known) if "has no argument" not in line]
    assert lines
    for line in lines:
        path, number, what = line.split(":", 2)
        assert "RealtimeFunctionTool" in what
        assert "RealtimeFunctionTool" in (ROOT / path).read_text("utf-8").splitlines()[int(number) - 1]


@pytest.mark.parametrize("method", ["sessions", "transcription_sessions"])
def test_a_new_field_of_a_session_is_sent_without_an_edit(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.loads((ROOT / "openai_realtime" / "document" / "openapi.json").read_text("utf-8"))
    for _, _, schema in handwritten.FOLLOWERS:
        content["components"]["schemas"][schema]["properties"][NEW] = {"type": "string"}
    monkeypatch.setattr(schemas, "load", lambda: schemas.Document(content))
    sent: list[dict[str, Any]] = []
    with Emulator() as emulator, RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url) as client:
        resource: Any = getattr(client, method)
        request_of = resource._send
        resource._send = lambda request, options: sent.append(request.body.value)
        resource.create(wire="beta", **{NEW: "x"})
        resource._send = request_of
        with pytest.raises(TypeError, match="unexpected keyword argument 'zz_other'"):
            resource.create(zz_other="x")
    assert sent[0] == {NEW: "x"}
