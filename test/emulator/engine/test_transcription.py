"""Transcription of the user's audio, in conversations and in transcription sessions."""

import base64
import itertools
import math

import pytest
from support.engines import EngineClient, joined, one, silence, types, voice

from openai_realtime.emulator.engine.transcription import Unheard, streaming

PREFIX = "conversation.item.input_audio_transcription"


def session(model="gpt-4o-transcribe", **fields):
    return {
        "audio": {
            "input": {
                "transcription": {"model": model},
                "turn_detection": {"type": "server_vad", "create_response": False},
            }
        },
        **fields,
    }


def heard(client):
    return [event for event in client.hear(voice() + silence(500)) if event["type"].startswith(PREFIX)]


def test_deltas_and_usage_in_tokens():
    client = EngineClient(session(), transcribe=lambda heard: "What is the weather?")
    events = heard(client)
    assert types(events) == [f"{PREFIX}.delta"] * 4 + [f"{PREFIX}.completed"]
    assert joined(events, f"{PREFIX}.delta") == events[-1]["transcript"] == "What is the weather?"
    usage = events[-1]["usage"]
    assert usage["type"] == "tokens"
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
    assert usage["input_tokens"] == sum(usage["input_token_details"].values()) > 0
    assert "logprobs" not in events[0]
    item = client.send("conversation.item.retrieve", item_id=events[-1]["item_id"])[0]["item"]
    assert item["content"][0]["transcript"] == "What is the weather?"


def test_whisper_has_one_delta_and_usage_in_seconds():
    events = heard(EngineClient(session("whisper-1"), transcribe=lambda heard: "Two words."))
    assert types(events) == [f"{PREFIX}.delta", f"{PREFIX}.completed"]
    assert events[1]["usage"] == {"type": "duration", "seconds": math.ceil(len(voice()) / 48_000 + 0.2)}


def test_diarization_sends_segments():
    text = "First sentence. Second one! And the rest"
    events = heard(EngineClient(session("gpt-4o-transcribe-diarize"), transcribe=lambda heard: text))
    segments = [event for event in events if event["type"] == f"{PREFIX}.segment"]
    assert [segment["text"] for segment in segments] == ["First sentence.", "Second one!", "And the rest"]
    assert segments[0]["start"] == 0
    assert all(a["end"] == b["start"] for a, b in itertools.pairwise(segments))
    assert len({segment["id"] for segment in segments}) == 3


def test_logprobs_when_included():
    events = heard(
        EngineClient(session(include=["item.input_audio_transcription.logprobs"]), transcribe=lambda heard: "a b")
    )
    assert [entry["token"] for entry in events[0]["logprobs"]] == ["a"]
    assert [entry["token"] for entry in events[-1]["logprobs"]] == ["a", " b"]
    assert events[-1]["logprobs"][0]["bytes"] == [97]


def test_failure_on_demand():
    client = EngineClient(session(), transcribe=lambda heard: Unheard("Too quiet.", "too_quiet"))
    events = heard(client)
    assert types(events) == [f"{PREFIX}.failed"]
    assert events[0]["error"] == {
        "type": "transcription_error",
        "code": "too_quiet",
        "message": "Too quiet.",
        "param": None,
    }


@pytest.mark.parametrize("wrong", [lambda heard: 1 / 0, lambda heard: None])
def test_a_function_that_fails(wrong, caplog):
    client = EngineClient(session(), transcribe=wrong)
    assert heard(client)[0]["error"]["code"] == "transcribe_failed"
    assert "the transcribe function failed" in caplog.text


def test_the_function_receives_the_audio_and_the_setting():
    got = []
    client = EngineClient(session("whisper-1"), transcribe=lambda heard: got.append(heard) or "")
    event = heard(client)[-1]
    assert event["transcript"] == ""
    assert got[0].item_id == event["item_id"]
    assert got[0].seconds == pytest.approx(len(voice()) / 48000 + 0.2, abs=0.05)
    assert got[0].transcription["model"] == "whisper-1"


def test_no_events_unless_it_is_on():
    client = EngineClient()
    assert not [event for event in client.hear(voice() + silence(500)) if event["type"].startswith(PREFIX)]


def test_audio_in_client_items_is_transcribed_too():
    client = EngineClient(session(), transcribe=lambda heard: "Hi")
    content = [{"type": "input_audio", "audio": base64.b64encode(voice()).decode()}]
    events = client.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
    assert types(events)[-1] == f"{PREFIX}.completed"


class TestTranscriptionSession:
    def test_it_transcribes_without_responding(self):
        client = EngineClient(session_type="transcription", transcribe=lambda heard: "Hi there")
        assert types(client.opening) == ["session.created"]
        assert client.opening[0]["session"]["type"] == "transcription"
        assert types(client.hear(voice() + silence(700))) == [
            "input_audio_buffer.speech_started",
            "input_audio_buffer.speech_stopped",
            "input_audio_buffer.committed",
            "conversation.item.added",
            "conversation.item.done",
            f"{PREFIX}.delta",
            f"{PREFIX}.delta",
            f"{PREFIX}.completed",
        ]

    def test_update(self):
        client = EngineClient(session_type="transcription")
        update = one(client.update(audio={"input": {"transcription": {"model": "whisper-1"}}}), "session.updated")
        assert update["session"]["audio"]["input"]["transcription"]["model"] == "whisper-1"
        assert client.error("session.update", session={"type": "realtime"}) == ("invalid_value", "session.type")

    @pytest.mark.parametrize("type", ["response.create", "response.cancel", "output_audio_buffer.clear"])
    def test_there_are_no_responses(self, type):
        assert EngineClient(session_type="transcription").error(type) == ("invalid_value", "type")

    def test_manual_commits(self):
        client = EngineClient({"audio": {"input": {"turn_detection": None}}}, session_type="transcription")
        client.hear(voice())
        assert types(client.send("input_audio_buffer.commit"))[-1] == f"{PREFIX}.completed"


class TestWhileTheUserSpeaks:
    """Models that stream send the words that are certain before the turn ends."""

    def speak(self, **options):
        client = EngineClient(session("gpt-realtime-whisper"), **options)
        pcm = voice("aaaaaaaaaaaaaaaaaaaaa " * 4)
        for start in range(0, len(pcm), 4800):
            client.hear(pcm[start : start + 4800])
        early = types(client.peer.events)
        client.hear(silence(500))
        return early, client.peer.events

    def test_the_default_transcript_streams(self):
        early, events = self.speak()
        assert early.count(f"{PREFIX}.delta") == 3
        assert "input_audio_buffer.committed" not in early
        completed = one(events, f"{PREFIX}.completed")
        assert joined(events, f"{PREFIX}.delta") == completed["transcript"]
        assert {event["item_id"] for event in events if event["type"].startswith(PREFIX)} == {completed["item_id"]}
        assert completed["usage"]["type"] == "duration"

    def test_a_marked_function_streams(self):
        partial = []
        transcribe = streaming(lambda heard: partial.append(heard.partial) or "Hello there.")
        early, events = self.speak(transcribe=transcribe)
        assert early.count(f"{PREFIX}.delta") == 2
        assert joined(events, f"{PREFIX}.delta") == "Hello there."
        assert partial[-1] is False
        assert all(partial[:-1])

    def test_other_functions_are_called_once(self):
        heard = []
        early, events = self.speak(transcribe=lambda piece: heard.append(piece) or "Hello there.")
        assert f"{PREFIX}.delta" not in early
        assert joined(events, f"{PREFIX}.delta") == "Hello there."
        assert len(heard) == 1
