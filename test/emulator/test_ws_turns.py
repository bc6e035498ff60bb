"""Conversations over a WebSocket: text, speech, turn detection, tools, items, errors, and invalid frames."""

import base64
import json

import pytest
from support.talk import check_translation, connect, silence, tone, types

from openai_realtime.emulator import (
    Emulator,
    Failure,
    FunctionCall,
    McpCall,
    McpError,
    McpServer,
    Say,
    Translation,
    Unheard,
)

TEXT = ["response.output_text.delta", "response.output_text.done"]
MESSAGE_START = [
    "response.created",
    "response.output_item.added",
    "conversation.item.added",
    "response.content_part.added",
]
MESSAGE_END = ["response.content_part.done", "conversation.item.done", "response.output_item.done", "response.done"]


def test_text_turn(emulator):
    with connect(emulator) as client:
        created = client.only("session.created")
        assert created["session"]["model"] == "gpt-realtime"
        client.send("session.update", session={"type": "realtime", "output_modalities": ["text"]})
        assert client.only("session.updated")["session"]["output_modalities"] == ["text"]
        client.say("Hello there", metadata={"turn": "1"})
        events = client.until("response.done")
        assert types(events) == [
            "conversation.item.added",
            "conversation.item.done",
            *MESSAGE_START,
            *TEXT,
            *MESSAGE_END,
        ]
        deltas = [event["delta"] for event in events if event["type"] == "response.output_text.delta"]
        response = events[-1]["response"]
        assert "".join(deltas) == response["output"][0]["content"][0]["text"] == "You said: Hello there"
        assert (response["status"], response["metadata"]) == ("completed", {"turn": "1"})


@pytest.mark.parametrize(
    ("format", "size"),
    [({"type": "audio/pcm", "rate": 24000}, 48000), ({"type": "audio/pcmu"}, 8000), ({"type": "audio/pcma"}, 8000)],
    ids=["pcm", "pcmu", "pcma"],
)
def test_speech_in_the_format_of_the_session(format, size):
    with Emulator(reply=[Say("One second.", audio=tone(1000))]) as emulator, connect(emulator) as client:
        client.send("session.update", session={"type": "realtime", "audio": {"output": {"format": format}}})
        client.say("Speak")
        events = client.until("response.done")
    sound = [base64.b64decode(event["delta"]) for event in events if event["type"] == "response.output_audio.delta"]
    words = [event["delta"] for event in events if event["type"] == "response.output_audio_transcript.delta"]
    assert len(sound) > 1
    assert sum(map(len, sound)) == size
    assert "".join(words) == "One second."
    assert "response.output_audio.done" in types(events)


def test_turn_detection_commits_and_responds(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        client.speak(silence(500) + tone(1000) + silence(1000))
        events = client.until("response.done")
    assert types(events)[:4] == [
        "input_audio_buffer.speech_started",
        "input_audio_buffer.speech_stopped",
        "input_audio_buffer.committed",
        "conversation.item.added",
    ]
    assert events[0]["audio_start_ms"] == pytest.approx(200, abs=40)  # with 300 ms of padding before the words
    assert events[-1]["response"]["status"] == "completed"


def test_function_call_and_its_result():
    with Emulator(reply=[FunctionCall("add", {"a": 2, "b": 3}), "It is 5."]) as emulator, connect(emulator) as client:
        tool = {"type": "function", "name": "add", "parameters": {"type": "object"}}
        client.send("session.update", session={"type": "realtime", "output_modalities": ["text"], "tools": [tool]})
        client.say("What is 2 and 3?")
        events = client.until("response.done")
        done = next(event for event in events if event["type"] == "response.function_call_arguments.done")
        assert (done["name"], json.loads(done["arguments"])) == ("add", {"a": 2, "b": 3})
        output = {"type": "function_call_output", "call_id": done["call_id"], "output": "5"}
        client.send("conversation.item.create", item=output)
        client.send("response.create")
        answer = client.until("response.done")[-1]["response"]
    assert answer["output"][0]["content"][0]["text"] == "It is 5."


def test_failed_turn():
    with Emulator(reply=[Failure("Out of service.", "server_error")]) as emulator, connect(emulator) as client:
        client.say("Hello")
        response = client.until("response.done")[-1]["response"]
    assert response["status"] == "failed"
    assert response["status_details"]["error"]["code"] == "server_error"


def test_failing_reply_does_not_break_the_emulator():
    def broken(context):
        raise RuntimeError(f"a defect in turn {context.turn}")

    with Emulator(reply=broken) as emulator, connect(emulator) as client:
        client.say("Hello")
        assert client.until("response.done")[-1]["response"]["status"] == "failed"
        with connect(emulator) as other:
            other.only("session.created")


def test_every_session_plays_the_script_from_its_start():
    with Emulator(reply=["First.", "Second."]) as emulator:
        for _ in range(2):
            with connect(emulator) as client:
                for expected in ("First.", "Second."):
                    client.say("Go on", output_modalities=["text"])
                    response = client.until("response.done")[-1]["response"]
                    assert response["output"][0]["content"][0]["text"] == expected


def test_items(emulator):
    with connect(emulator) as client:
        client.until("session.created")
        item = {"id": "item_a", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "A"}]}
        client.send("conversation.item.create", item=item)
        assert client.until("conversation.item.done")[0]["previous_item_id"] is None
        client.send("conversation.item.create", item={**item, "id": "item_b"}, previous_item_id="root")
        assert client.until("conversation.item.done")[-1]["item"]["id"] == "item_b"
        client.send("conversation.item.retrieve", item_id="item_a")
        assert client.only("conversation.item.retrieved")["item"]["content"][0]["text"] == "A"
        client.send("conversation.item.delete", item_id="item_a")
        assert client.only("conversation.item.deleted")["item_id"] == "item_a"
        client.send("conversation.item.retrieve", item_id="item_a", event_id="mine")
        assert client.only("error")["error"]["event_id"] == "mine"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("{not json", "invalid_json"),
        ('{"type": "session.update", "session": NaN}', "invalid_json"),
        (b"\x00\x01", "invalid_json"),
        ("[]", None),
        ("{}", "missing_required_parameter"),
        ('{"type": "no.such.event"}', "invalid_value"),
        ('{"type": "input_audio_buffer.append"}', "missing_required_parameter"),
        ('{"type": "input_audio_buffer.commit"}', "input_audio_buffer_commit_empty"),
    ],
)
def test_invalid_frames_are_refused_and_the_socket_stays_open(emulator, frame, code):
    with connect(emulator) as client:
        client.until("session.created")
        client.socket.send(frame)
        error = client.only("error")["error"]
        assert error["type"] == "invalid_request_error"
        assert code is None or error["code"] == code
        client.send("input_audio_buffer.clear")
        client.only("input_audio_buffer.cleared")


def test_events_before_session_created_was_read(emulator):
    with connect(emulator) as client:
        for language in ("en", "de"):
            client.send("session.update", session={"type": "realtime", "instructions": f"Answer in {language}."})
        client.say("Hello", output_modalities=["text"])
        events = client.until("response.done")
    assert types(events)[:2] == ["session.created", "session.updated"]
    assert [e["session"]["instructions"] for e in events if e["type"] == "session.updated"] == [
        "Answer in en.",
        "Answer in de.",
    ]


def test_cancel_in_the_middle():
    with Emulator(reply=["word " * 500], pace=0.01) as emulator, connect(emulator) as client:
        client.say("Talk", output_modalities=["text"])
        client.until("response.output_text.delta")
        client.send("response.cancel")
        response = client.until("response.done")[-1]["response"]
    assert response["status"] == "cancelled"


def test_transcription_session(emulator):
    with connect(emulator, "/realtime?intent=transcription") as client:
        assert client.only("session.created")["session"]["type"] == "transcription"
        client.send(
            "session.update",
            session={"type": "transcription", "audio": {"input": {"transcription": {"model": "whisper-1"}}}},
        )
        client.only("session.updated")
        client.speak(tone(1000) + silence(1000))
        done = client.until("conversation.item.input_audio_transcription.completed")[-1]
        assert done["usage"]["type"] == "duration"
        assert done["transcript"]


def test_translation_session(emulator):
    with connect(emulator, "/realtime/translations?model=gpt-realtime-translate", checked=check_translation) as client:
        assert client.only("session.created")["session"]["type"] == "translation"
        client.send("session.update", session={"audio": {"output": {"language": "de"}}})
        client.only("session.updated")
        for _ in range(10):
            audio = base64.b64encode(tone(100)).decode()
            client.send("session.input_audio_buffer.append", audio=audio)
        client.send("session.close")
        events = client.until("session.closed")
        assert {"session.output_transcript.delta", "session.output_audio.delta"} <= set(types(events))
        assert client.end()[0] == 1000


def test_failed_transcription():
    with Emulator(transcribe=lambda heard: Unheard("Only noise.")) as emulator:
        with connect(emulator, "/realtime?intent=transcription") as client:
            client.speak(tone(1000) + silence(1000))
            failed = client.until("conversation.item.input_audio_transcription.failed")[-1]
    assert failed["error"]["message"] == "Only noise."


def test_transcript_by_speakers():
    with Emulator(transcribe=lambda heard: "One. Two.") as emulator:
        with connect(emulator, "/realtime?intent=transcription") as client:
            transcription = {"model": "gpt-4o-transcribe-diarize"}
            client.send(
                "session.update",
                session={"type": "transcription", "audio": {"input": {"transcription": transcription}}},
            )
            client.speak(tone(1000) + silence(1000))
            segment = client.until("conversation.item.input_audio_transcription.segment")[-1]
    assert segment["text"].strip() == "One."


def test_idle_timeout():
    detection = {"type": "server_vad", "idle_timeout_ms": 5000}
    now = [1_000_000.0]
    with Emulator(clock=lambda: now[0]) as emulator, connect(emulator) as client:
        client.send("session.update", session={"type": "realtime", "audio": {"input": {"turn_detection": detection}}})
        client.say("Hello")
        client.until("response.done")
        client.send("input_audio_buffer.clear")
        client.until("input_audio_buffer.cleared")
        client.speak(silence(200))
        now[0] += 60
        client.until("input_audio_buffer.timeout_triggered")
        client.until("response.done")


def test_tool_of_a_server_that_fails():
    def call(name, arguments):
        raise McpError(f"{name} is broken")

    server = McpServer(tools=[{"name": "roll", "input_schema": {"type": "object"}}], call=call)
    tool = {"type": "mcp", "server_label": "dice", "server_url": "https://dice.example", "require_approval": "never"}
    with (
        Emulator(reply=[McpCall("dice", "roll")], mcp_servers={"dice": server}) as emulator,
        connect(emulator) as client,
    ):
        client.send("session.update", session={"type": "realtime", "tools": [tool]})
        client.until("mcp_list_tools.completed")
        client.say("Roll")
        assert "response.mcp_call.failed" in types(client.until("response.done"))


def test_translation_with_source_transcript():
    with (
        Emulator(translate=lambda utterance: Translation("Hello.", "Hallo.")) as emulator,
        connect(emulator, "/realtime/translations?model=gpt-realtime-translate", checked=check_translation) as client,
    ):
        transcription = {"model": "gpt-realtime-whisper"}
        client.send("session.update", session={"audio": {"input": {"transcription": transcription}}})
        client.send("session.input_audio_buffer.append", audio=base64.b64encode(tone(1000)).decode())
        client.send("session.close")
        events = client.until("session.closed")
    said = {}
    for event in events:
        if event["type"].endswith("_transcript.delta"):
            said[event["type"]] = said.get(event["type"], "") + event["delta"]
    assert said == {"session.input_transcript.delta": "Hello.", "session.output_transcript.delta": "Hallo."}
