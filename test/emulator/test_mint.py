"""Minting: keys, lifetimes, and effective sessions, in GA and flat shape."""

import re
import time

import pytest
from jsonschema import Draft202012Validator

from openai_realtime.document import schemas

SERVER_VAD = {
    "type": "server_vad",
    "threshold": 0.5,
    "prefix_padding_ms": 300,
    "silence_duration_ms": 200,
    "idle_timeout_ms": None,
    "create_response": True,
    "interrupt_response": True,
}
SHORT_VAD = {"type": "server_vad", "threshold": 0.5, "prefix_padding_ms": 300, "silence_duration_ms": 200}
PCM = {"type": "audio/pcm", "rate": 24000}


def agrees_with_document(schema, value):
    root = {"$ref": f"#/components/schemas/{schema}", "components": {"schemas": schemas.load().schemas}}
    Draft202012Validator(root).validate(value)
    return True


def test_realtime_defaults(api):
    minted = api.mint()
    assert agrees_with_document("RealtimeCreateClientSecretResponse", minted)
    assert list(minted) == ["value", "expires_at", "session"]
    assert re.fullmatch(r"ek_[0-9a-f]{32}", minted["value"])
    session = minted["session"]
    assert re.fullmatch(r"sess_\w+", session.pop("id"))
    assert session.pop("instructions")
    assert session == {
        "type": "realtime",
        "object": "realtime.session",
        "model": "gpt-realtime",
        "output_modalities": ["audio"],
        "tools": [],
        "tool_choice": "auto",
        "max_output_tokens": "inf",
        "tracing": None,
        "truncation": "auto",
        "prompt": None,
        "expires_at": 0,
        "audio": {
            "input": {"format": PCM, "transcription": None, "noise_reduction": None, "turn_detection": SERVER_VAD},
            "output": {"format": PCM, "voice": "alloy", "speed": 1.0},
        },
        "include": None,
    }


def test_transcription_defaults(api):
    minted = api.mint({"type": "transcription"})
    assert agrees_with_document("RealtimeCreateClientSecretResponse", minted)
    session = minted["session"]
    assert session.pop("id").startswith("sess_")
    assert session == {
        "type": "transcription",
        "object": "realtime.transcription_session",
        "expires_at": 0,
        "audio": {
            "input": {
                "format": PCM,
                "transcription": {"model": "gpt-4o-transcribe", "language": None, "prompt": ""},
                "noise_reduction": None,
                "turn_detection": SHORT_VAD,
            }
        },
        "include": None,
    }


def test_requested_fields_override_defaults(api):
    session = api.mint(
        {
            "type": "realtime",
            "model": "gpt-realtime-2.1-mini",
            "output_modalities": ["text"],
            "tools": [{"type": "function", "name": "f"}],
            "reasoning": {"effort": "low"},
            "audio": {
                "input": {"turn_detection": {"type": "server_vad", "threshold": 0.9}, "format": {"type": "audio/pcmu"}},
                "output": {"voice": "marin"},
            },
        }
    )["session"]
    assert session["model"] == "gpt-realtime-2.1-mini"
    assert session["output_modalities"] == ["text"]
    assert session["tools"] == [{"type": "function", "name": "f"}]
    assert session["reasoning"] == {"effort": "low"}
    assert session["audio"]["output"] == {"format": PCM, "voice": "marin", "speed": 1.0}
    assert session["audio"]["input"] == {
        "format": {"type": "audio/pcmu"},
        "transcription": None,
        "noise_reduction": None,
        "turn_detection": {**SERVER_VAD, "threshold": 0.9, "silence_duration_ms": 500},
    }


@pytest.mark.parametrize(("expires_after", "seconds"), [({}, 600), ({"seconds": 10}, 10), ({"seconds": 7200}, 7200)])
def test_client_secret_lifetime(api, expires_after, seconds):
    before = int(time.time())
    expires_at = api.mint(expires_after=expires_after)["expires_at"]
    assert before + seconds <= expires_at <= time.time() + seconds


def test_ids_and_keys_are_new(api):
    minted = [api.mint() for _ in range(5)]
    assert len({each["value"] for each in minted}) == 5
    assert len({each["session"]["id"] for each in minted}) == 5


def test_flat_session(api):
    before = int(time.time())
    session = api.post("/realtime/sessions", {"voice": "marin", "temperature": 0.7}).json
    assert agrees_with_document("RealtimeSessionCreateResponse", session)
    assert agrees_with_document("RealtimeSession", session)
    secret = session.pop("client_secret")
    assert secret["value"].startswith("ek_")
    assert before + 60 <= secret["expires_at"] <= time.time() + 60
    assert session.pop("id").startswith("sess_")
    assert session.pop("instructions")
    assert session == {
        "object": "realtime.session",
        "expires_at": 0,
        "model": "gpt-realtime",
        "modalities": ["audio", "text"],
        "voice": "marin",
        "input_audio_format": "pcm16",
        "output_audio_format": "pcm16",
        "input_audio_transcription": None,
        "turn_detection": SERVER_VAD,
        "input_audio_noise_reduction": None,
        "speed": 1.0,
        "tracing": None,
        "tools": [],
        "tool_choice": "auto",
        "temperature": 0.7,
        "max_response_output_tokens": "inf",
        "truncation": "auto",
        "prompt": None,
        "include": None,
    }


def test_flat_transcription_session(api):
    session = api.post("/realtime/transcription_sessions", {"input_audio_format": "g711_ulaw"}).json
    assert agrees_with_document("RealtimeTranscriptionSessionCreateResponse", session)
    assert session.pop("client_secret")["value"].startswith("ek_")
    assert session.pop("id").startswith("sess_")
    assert session == {
        "object": "realtime.transcription_session",
        "expires_at": 0,
        "modalities": ["audio", "text"],
        "turn_detection": SHORT_VAD,
        "input_audio_format": "g711_ulaw",
        "input_audio_transcription": {"model": "gpt-4o-transcribe", "language": None, "prompt": ""},
        "input_audio_noise_reduction": None,
        "include": None,
    }


@pytest.mark.parametrize("path", ["/realtime/sessions", "/realtime/transcription_sessions"])
def test_flat_key_lifetime(api, path):
    before = int(time.time())
    secret = api.post(path, {"client_secret": {"expires_after": {"anchor": "created_at", "seconds": 300}}}).json
    assert before + 300 <= secret["client_secret"]["expires_at"] <= time.time() + 300


def test_translation_secret(api):
    minted = api.post(
        "/realtime/translations/client_secrets",
        {
            "session": {"model": "gpt-realtime-translate", "audio": {"output": {"language": "es"}}},
            "expires_after": {"seconds": 30},
        },
    ).json
    assert agrees_with_document("RealtimeTranslationClientSecretCreateResponse", minted)
    session = minted["session"]
    assert session.pop("id").startswith("sess_")
    assert session == {
        "type": "translation",
        "expires_at": minted["expires_at"],
        "model": "gpt-realtime-translate",
        "audio": {"input": {"transcription": None, "noise_reduction": None}, "output": {"language": "es"}},
    }
