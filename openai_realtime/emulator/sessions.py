"""Session configurations of the emulated API: defaults, and the deep merge of updates. Pure functions.

A null in an update means that the field is absent, except for the fields in `OFF_BY_NULL`, where it turns the feature
off.
"""

import copy
import secrets
from collections.abc import Mapping
from typing import Any, Literal

from openai_realtime.document import observed

Session = dict[str, Any]

DEFAULT_MODEL = "gpt-realtime"
DEFAULT_TRANSCRIPTION_MODEL = "gpt-4o-transcribe"
DEFAULT_INSTRUCTIONS = "You are a helpful voice assistant. Be friendly, and keep your answers short."

SECRET_SECONDS = 600
"""The default lifetime of a client secret in seconds."""
FLAT_SECRET_SECONDS = 60
"""The default lifetime of the key of a flat (beta) session in seconds."""

OFF_BY_NULL = frozenset(
    {
        "idle_timeout_ms",
        "include",
        "input_audio_noise_reduction",
        "input_audio_transcription",
        "noise_reduction",
        "prompt",
        "tracing",
        "transcription",
        "turn_detection",
    }
)
_WHOLE = frozenset({"prompt", "tool_choice", "tracing", "truncation", "voice"})

_PCM16 = {"type": "audio/pcm", "rate": 24000}
_SERVER_VAD = {
    "type": "server_vad",
    "threshold": 0.5,
    "prefix_padding_ms": 300,
    "silence_duration_ms": 200,
    "idle_timeout_ms": None,
    "create_response": True,
    "interrupt_response": True,
}
_SEMANTIC_VAD = {"type": "semantic_vad", "eagerness": "auto", "create_response": True, "interrupt_response": True}
_TRANSCRIPTION_VAD = {k: _SERVER_VAD[k] for k in ("type", "threshold", "prefix_padding_ms", "silence_duration_ms")}
_TRANSCRIPTION = {"model": DEFAULT_TRANSCRIPTION_MODEL, "language": None, "prompt": ""}
_UNSET_TRANSCRIPTION = {"language": None, "prompt": None}
_INPUT = {"format": _PCM16, "transcription": None, "noise_reduction": None, "turn_detection": _SERVER_VAD}

_DEFAULTS: Mapping[str, Session] = {
    "realtime": {
        "type": "realtime",
        "object": "realtime.session",
        "id": None,
        "model": DEFAULT_MODEL,
        "output_modalities": ["audio"],
        "instructions": DEFAULT_INSTRUCTIONS,
        "tools": [],
        "tool_choice": "auto",
        "max_output_tokens": "inf",
        "tracing": None,
        "truncation": "auto",
        "prompt": None,
        "expires_at": 0,
        "audio": {"input": _INPUT, "output": {"format": _PCM16, "voice": "alloy", "speed": 1.0}},
        "include": None,
    },
    "transcription": {
        "type": "transcription",
        "object": "realtime.transcription_session",
        "id": None,
        "expires_at": 0,
        "audio": {"input": {**_INPUT, "transcription": _TRANSCRIPTION, "turn_detection": _TRANSCRIPTION_VAD}},
        "include": None,
    },
    "translation": {
        "id": None,
        "type": "translation",
        "expires_at": 0,
        "model": None,
        "audio": {"input": {"transcription": None, "noise_reduction": None}, "output": {"language": "en"}},
    },
    "flat": {
        "id": None,
        "object": "realtime.session",
        "expires_at": 0,
        "model": DEFAULT_MODEL,
        "modalities": ["audio", "text"],
        "instructions": DEFAULT_INSTRUCTIONS,
        "voice": "alloy",
        "input_audio_format": "pcm16",
        "output_audio_format": "pcm16",
        "input_audio_transcription": None,
        "turn_detection": _SERVER_VAD,
        "input_audio_noise_reduction": None,
        "speed": 1.0,
        "tracing": None,
        "tools": [],
        "tool_choice": "auto",
        "temperature": 0.8,
        "max_response_output_tokens": "inf",
        "truncation": "auto",
        "prompt": None,
        "include": None,
    },
    "flat_transcription": {
        "id": None,
        "object": "realtime.transcription_session",
        "expires_at": 0,
        "modalities": ["audio", "text"],
        "turn_detection": _TRANSCRIPTION_VAD,
        "input_audio_format": "pcm16",
        "input_audio_transcription": _TRANSCRIPTION,
        "input_audio_noise_reduction": None,
        "include": None,
    },
}

SessionType = Literal["realtime", "transcription", "translation", "flat", "flat_transcription"]


def effective(session_type: SessionType, requested: Mapping[str, Any]) -> Session:
    """Return a new session as the API would report it: an id, and the defaults updated with what was requested."""
    defaults = _with_model_defaults(_DEFAULTS[session_type], requested.get("model"))
    return {**merge(defaults, requested), "id": f"sess_{secrets.token_hex(12)}"}


def merge(session: Mapping[str, Any], update: Mapping[str, Any]) -> Session:
    """Merge `update` into a copy of `session`, field by field on every level, as `session.update` does.

    Lists and self-contained choices (a tool choice, a prompt, a voice, ...) are replaced as a whole, and so is a choice
    that changes its `type`. Turn detection, transcription and PCM formats are completed with the defaults of their
    type, and empty instructions become the default ones. The arguments are not changed, and the result shares nothing
    with them.
    """
    vad = observed.model_defaults(update.get("model") or session.get("model"))["silence_duration_ms"]
    choices = {
        "server_vad": {**_SERVER_VAD, "silence_duration_ms": vad},
        "semantic_vad": _SEMANTIC_VAD,
        "audio/pcm": _PCM16,
        "transcription": {} if session.get("type") == "translation" else _UNSET_TRANSCRIPTION,
    }
    return _merge(session, update, choices)


def _merge(session: Mapping[str, Any], update: Mapping[str, Any], choices: Mapping[str, Mapping[str, Any]]) -> Session:
    merged: Session = copy.deepcopy(dict(session))
    for name, value in update.items():
        if value is None and name not in OFF_BY_NULL:
            continue
        if name == "instructions" and value == "":
            merged[name] = DEFAULT_INSTRUCTIONS
            continue
        present = merged.get(name)
        if isinstance(value, Mapping) and name not in _WHOLE:
            base = (
                present
                if isinstance(present, Mapping) and _same_type(present, value)
                else choices.get(_choice(name, value), {})
            )
            merged[name] = _merge(base, value, choices)
        else:
            merged[name] = copy.deepcopy(value)
    return merged


def visible(session: Mapping[str, Any]) -> Session:
    """Return the session as responses show it: without the credentials of remote MCP tools."""
    hidden = ("authorization", "headers")
    shown = dict(session)
    if isinstance(session.get("tools"), list):
        shown["tools"] = [{k: v for k, v in tool.items() if k not in hidden} for tool in session["tools"]]
    return shown


def _same_type(present: Mapping[str, Any], value: Mapping[str, Any]) -> bool:
    return "type" not in value or bool(value["type"] == present.get("type"))


def _choice(name: str, value: Mapping[str, Any]) -> str:
    """Return the name of the defaults that complete a new value of this field."""
    if name == "transcription":
        return name
    return str(value.get("type", "server_vad" if name == "turn_detection" else ""))


def _with_model_defaults(session: Session, model: object) -> Session:
    """Return the defaults of a conversation with the voice and the turn detection of its model."""
    sound = session.get("audio", {})
    if "voice" not in sound.get("output", {}):
        return session
    defaults = observed.model_defaults(model)
    turn_detection = {**sound["input"]["turn_detection"], "silence_duration_ms": defaults["silence_duration_ms"]}
    sound = {
        "input": {**sound["input"], "turn_detection": turn_detection},
        "output": {**sound["output"], "voice": defaults["voice"]},
    }
    return {**session, "audio": sound}
