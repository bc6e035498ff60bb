"""Turn detection by volume, on the sample clock. Pure: samples in, speech starts and stops out.

A frame of 20 ms counts as speech if its level reaches the threshold. Thresholds from 0 to 1 map to -70 to -10 dB of
full scale, so the default of 0.5 is -40 dB: speech passes, line noise does not.

`semantic_vad` has no model here. It is the same detector, which ends a turn after a pause of a tenth of the maximum
wait that the eagerness allows (8, 4 and 2 s).
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
    """The turn detection settings of a session, with the defaults of their type."""

    threshold: float = 0.5
    prefix_padding_ms: int = 300
    silence_duration_ms: int = 500
    create_response: bool = True
    interrupt_response: bool = True
    idle_timeout_ms: int | None = None

    @classmethod
    def of(cls, setting: Mapping[str, Any]) -> "TurnDetection":
        """Parse `audio.input.turn_detection` of either type."""
        fields = {name: setting[name] for name in cls.__slots__ if setting.get(name) is not None}
        fields |= {name: int(ms) for name, ms in fields.items() if name.endswith("_ms")}
        if setting["type"] == "semantic_vad":
            fields["silence_duration_ms"] = _SEMANTIC_SILENCE_MS[setting.get("eagerness", "auto")]
        return cls(**fields)


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """Speech started at `ms` of the audio received; the prefix padding is not subtracted."""

    ms: int


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """The silence that ends a turn was complete at `ms` of the audio received."""

    ms: int


class Detector:
    """Detects turns in a stream of PCM16 at 24 kHz that starts at `start_ms` of the session's audio."""

    def __init__(self, setting: TurnDetection, start_ms: int = 0) -> None:
        self._level = _level(setting.threshold)
        self._silence_ms = setting.silence_duration_ms
        self._rest = b""
        self._frame_ms = start_ms
        self._loud_frames = 0
        self._silent_ms = 0
        self.speaking = False

    def feed(self, pcm: bytes) -> Iterator[SpeechStarted | SpeechStopped]:
        """Yield the speech starts and stops in the next samples. The caller must exhaust the iterator."""
        pcm = self._rest + pcm
        whole = len(pcm) - len(pcm) % _FRAME_BYTES
        for start in range(0, whole, _FRAME_BYTES):
            found = self._frame(audio.rms(pcm[start : start + _FRAME_BYTES]) >= self._level)
            if found is not None:
                yield found
        self._rest = pcm[whole:]

    def reset(self) -> None:
        """Drop the turn in progress; the clock continues."""
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
    """Return the minimum RMS of a frame of speech."""
    return float(32_768 * math.pow(10, (threshold * 60 - 70) / 20))
