"""Models and fields that shut down: what the package knows, the rules of the lint, and the warning about keys."""

import json
import subprocess
import sys
import warnings
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from openai_realtime import ModelShutdownWarning, RealtimeClient
from openai_realtime.document import lifecycle
from openai_realtime.emulator import Emulator
from openai_realtime.lint import lint

BEFORE, AFTER = date(2027, 1, 19), date(2027, 1, 20)


def found(config: Any, today: date | None = None) -> list[tuple[str, str, str]]:
    rules = ("model-shutdown", "field-shutdown")
    return [(one.rule, one.severity, one.path) for one in lint(config, today=today) if one.rule in rules]


@pytest.mark.parametrize(
    ("model", "replacement"),
    [
        ("gpt-realtime", "gpt-realtime-2.1"),
        ("gpt-realtime-2025-08-28", "gpt-realtime-2.1"),
        ("gpt-realtime-mini-2025-12-15", "gpt-realtime-2.1-mini"),
        ("gpt-4o-realtime-preview-2024-10-01", "gpt-realtime-2.1"),
        ("whisper-1", "gpt-transcribe"),
    ],
)
def test_what_shuts_down_has_a_replacement_that_does_not(model: str, replacement: str) -> None:
    shutdown = lifecycle.shutdown_of_model(model)
    assert shutdown is not None
    assert shutdown.replacement[0] == replacement
    assert all(lifecycle.shutdown_of_model(name) is None for name in shutdown.replacement)


@pytest.mark.parametrize("model", ["gpt-realtime-2.1", "gpt-realtime-2", "gpt-realtime-2027-01-01", "", None, 7])
def test_other_models_do_not(model: object) -> None:
    assert lifecycle.shutdown_of_model(model) is None


def test_a_model_is_a_warning_before_its_end_and_an_error_afterwards() -> None:
    session = {"type": "realtime", "model": "gpt-realtime"}
    assert found(session, BEFORE) == [("model-shutdown", "warning", "model")]
    assert found(session, AFTER) == [("model-shutdown", "error", "model")]
    (finding,) = lint(session, today=AFTER)
    assert finding.message == "'gpt-realtime' was shut down on 2027-01-20; use gpt-realtime-2.1"


def test_the_model_of_a_transcription_counts_too() -> None:
    transcription = {"audio": {"input": {"transcription": {"model": "whisper-1"}}}}
    minted = {"session": {"type": "transcription", **transcription}}
    assert found(minted, AFTER) == [("model-shutdown", "warning", "session.audio.input.transcription.model")]
    flat = {"model": "gpt-realtime-2.1", "modalities": ["text"], "input_audio_transcription": {"model": "whisper-1"}}
    assert found(flat, AFTER) == [("model-shutdown", "warning", "input_audio_transcription.model")]


def test_fields_that_disappear() -> None:
    connector = {"type": "mcp", "server_label": "x", "connector_id": "connector_gmail"}
    session = {"type": "realtime", "prompt": {"id": "p"}, "tools": [connector]}
    connectors = ("field-shutdown", "warning", "tools[0].connector_id")
    assert found(session, date(2026, 11, 29)) == [("field-shutdown", "warning", "prompt"), connectors]
    assert found(session, date(2026, 11, 30)) == [("field-shutdown", "error", "prompt"), connectors]


def test_the_clock_is_that_of_the_machine_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "today", lambda: "2027-01-20")
    assert found({"type": "realtime", "model": "gpt-realtime"}) == [("model-shutdown", "error", "model")]


def test_a_key_for_such_a_model_has_a_warning_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lifecycle, "_warned", set())
    session = {"type": "realtime", "model": "gpt-realtime"}
    with Emulator() as emulator, RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url) as client:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            client.client_secrets.create(session=session)
            client.client_secrets.create(session=session)
            client.sessions.create(model="gpt-realtime-mini")
            client.client_secrets.create(session={"type": "realtime", "model": "gpt-realtime-2.1"})
            client.client_secrets.create()
    assert [one.category for one in caught] == [ModelShutdownWarning] * 2
    assert {one.filename for one in caught} == {__file__}
    assert str(caught[0].message).startswith("gpt-realtime ")


def test_data_and_table_come_from_one_file() -> None:
    root = Path(__file__).resolve().parents[2]
    content = json.loads((root / "openai_realtime" / "document" / "lifecycle.json").read_text("utf-8"))
    for section in ("models", "fields"):
        for entry in content[section]:
            assert f"| `{entry['name']}`" in (root / "docs" / "guide" / "lint.md").read_text("utf-8")


def test_a_warning_costs_no_heavy_import() -> None:
    script = (
        "import sys, warnings; warnings.simplefilter('ignore')\n"
        "from openai_realtime.document.lifecycle import warn_of_shutdown\n"
        "warn_of_shutdown('gpt-realtime')\n"
        "assert not {'pydantic', 'importlib.resources', 'jsonschema', 'datetime'} & sys.modules.keys()"
    )
    assert subprocess.run([sys.executable, "-c", script], timeout=60).returncode == 0
