"""The emulator against recorded sessions of real servers, where they are at hand."""

import pytest
from live import conformance, recording
from live.recording import Frame, Recording
from support import recordings

from openai_realtime.document import observed


@pytest.mark.parametrize("server", [*recording.SERVERS, "http"])
def test_every_recording_conforms(server: str) -> None:
    pytest.importorskip("yaml", reason="spec preparation is not installed here")
    paths = sorted((recordings.folder() / server).glob("*.yaml"))
    if not paths:
        pytest.skip(f"there are no recordings of {server}")
    found = {path.stem: differences for path in paths if (differences := conformance.compared(path).differences)}
    assert found == {}


def test_a_deviation_is_found() -> None:
    session = {"type": "realtime", "model": "gpt-realtime", "audio": {"input": {}, "output": {"voice": "echo"}}}
    recorded = Recording(
        "made up", [Frame(False, {"type": "session.created", "event_id": "event_1", "session": session})]
    )
    found = conformance.compare(conformance.replayed(recorded), conformance.recorded(recorded))
    assert "session.audio.output.voice" in str(found)


def test_the_table_names_its_sources() -> None:
    for one in observed.OBSERVED:
        assert one.behaviour
        assert bool(one.source) is (one.basis == "capture"), one.subject
    assert all(one.reason for one in observed.ALLOWED)
