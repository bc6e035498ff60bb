"""The official package mints against the emulator, and reads the whole answer with its own models."""

import json
import re
import time
from pathlib import Path

import pytest
from support.misbehaving import MisbehavingServer, reply

HERE = Path(__file__).resolve().parent

REALTIME = {
    "type": "realtime",
    "model": "gpt-realtime-2.1",
    "instructions": "Be brief.",
    "output_modalities": ["text"],
    "max_output_tokens": 300,
    "tracing": {"workflow_name": "w", "group_id": "g", "metadata": {"team": "voice"}},
    "truncation": {"type": "retention_ratio", "retention_ratio": 0.5},
    "reasoning": {"effort": "low"},
    "prompt": {"id": "pmpt_1", "version": "2", "variables": {"city": "Paris"}},
    "include": ["item.input_audio_transcription.logprobs"],
    "tools": [
        {"type": "function", "name": "look_up", "description": "Looks up.", "parameters": {"type": "object"}},
        {"type": "mcp", "server_label": "docs", "server_url": "https://mcp.example", "require_approval": "never"},
    ],
    "tool_choice": {"type": "function", "name": "look_up"},
    "audio": {
        "input": {
            "format": {"type": "audio/pcmu"},
            "transcription": {"model": "gpt-4o-transcribe", "language": "en", "prompt": "names"},
            "noise_reduction": {"type": "near_field"},
            "turn_detection": {"type": "semantic_vad", "eagerness": "high"},
        },
        "output": {"format": {"type": "audio/pcma"}, "voice": "marin", "speed": 1.25},
    },
}
TRANSCRIPTION = {
    "type": "transcription",
    "include": ["item.input_audio_transcription.logprobs"],
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "transcription": {"model": "whisper-1", "language": "de"},
            "noise_reduction": {"type": "far_field"},
            "turn_detection": {"type": "server_vad", "threshold": 0.25, "silence_duration_ms": 700},
        }
    },
}
TRANSLATION = {
    "model": "gpt-realtime-translate",
    "audio": {
        "input": {"transcription": {"model": "gpt-realtime-whisper"}, "noise_reduction": {"type": "near_field"}},
        "output": {"language": "es"},
    },
}
FLAT = {
    "model": "gpt-4o-realtime-preview",
    "modalities": ["text", "audio"],
    "instructions": "Be brief.",
    "voice": "verse",
    "input_audio_format": "g711_ulaw",
    "output_audio_format": "g711_alaw",
    "input_audio_transcription": {"model": "whisper-1"},
    "input_audio_noise_reduction": {"type": "near_field"},
    "turn_detection": {"type": "server_vad", "threshold": 0.75, "prefix_padding_ms": 100},
    "speed": 0.5,
    "tracing": {"workflow_name": "w"},
    "tools": [{"type": "function", "name": "look_up", "description": "Looks up.", "parameters": {"type": "object"}}],
    "tool_choice": "required",
    "temperature": 0.75,
    "max_response_output_tokens": 64,
}
FLAT_TRANSCRIPTION = {
    "modalities": ["text"],
    "input_audio_format": "g711_alaw",
    "input_audio_transcription": {"model": "gpt-4o-mini-transcribe", "language": "en", "prompt": "names"},
    "input_audio_noise_reduction": {"type": "far_field"},
    "turn_detection": {"type": "server_vad", "silence_duration_ms": 900},
    "include": ["item.input_audio_transcription.logprobs"],
}
# What its beta models do not declare, so that it hands it over unchecked.
FLAT_EXTRAS = {"id", "object", "expires_at", "model", "input_audio_noise_reduction", "truncation", "prompt", "include"}
FLAT_VAD_EXTRAS = {f"turn_detection.{name}" for name in ("idle_timeout_ms", "create_response", "interrupt_response")}


def minted(openai, operation, **arguments):
    """The answer to a mint, checked for what holds of every one; gives it and the seconds its key has left."""
    answer = openai(f"{operation}.create", **arguments)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.data == json.loads(answer.text)  # nothing lost, nothing changed on the way through its models
    secret = answer.data.get("client_secret") or answer.data
    assert re.fullmatch(r"ek_\w{8,}", secret["value"])
    assert re.fullmatch(r"sess_\w+", (answer.data.get("session") or answer.data)["id"])
    return answer, secret["expires_at"] - time.time()


def within(part, whole):
    """Tells whether every field of `part` stands in `whole` with the same value."""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(name in whole and within(value, whole[name]) for name, value in part.items())
    return part == whole


@pytest.mark.parametrize(
    ("session", "model"),
    [
        (None, "RealtimeSessionCreateResponse"),
        ({"type": "realtime"}, "RealtimeSessionCreateResponse"),
        (REALTIME, "RealtimeSessionCreateResponse"),
        ({"type": "transcription"}, "RealtimeTranscriptionSessionCreateResponse"),
        (TRANSCRIPTION, "RealtimeTranscriptionSessionCreateResponse"),
    ],
    ids=["nothing", "realtime", "realtime-full", "transcription", "transcription-full"],
)
def test_client_secret(openai, session, model):
    answer, seconds = minted(openai, "realtime.client_secrets", **({} if session is None else {"session": session}))
    assert answer.classes[""] == "ClientSecretCreateResponse"
    assert answer.classes["session"] == model
    assert answer.undeclared == []
    assert within(session or {}, answer.data["session"])
    assert 590 < seconds <= 600


def test_parts_of_a_session_are_read_by_the_models_for_their_types(openai):
    answer, _ = minted(openai, "realtime.client_secrets", session=REALTIME)
    assert answer.classes["session.audio.input.turn_detection"] == "AudioInputTurnDetectionSemanticVad"
    assert answer.classes["session.audio.input.format"] == "AudioPCMU"
    assert answer.classes["session.audio.output.format"] == "AudioPCMA"
    assert answer.classes["session.tools[0]"] == "RealtimeFunctionTool"
    assert answer.classes["session.tools[1]"] == "ToolMcpTool"
    assert answer.classes["session.tool_choice"] == "ToolChoiceFunction"
    assert answer.classes["session.truncation"] == "RealtimeTruncationRetentionRatio"


@pytest.mark.parametrize("operation", ["realtime.client_secrets", "realtime.translations.client_secrets"])
@pytest.mark.parametrize("lifetime", [10, 7200])
def test_client_secret_lives_as_long_as_asked(openai, operation, lifetime):
    session = TRANSLATION if "translations" in operation else REALTIME
    expires_after = {"anchor": "created_at", "seconds": lifetime}
    _, seconds = minted(openai, operation, session=session, expires_after=expires_after)
    assert lifetime - 10 < seconds <= lifetime


def test_translation_client_secret(openai):
    answer, seconds = minted(openai, "realtime.translations.client_secrets", session=TRANSLATION)
    assert answer.classes[""] == "RealtimeTranslationClientSecretCreateResponse"
    assert answer.classes["session"] == "RealtimeTranslationSession"
    assert answer.undeclared == []
    assert answer.data["session"]["type"] == "translation"
    assert within(TRANSLATION, answer.data["session"])
    assert 590 < seconds <= 600


@pytest.mark.parametrize("fields", [{}, FLAT], ids=["nothing", "full"])
def test_beta_session(openai, fields):
    answer, seconds = minted(openai, "beta.realtime.sessions", **fields)
    assert answer.classes[""] == "SessionCreateResponse"
    assert answer.classes["client_secret"] == "ClientSecret"
    assert set(answer.undeclared) == FLAT_EXTRAS | FLAT_VAD_EXTRAS
    assert answer.data["object"] == "realtime.session"
    assert within(fields, answer.data)
    assert 50 < seconds <= 60


@pytest.mark.parametrize("fields", [{}, FLAT_TRANSCRIPTION], ids=["nothing", "full"])
def test_beta_transcription_session(openai, fields):
    answer, seconds = minted(openai, "beta.realtime.transcription_sessions", **fields)
    assert answer.classes[""] == "TranscriptionSession"
    assert answer.classes["client_secret"] == "ClientSecret"
    assert set(answer.undeclared) == FLAT_EXTRAS - {"model", "truncation", "prompt"}
    assert answer.data["object"] == "realtime.transcription_session"
    assert within(fields, answer.data)
    assert 50 < seconds <= 60


@pytest.mark.parametrize(
    ("operation", "field"),
    [
        ("beta.realtime.sessions", "expires_after"),
        ("beta.realtime.transcription_sessions", "expires_after"),
        ("beta.realtime.transcription_sessions", "expires_at"),  # so its own types call it
    ],
)
def test_beta_key_lives_as_long_as_asked(openai, operation, field):
    _, seconds = minted(openai, operation, client_secret={field: {"anchor": "created_at", "seconds": 300}})
    assert 290 < seconds <= 300


@pytest.mark.parametrize("wrong", [{"expires_at": "soon"}, {"session": {"type": "realtime", "tools": "none"}}])
def test_the_official_models_refuse_a_wrong_answer(openai, wrong):
    session = {"type": "realtime", "object": "realtime.session", "id": "sess_1"}
    answer = {"value": "ek_0123456789", "expires_at": 1_800_000_000, "session": session}
    with MisbehavingServer(reply(200, answer), reply(200, {**answer, **wrong})) as server:
        client = {"base_url": server.base_url}
        assert openai("realtime.client_secrets.create", client=client).data == answer
        assert openai("realtime.client_secrets.create", client=client).error == "APIResponseValidationError"


def test_the_client_is_foreign(foreign, emulator, openai):
    version = foreign.about["version"]
    assert f"=={version}" in (HERE / "requirements.txt").read_text()
    assert not foreign.about["ours"]
    minted(openai, "realtime.client_secrets")
    assert emulator.requests[-1].headers["user-agent"].endswith(f"OpenAI/Python {version}")
