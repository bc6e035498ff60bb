"""Translation sessions."""

import base64

import pytest
from support.engines import NOW, EngineClient, joined, one, silence, types, voice

from openai_realtime.emulator.engine.translation import Translation

MODEL = {"model": "gpt-realtime-translate"}
LISTEN = {**MODEL, "audio": {"input": {"transcription": {"model": "whisper-1"}}, "output": {"language": "de"}}}


def translate(utterance):
    return Translation("good morning", "guten Morgen")


def append(client, pcm):
    return client.send("session.input_audio_buffer.append", audio=base64.b64encode(pcm).decode())


def test_speech_is_translated():
    client = EngineClient(LISTEN, session_type="translation", translate=translate)
    assert types(client.opening) == ["session.created"]
    assert client.opening[0]["session"]["expires_at"] == int(NOW) + 3600
    events = append(client, silence(400) + voice() + silence(1000))
    assert types(events) == [
        *["session.input_transcript.delta"] * 2,
        *["session.output_transcript.delta", "session.output_audio.delta"] * 2,
    ]
    assert joined(events, "session.input_transcript.delta") == "good morning"
    assert joined(events, "session.output_transcript.delta") == "guten Morgen"
    assert all(event["elapsed_ms"] % 200 == 0 for event in events)
    sound = one(events[-1:], "session.output_audio.delta")
    assert (sound["sample_rate"], sound["channels"], sound["format"]) == (24000, 1, "pcm16")


def test_the_source_is_sent_only_if_transcription_is_on():
    client = EngineClient(MODEL, session_type="translation", translate=translate)
    assert "session.input_transcript.delta" not in types(append(client, voice() + silence(1000)))


def test_what_is_translated():
    got = []

    def record(utterance):
        got.append(utterance)
        return translate(utterance)

    client = EngineClient(LISTEN, session_type="translation", translate=record)
    for _ in range(2):
        append(client, silence(1000) + voice() + silence(1000))
    assert [utterance.language for utterance in got] == ["de", "de"]
    assert 800 <= got[0].start_ms <= 1000
    assert got[0].seconds == pytest.approx(len(voice()) / 48000 + 0.5, abs=0.4)
    assert got[1].start_ms > got[0].start_ms + 2000


def test_chunking_does_not_matter():
    pcm = silence(300) + voice() + silence(1000)
    whole, cut = (EngineClient(LISTEN, session_type="translation") for _ in range(2))
    expected = joined(append(whole, pcm), "session.output_transcript.delta")
    events = [event for n in range(0, len(pcm), 777) for event in append(cut, pcm[n : n + 777])]
    assert joined(events, "session.output_transcript.delta") == expected
    assert expected.startswith("[de] I spoke for")


def test_close_translates_the_rest_first():
    client = EngineClient(LISTEN, session_type="translation", translate=translate)
    assert append(client, voice()) == []
    events = client.send("session.close")
    assert types(events)[-1] == "session.closed"
    assert joined(events, "session.output_transcript.delta") == "guten Morgen"
    assert client.peer.closed == (1000, "session closed")
    assert client.engine.closed
    assert append(client, voice()) == []


def test_a_closing_session_accepts_no_more_audio():
    client = EngineClient(LISTEN, session_type="translation")
    append(client, voice())
    client.handle("session.close")
    client.engine.audio_in(voice())
    error = one(client.handle("session.input_audio_buffer.append", audio="AAAA"), "error")["error"]
    assert error["code"] == "session_closing"
    client.handle("session.close")
    assert types(client.settle()).count("session.closed") == 1


def test_close_without_audio():
    assert types(EngineClient(MODEL, session_type="translation").send("session.close")) == ["session.closed"]


def test_update_merges():
    client = EngineClient(LISTEN, session_type="translation")
    session = one(client.send("session.update", session={"audio": {"output": {"language": "fr"}}}), "session.updated")[
        "session"
    ]
    assert session["audio"]["output"]["language"] == "fr"
    assert session["audio"]["input"]["transcription"]["model"] == "whisper-1"


@pytest.mark.parametrize(
    ("type", "fields", "code", "param"),
    [
        ("response.create", {}, "invalid_value", "type"),
        ("session.update", {"session": {"model": "x"}}, "unknown_parameter", "session.model"),
        ("session.input_audio_buffer.append", {}, "missing_required_parameter", "audio"),
        ("session.input_audio_buffer.append", {"audio": "?"}, "invalid_value", "audio"),
    ],
)
def test_wrong_events(type, fields, code, param):
    assert EngineClient(MODEL, session_type="translation").error(type, **fields) == (code, param)


@pytest.mark.parametrize("wrong", [lambda utterance: 1 / 0, lambda utterance: "text"])
def test_a_function_that_fails(wrong, caplog):
    client = EngineClient(MODEL, session_type="translation", translate=wrong)
    assert one(append(client, voice() + silence(800)), "error")["error"]["code"] == "translate_failed"
    assert "the translate function failed" in caplog.text


def test_audio_in_and_expiry():
    client = EngineClient(MODEL, session_type="translation", translate=translate)
    client.engine.audio_in(voice() + silence(800))
    assert joined(client.settle(), "session.output_transcript.delta") == "guten Morgen"
    with pytest.raises(ValueError, match="1 bytes"):
        client.engine.audio_in(b"a")
    assert one(client.advance(3600), "error")["error"]["code"] == "session_expired"
    assert client.peer.closed == (1001, "session expired")


def test_long_speech_is_split():
    client = EngineClient(MODEL, session_type="translation", translate=translate)
    sound = voice("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
    events = [event for _ in range(40) for event in append(client, sound)]
    assert joined(events, "session.output_transcript.delta") == "guten Morgen"
