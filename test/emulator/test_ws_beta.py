"""The beta's event names, for clients that ask for them if they are enabled."""

import pytest
from support.talk import check, connect, silence, tone, types

from openai_realtime import dialect
from openai_realtime.emulator import Emulator, FunctionCall, beta

HEADERS = {"OpenAI-Beta": "realtime=v1"}
RENAMED = {
    "conversation.item.created": "conversation.item.added",
    "transcription_session.created": "session.created",
    "transcription_session.updated": "session.updated",
    "response.text.delta": "response.output_text.delta",
    "response.text.done": "response.output_text.done",
    "response.audio.delta": "response.output_audio.delta",
    "response.audio.done": "response.output_audio.done",
    "response.audio_transcript.delta": "response.output_audio_transcript.delta",
    "response.audio_transcript.done": "response.output_audio_transcript.done",
}


@pytest.fixture(scope="module")
def emulator():
    with Emulator(beta=True) as running:
        yield running


@pytest.fixture
def client(emulator):
    with connect(emulator, headers=HEADERS, checked=checked) as opened:
        yield opened


def checked(event):
    """Return the event after checking that its GA counterpart is in the document."""
    check(ga(event))
    return event


def ga(event):
    """Convert the event to GA."""
    found = {**event, "type": RENAMED.get(event["type"], event["type"])}
    if "session" in found:
        found["session"] = beta.to_ga(found["session"])
    if "item" in found:
        found["item"] = ga_item(found["item"])
    if "response" in found:
        found["response"] = dialect.response_to_ga(found["response"], answer=True).value
    if found["type"] == "response.function_call_arguments.done":
        found["name"] = "look"
    return found


def ga_item(item):
    """Return the item with assistant content as in GA, which is what a client that writes it back has to send."""
    return beta.client_event({"type": "conversation.item.create", "item": item})["item"]


def test_text_turn(client):
    session = client.until("session.created")[0]["session"]
    assert (session["modalities"], session["voice"], session["input_audio_format"]) == (
        ["audio", "text"],
        "alloy",
        "pcm16",
    )
    assert "audio" not in session
    client.send(
        "session.update",
        session={
            "modalities": ["text"],
            "temperature": 0.7,
            "turn_detection": None,
            "input_audio_format": "g711_ulaw",
            "max_response_output_tokens": 100,
        },
    )
    session = client.until("session.updated")[-1]["session"]
    assert (session["modalities"], session["turn_detection"]) == (["text"], None)
    assert (session["input_audio_format"], session["max_response_output_tokens"]) == ("g711_ulaw", 100)
    client.say("Hello", modalities=["text"], max_response_output_tokens=50)
    events = client.until("response.done")
    assert types(events) == [
        "conversation.item.created",
        "response.created",
        "response.output_item.added",
        "conversation.item.created",
        "response.content_part.added",
        "response.text.delta",
        "response.text.done",
        "response.content_part.done",
        "response.output_item.done",
        "response.done",
    ]
    response = events[-1]["response"]
    assert (response["modalities"], response["max_output_tokens"]) == (["text"], 50)
    assert response["output"][0]["content"] == [{"type": "text", "text": "You said: Hello"}]


def test_speech_turn(client):
    client.speak(silence(300) + tone(1000) + silence(1000))
    events = client.until("response.done")
    assert {
        "input_audio_buffer.speech_started",
        "response.audio.delta",
        "response.audio.done",
        "response.audio_transcript.delta",
        "response.audio_transcript.done",
    } <= set(types(events))
    assert events[-1]["response"]["output_audio_format"] == "pcm16"


def test_assistant_message_and_tool_choice():
    tool = {"type": "function", "name": "look", "parameters": {"type": "object"}}
    item = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Hi."}]}
    script = [FunctionCall("look")]
    with Emulator(beta=True, reply=script) as emulator, connect(emulator, headers=HEADERS, checked=checked) as client:
        client.send("conversation.item.create", item=item)
        created = client.until("conversation.item.created")[-1]
        assert created["item"]["content"] == [{"type": "text", "text": "Hi."}]
        client.send("session.update", session={"tools": [tool], "tool_choice": "look"})
        assert client.until("session.updated")[-1]["session"]["tool_choice"] == "look"
        client.send("response.create")
        events = client.until("response.done")
        [done] = [event for event in events if event["type"] == "response.function_call_arguments.done"]
        assert "name" not in done
        assert events[-1]["response"]["output"][0]["name"] == "look"


def test_transcription_session(emulator):
    with connect(emulator, "/realtime?intent=transcription", headers=HEADERS, checked=checked) as client:
        session = client.only("transcription_session.created")["session"]
        assert "audio" not in session
        assert session["client_secret"] is None
        client.send(
            "transcription_session.update",
            session={"input_audio_transcription": {"model": "whisper-1"}, "input_audio_format": "pcm16"},
        )
        session = client.only("transcription_session.updated")["session"]
        assert session["client_secret"] is None
        assert session["input_audio_transcription"]["model"] == "whisper-1"


@pytest.mark.parametrize(
    ("type", "fields", "param"),
    [
        ("session.update", {"session": {"input_audio_format": "mp3"}}, "session.input_audio_format"),
        ("session.update", {"session": {"max_response_output_tokens": 0}}, "session.max_response_output_tokens"),
        ("session.update", {"session": {"turn_detection": {"type": "server_vad", "threshold": 2}}}, "session.turn_detection.threshold"),
        ("response.create", {"response": {"modalities": ["smell"]}}, "response.modalities[0]"),
        ("conversation.item.create", {"item": {"type": "message", "role": "assistant", "content": [{"type": "video"}]}}, "item.content[0].type"),
    ],
)  # fmt: skip
def test_errors_name_the_clients_own_fields(client, type, fields, param):
    client.send(type, **fields)
    assert client.until("error")[-1]["error"]["param"] == param


def test_other_clients_get_ga(emulator):
    with connect(emulator) as opened:
        assert "audio" in opened.only("session.created")["session"]


@pytest.mark.parametrize("event", [None, [], 3, {}, {"type": 3}, {"type": "session.update", "session": 3}])
def test_invalid_events_are_passed_on(event):
    assert beta.client_event(event) == event
