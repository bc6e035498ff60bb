"""Transcription of the user's audio, and its events."""

import itertools
import logging
import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openai_realtime import audio
from openai_realtime.document.observed import STREAMING_TRANSCRIPTION
from openai_realtime.emulator.engine import speech, usage
from openai_realtime.emulator.engine.obfuscation import obfuscated
from openai_realtime.emulator.engine.peers import Peers

_BILLED_BY_DURATION = ("whisper-1", "gpt-realtime-whisper")
_LOGPROB = -0.05
_STREAMS = "_transcribes_partial_audio"
_DRAFT_MS = 1_000
logger = logging.getLogger(__name__)

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
    partial: bool = False
    """Whether the user is still speaking: this is the start of the audio. Only functions marked `streaming` see it."""

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


def streaming(transcribe: Transcribe) -> Transcribe:
    """Mark a transcribe function as one that may be called while the user is still speaking.

    With a model that streams, it then gets the audio so far after each second, with `partial` set. Words on which two
    calls in a row agree are sent as deltas.
    """
    setattr(transcribe, _STREAMS, True)
    return transcribe


@streaming
def describe(heard: Heard) -> str:
    """Return the default transcript: the duration of the audio, as there is no speech recognition here."""
    return f"I spoke for {heard.seconds:.1f} seconds."


class Draft:
    """The transcript of a turn that is still being spoken, for models that stream."""

    def __init__(self, transcribe: Transcribe, item_id: str | None = None) -> None:
        self._transcribe = transcribe
        self._last: list[str] = []
        self._heard_ms = 0.0
        self.item_id = item_id
        """The id of the item that the turn becomes; None between turns."""
        self.sent = ""
        """The words sent so far."""

    def is_due(self, transcription: Mapping[str, Any] | None, length_ms: float) -> bool:
        """Return whether to transcribe the turn again, now that it has this length."""
        streams = (transcription or {}).get("model") in STREAMING_TRANSCRIPTION and hasattr(self._transcribe, _STREAMS)
        return streams and self.item_id is not None and length_ms - self._heard_ms >= _DRAFT_MS

    def listen(self, heard: Heard, peers: Peers) -> None:
        """Transcribe the audio so far and send the words on which this call and the last one agree."""
        self._heard_ms = heard.seconds * 1000
        try:
            outcome = self._transcribe(heard)
        except Exception:
            logger.exception("the transcribe function failed")
            return
        words = speech.split_words(outcome) if isinstance(outcome, str) else []
        pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(words, self._last, strict=False))
        agreed, self._last = [word for word, _ in pairs], words
        known = 0
        for word in agreed:
            known += len(word)
            if known > len(self.sent):
                self.sent += word
                place = {"item_id": heard.item_id, "content_index": heard.content_index}
                peers.send("conversation.item.input_audio_transcription.delta", **place, **obfuscated(word))


def transcription_events(
    peers: Peers, heard: Heard, outcome: str | Unheard, *, logprobs: bool, pace: float, sent: str = ""
) -> Iterator[float]:
    """Send the events of one transcription, one per step; without the words that were `sent` as a draft."""
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
    rest = speech.split_words(outcome.removeprefix(sent)) if sent else pieces
    for piece in filter(None, rest):
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
