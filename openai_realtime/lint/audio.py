"""Rules about modalities, voices, turn detection and transcription."""

from collections.abc import Iterator, Mapping
from typing import Final

from openai_realtime.document.schemas import Path
from openai_realtime.lint.findings import Found, Severity
from openai_realtime.lint.languages import CODES, advice
from openai_realtime.lint.models import TRANSCRIPTION, listed
from openai_realtime.lint.subject import Subject
from openai_realtime.lint.words import quoted, shown

WHISPER: Final = "gpt-realtime-whisper"
OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "languages": ("gpt-transcribe", "gpt-live-transcribe"),
    "keywords": ("gpt-transcribe", "gpt-live-transcribe"),
    "delay": (WHISPER,),
}
"""Transcription options that only some models support."""


def output_modalities(subject: Subject) -> Iterator[Found]:
    """Check that a GA session has exactly one output modality."""
    modalities = subject.get("output_modalities")
    known = isinstance(modalities, list) and all(one in ("text", "audio") for one in modalities)
    if subject.dialect == "ga" and known and len(modalities) != 1:
        message = f"must be ['audio'], which includes the transcript, or ['text'], not {modalities}"
        yield Found("output-modalities", (*subject.at, "output_modalities"), message)


def custom_voice(subject: Subject) -> Iterator[Found]:
    """Check that built-in voices are names and custom voices are objects."""
    place = subject.place("voice")
    voice = subject.get(*place)
    if isinstance(voice, str) and voice.startswith("voice_"):
        message = f"is a custom voice; write it as {{'id': {shown(voice)}}}"
        yield Found("custom-voice", (*subject.at, *place), message)
    elif isinstance(voice, Mapping) and voice.get("id") in listed("VoiceIdsShared"):
        message = f"{shown(voice['id'])} is a built-in voice; use its name instead of an object"
        yield Found("custom-voice", (*subject.at, *place, "id"), message)


def whisper_turn_detection(subject: Subject) -> Iterator[Found]:
    """Check for turn detection with a model without support for it; documented for transcription sessions only."""
    place = subject.place("turn_detection")
    model = subject.get(*subject.place("input_audio_transcription"), "model")
    if model == WHISPER and subject.get(*place) is not None:
        message = f"must be null with {WHISPER!r}, which does not support turn detection; the client commits the audio"
        milder: Severity | None = "warning" if subject.kind != "transcription" else None
        yield Found("whisper-turn-detection", (*subject.at, *place), message, milder)


def transcription_turn_detection(subject: Subject) -> Iterator[Found]:
    """Check for turn detection settings that work in conversations only."""
    place = subject.place("turn_detection")
    if subject.kind != "transcription":
        return
    if subject.get(*place, "type") == "semantic_vad":
        message = "'semantic_vad' is not documented for transcription sessions, only 'server_vad'"
        yield Found("transcription-turn-detection", (*subject.at, *place, "type"), message)
    for name in ("create_response", "interrupt_response", "idle_timeout_ms"):
        if subject.get(*place, name) is not None:
            message = "has no effect: transcription sessions have no responses"
            yield Found("transcription-turn-detection", (*subject.at, *place, name), message)


def transcription_option(subject: Subject) -> Iterator[Found]:
    """Check for options that the transcription model is known not to support."""
    place = subject.place("input_audio_transcription")
    model = subject.get(*place, "model")
    if model not in listed(TRANSCRIPTION):
        return
    for name, models in OPTIONS.items():
        if subject.get(*place, name) is not None and model not in models:
            message = f"is supported by {quoted(models)} only, not by {shown(model)}"
            yield Found("transcription-option", (*subject.at, *place, name), message)
    if model == WHISPER and subject.get(*place, "prompt"):
        yield Found("transcription-option", (*subject.at, *place, "prompt"), f"is not supported by {WHISPER!r}")


def language_code(subject: Subject) -> Iterator[Found]:
    """Check that languages are ISO 639-1 codes, not names, locales or country codes; an empty string means none."""
    transcription = subject.place("input_audio_transcription")
    languages = subject.get(*transcription, "languages")
    codes: dict[Path, object] = {(*transcription, "language"): subject.get(*transcription, "language") or None}
    if isinstance(languages, list):
        codes |= {(*transcription, "languages", position): code for position, code in enumerate(languages)}
    if subject.kind == "translation":
        codes["audio", "output", "language"] = subject.get("audio", "output", "language")
    for path, code in codes.items():
        if isinstance(code, str) and code not in CODES:
            message = f"{shown(code)} is not an ISO 639-1 code, such as 'en'{advice(code)}"
            yield Found("language-code", (*subject.at, *path), message)
