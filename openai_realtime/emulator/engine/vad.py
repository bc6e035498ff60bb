"""Turn detection by volume, on the sample clock. Pure: samples in, moments out.

A frame of 20 ms counts as speech where its level reaches the threshold. Thresholds from 0 to 1 stand for -70 to -10 dB
of full scale, so that the usual 0.5 is -40 dB: speech passes, the hiss of a line does not.

There is no model behind `semantic_vad` here: it is the same detector, which takes a pause for the end of the turn after
a tenth of the longest wait that the eagerness allows (8, 4 and 2 s).
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openai_realtime import audio

FRAME_MS = 20
_FRAME_BYTES = audio.size_of(FRAME_MS)
_ONSET_FRAMES = 2
_SEMANTIC_SILENCE_MS = {"low": 800, "medium": 400, "auto": 400, "high": 200}


@dataclass(frozen=True, slots=True)
class TurnDetection:
    """Turn detection as a session sets it, with the defaults of its type."""

    threshold: float = 0.5
    prefix_padding_ms: int = 300
    silence_duration_ms: int = 500
    create_response: bool = True
    interrupt_response: bool = True
    idle_timeout_ms: int | None = None

    @classmethod
    def of(cls, setting: Mapping[str, Any]) -> "TurnDetection":
        """What `audio.input.turn_detection` says; either type."""
        fields = {name: setting[name] for name in cls.__slots__ if setting.get(name) is not None}
        fields |= {name: int(ms) for name, ms in fields.items() if name.endswith("_ms")}
        if setting["type"] == "semantic_vad":
            fields["silence_duration_ms"] = _SEMANTIC_SILENCE_MS[setting.get("eagerness", "auto")]
        return cls(**fields)


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """Speech began at `ms` of the audio written; the prefix padding is not taken off."""

    ms: int


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """The silence that ends a turn was over at `ms` of the audio written."""

    ms: int


class Detector:
    """Finds turns in a stream of PCM16 at 24 kHz that begins at `start_ms` of the session's audio."""

    def __init__(self, setting: TurnDetection, start_ms: int = 0) -> None:
        self._level = _level(setting.threshold)
        self._silence_ms = setting.silence_duration_ms
        self._rest = b""
        self._frame_ms = start_ms
        self._loud_frames = 0
        self._silent_ms = 0
        self.speaking = False

    def feed(self, pcm: bytes) -> Iterator[SpeechStarted | SpeechStopped]:
        """The turns that begin and end in the next samples. Must be consumed whole."""
        pcm = self._rest + pcm
        whole = len(pcm) - len(pcm) % _FRAME_BYTES
        for start in range(0, whole, _FRAME_BYTES):
            found = self._frame(audio.rms(pcm[start : start + _FRAME_BYTES]) >= self._level)
            if found is not None:
                yield found
        self._rest = pcm[whole:]

    def reset(self) -> None:
        """Forgets the turn that has begun; the clock goes on."""
        self.speaking, self._loud_frames, self._silent_ms = False, 0, 0

    def _frame(self, loud: bool) -> SpeechStarted | SpeechStopped | None:
        self._frame_ms += FRAME_MS
        self._loud_frames = self._loud_frames + 1 if loud else 0
        self._silent_ms = 0 if loud else self._silent_ms + FRAME_MS
        if not self.speaking and self._loud_frames >= _ONSET_FRAMES:
            self.speaking = True
            return SpeechStarted(self._frame_ms - self._loud_frames * FRAME_MS)
        if self.speaking and self._silent_ms >= max(self._silence_ms, FRAME_MS):
            self.speaking = False
            return SpeechStopped(self._frame_ms)
        return None


def _level(threshold: float) -> float:
    """The RMS that a frame of speech has at least."""
    return float(32_768 * math.pow(10, (threshold * 60 - 70) / 20))
