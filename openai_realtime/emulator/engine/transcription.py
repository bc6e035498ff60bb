"""Transcription of the user's audio, and its events."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openai_realtime import audio
from openai_realtime.emulator.engine import speech, usage
from openai_realtime.emulator.engine.obfuscation import obfuscated
from openai_realtime.emulator.engine.peers import Peers

_BILLED_BY_DURATION = ("whisper-1", "gpt-realtime-whisper")
_LOGPROB = -0.05
_SENTENCE = re.compile(r"[^.!?]*[.!?]+\s*|[^.!?]+$")


@dataclass(frozen=True, slots=True)
class Heard:
    """A piece of the user's audio to transcribe. `transcription` is the session's setting, if it has one."""

    item_id: str
    pcm: bytes = field(repr=False)
    """PCM16 at 24 kHz."""
    content_index: int = 0
    """The index of the content part in its item."""
    transcription: Mapping[str, Any] | None = None

    @property
    def seconds(self) -> float:
        """The duration in seconds."""
        return audio.duration_ms(len(self.pcm)) / 1000


@dataclass(frozen=True, slots=True)
class Unheard:
    """A transcription that fails with this error; the model hears nothing either."""

    message: str = "The audio could not be transcribed."
    code: str | None = "audio_unintelligible"
    type: str = "transcription_error"


Transcribe = Callable[[Heard], str | Unheard]


def describe(heard: Heard) -> str:
    """Return the default transcript: the duration of the audio, as there is no speech recognition here."""
    return f"I spoke for {heard.seconds:.1f} seconds."


def transcription_events(
    peers: Peers, heard: Heard, outcome: str | Unheard, *, logprobs: bool, pace: float
) -> Iterator[float]:
    """Send the events of one transcription, one per step."""
    prefix = "conversation.item.input_audio_transcription"
    place = {"item_id": heard.item_id, "content_index": heard.content_index}
    yield pace
    if isinstance(outcome, Unheard):
        error = {"type": outcome.type, "code": outcome.code, "message": outcome.message, "param": None}
        peers.send(f"{prefix}.failed", **place, error=error)
        return
    model = str((heard.transcription or {}).get("model") or "")
    if model.endswith("-diarize"):
        for segment in _segments(outcome, heard.seconds):
            peers.send(f"{prefix}.segment", **place, **segment)
            yield pace
    pieces = [outcome] if model == "whisper-1" else speech.split_words(outcome)
    for piece in filter(None, pieces):
        shown = {"logprobs": [_logprob(piece)]} if logprobs else {}
        peers.send(f"{prefix}.delta", **place, **obfuscated(piece), **shown)
        yield pace
    shown = {"logprobs": [_logprob(piece) for piece in pieces]} if logprobs else {}
    peers.send(f"{prefix}.completed", **place, transcript=outcome, usage=_usage(model, heard, outcome), **shown)


def _usage(model: str, heard: Heard, transcript: str) -> dict[str, Any]:
    if model in _BILLED_BY_DURATION:
        return {"type": "duration", "seconds": math.ceil(heard.seconds)}
    prompt = usage.text_tokens(str((heard.transcription or {}).get("prompt") or ""))
    sound, written = usage.input_audio_tokens(heard.pcm), usage.text_tokens(transcript)
    return {
        "type": "tokens",
        "input_tokens": prompt + sound,
        "input_token_details": {"text_tokens": prompt, "audio_tokens": sound},
        "output_tokens": written,
        "total_tokens": prompt + sound + written,
    }


def _segments(transcript: str, seconds: float) -> Iterator[dict[str, Any]]:
    """Yield a segment per sentence, timed by its share of the characters, all by one speaker."""
    sentences = [sentence for sentence in _SENTENCE.findall(transcript) if sentence.strip()]
    total, passed = sum(map(len, sentences)), 0
    for number, sentence in enumerate(sentences):
        start, passed = passed, passed + len(sentence)
        times = {"start": round(seconds * start / total, 3), "end": round(seconds * passed / total, 3)}
        yield {"id": f"seg_{number}", "speaker": "A", "text": sentence.strip(), **times}


def _logprob(piece: str) -> dict[str, Any]:
    return {"token": piece, "logprob": _LOGPROB, "bytes": list(piece.encode("utf-8", "replace"))}
