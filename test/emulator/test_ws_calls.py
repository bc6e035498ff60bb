"""Calls over sidebands: sound on a clock, and keys."""

import pytest
from support.talk import connect, types

from openai_realtime import RealtimeClient
from openai_realtime.emulator import Emulator, Say

SOUND = Say("We call back.", bytes(48 * 300))


@pytest.fixture
def emulator():
    with Emulator(reply=lambda context: SOUND) as running:
        yield running


@pytest.fixture
def call_id(emulator):
    id = emulator.ring()
    with RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url) as client:
        client.calls.accept(id, type="realtime", model="gpt-realtime")
    return id


def test_a_sideband_sees_what_the_caller_hears(emulator, call_id):
    with connect(emulator, f"/realtime?call_id={call_id}") as client:
        client.send("response.create")
        names = types(client.until("output_audio_buffer.stopped"))
    assert "response.output_audio.delta" not in names
    order = [
        "output_audio_buffer.started",
        "response.output_audio.done",
        "response.done",
        "output_audio_buffer.stopped",
    ]
    assert [name for name in names if name in order] == order


def test_a_sideband_clears_what_the_caller_hears(emulator, call_id):
    with connect(emulator, f"/realtime?call_id={call_id}") as client:
        client.send("response.create")
        client.until("response.done")
        client.send("output_audio_buffer.clear")
        assert "output_audio_buffer.stopped" not in types(client.until("output_audio_buffer.cleared"))


def test_keys(emulator, call_id):
    with connect(emulator, f"/realtime?call_id={call_id}") as client:
        client.send("input_audio_buffer.clear")
        client.until("input_audio_buffer.cleared")
        emulator.press(call_id, "5")
        assert client.only("input_audio_buffer.dtmf_event_received")["event"] == "5"


def test_a_key_needs_a_phone(emulator, call_id):
    with pytest.raises(ValueError, match="key is '55'"):
        emulator.press(call_id, "55")
    with pytest.raises(ValueError, match="call_id is 'rtc_x'"):
        emulator.press("rtc_x", "5")
    with pytest.raises(ValueError, match="active SIP call"):
        emulator.press(emulator.ring(), "5")
    emulator.stop()
    with pytest.raises(RuntimeError, match="not running"):
        emulator.press(call_id, "5")
