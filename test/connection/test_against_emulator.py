"""Whole turns against the emulator, with both clients."""

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest
from support.ws_clients import Connect, both

from openai_realtime import (
    AuthenticationError,
    BetaShapeDisabledError,
    MalformedEvent,
    RealtimeClient,
    UnknownEvent,
    function_call_output,
    function_tool,
    g711_ulaw,
    pcm16,
    server_vad,
    transcription,
    user_message,
)

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator

VOICE = b"\0\x40\0\xc0" * 12_000  # a second of a loud tone


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


def until(connection: Any, last: str) -> list[Any]:
    """The events up to one of a type, all of them known and well formed."""
    events = []
    while not events or events[-1].type != last:
        events.append(connection.recv(timeout=20))
        assert not isinstance(events[-1], (UnknownEvent, MalformedEvent)), events[-1]
        assert events[-1].type != "error", events[-1]
    return events


def text_of(events: list[Any]) -> str:
    return "".join(event.delta for event in events if event.type == "response.output_text.delta")


@both
def test_a_text_turn(connect: Connect, emulator: Emulator) -> None:
    with connect(emulator.base_url, api_key=emulator.api_key, model="gpt-realtime") as connection:
        connection.session.update(session={"type": "realtime", "output_modalities": ["text"]})
        until(connection, "session.updated")
        connection.conversation.item.create(item=user_message("Hello there", id="item_mine"))
        connection.response.create(response={"metadata": {"turn": "1"}}, event_id="event_mine")
        events = until(connection, "response.done")
        assert text_of(events)
        assert events[-1].response.status == "completed"
        assert events[-1].response.metadata == {"turn": "1"}
        connection.conversation.item.retrieve(item_id="item_mine")
        assert until(connection, "conversation.item.retrieved")[-1].item.content[0].text == "Hello there"
        connection.conversation.item.delete(item_id="item_mine")
        until(connection, "conversation.item.deleted")


@both
@pytest.mark.parametrize("format", [pcm16(), g711_ulaw()], ids=["pcm16", "ulaw"])
def test_an_audio_turn_and_its_truncation(connect: Connect, emulator: Emulator, format: Any) -> None:
    audio = {"output": {"format": format}}
    session = {"type": "realtime", "output_modalities": ["audio"], "audio": audio}
    with connect(emulator.base_url, api_key=emulator.api_key, model="gpt-realtime") as connection:
        connection.session.update(session=session)
        connection.conversation.item.create(item=user_message("Hello there"))
        connection.response.create()
        events = until(connection, "response.done")
        deltas = [event for event in events if event.type == "response.output_audio.delta"]
        heard = b"".join(base64.b64decode(event.delta) for event in deltas)
        assert len(heard) > 1000
        connection.conversation.item.truncate(item_id=deltas[0].item_id, audio_end_ms=10)
        assert until(connection, "conversation.item.truncated")[-1].audio_end_ms == 10


@both
def test_speech_is_detected_transcribed_and_answered(connect: Connect, emulator: Emulator) -> None:
    audio = {
        "input": {"turn_detection": server_vad(silence_duration_ms=200), "transcription": transcription("whisper-1")}
    }
    with connect(emulator.base_url, api_key=emulator.api_key, model="gpt-realtime") as connection:
        connection.session.update(session={"type": "realtime", "audio": audio})
        for start in range(0, len(VOICE), 9600):
            connection.input_audio_buffer.append(VOICE[start : start + 9600])
        connection.input_audio_buffer.append(bytes(48_000))
        types = [event.type for event in until(connection, "response.done")]
    for expected in ("speech_started", "speech_stopped", "committed"):
        assert f"input_audio_buffer.{expected}" in types


@both
def test_a_tool_turn(connect: Connect, emulator: Emulator) -> None:
    def get_weather(city: str) -> str:
        """Tell the weather in a city."""
        return f"Rain in {city}"

    tool = function_tool(get_weather)
    session = {"type": "realtime", "output_modalities": ["text"], "tools": [tool], "tool_choice": "required"}
    with connect(emulator.base_url, api_key=emulator.api_key, model="gpt-realtime") as connection:
        connection.session.update(session=session)
        connection.conversation.item.create(item=user_message("How is the weather?"))
        connection.response.create()
        (call,) = [
            event
            for event in until(connection, "response.done")
            if event.type == "response.function_call_arguments.done"
        ]
        assert call.name == "get_weather"
        result = get_weather(**json.loads(call.arguments))
        connection.conversation.item.create(item=function_call_output(call.call_id, {"weather": result}))
        connection.response.create(response={"tool_choice": "none"})
        assert text_of(until(connection, "response.done"))


@both
def test_an_error_names_the_event_and_the_connection_goes_on(connect: Connect, emulator: Emulator) -> None:
    with connect(emulator.base_url, api_key=emulator.api_key, model="gpt-realtime") as connection:
        connection.conversation.item.delete(item_id="item_nowhere", event_id="event_mine")
        event = connection.recv(timeout=20)
        while event.type != "error":
            event = connection.recv(timeout=20)
        assert event.error.event_id == "event_mine"
        connection.input_audio_buffer.clear()
        until(connection, "input_audio_buffer.cleared")


@both
def test_a_client_secret_opens_its_session(connect: Connect, emulator: Emulator) -> None:
    with RealtimeClient(api_key=emulator.api_key, base_url=emulator.base_url) as client:
        session = {"type": "realtime", "model": "gpt-realtime", "instructions": "Sing."}
        secret = client.client_secrets.create(session=session)
    with connect(emulator.base_url, api_key=secret.value) as connection:
        assert connection.recv(timeout=20).session.instructions == "Sing."


@both
def test_a_transcription_session(connect: Connect, emulator: Emulator) -> None:
    with connect(emulator.base_url, api_key=emulator.api_key, intent="transcription") as connection:
        assert connection.recv(timeout=20).session.type == "transcription"


@both
def test_a_translation_ends_when_it_is_told_to(connect: Connect, emulator: Emulator) -> None:
    options = {"api_key": emulator.api_key, "model": "gpt-realtime-translate", "translation": True}
    with connect(emulator.base_url, **options) as connection:
        assert connection.recv(timeout=20).type == "session.created"
        connection.input_audio_buffer.append(VOICE)
        connection.session.close()
        types = [event.type for event in connection]
    assert types[-1] == "session.closed"
    assert "session.output_audio.delta" in types


@both
def test_a_wrong_key_is_refused(connect: Connect, emulator: Emulator) -> None:
    with pytest.raises(AuthenticationError), connect(emulator.base_url, api_key="sk-wrong-0123456789", model="m"):
        pass


@both
def test_the_shape_of_the_beta_is_refused_with_the_fix(connect: Connect, emulator: Emulator) -> None:
    options = {"model": "gpt-realtime", "extra_headers": {"OpenAI-Beta": "realtime=v1"}}
    with connect(emulator.base_url, api_key=emulator.api_key, **options) as connection:
        assert connection.recv(timeout=20).error.code == "beta_api_shape_disabled"
        with pytest.raises(BetaShapeDisabledError, match="leave out the header OpenAI-Beta"):
            connection.recv(timeout=20)
