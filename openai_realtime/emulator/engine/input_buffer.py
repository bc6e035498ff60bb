"""The input audio buffer: audio received and not yet committed, on the session's sample clock."""

from collections.abc import Mapping
from typing import Any

from openai_realtime import audio
from openai_realtime.emulator.engine.formats import Decoder
from openai_realtime.emulator.engine.vad import Detector, SpeechStarted, SpeechStopped, TurnDetection

MAX_APPEND_BYTES = 15 * 1024 * 1024
MAX_BUFFERED_MS = 30 * 60 * 1000
"""The maximum duration of uncommitted audio in ms. The API documents no limit; this one bounds memory."""
MIN_COMMIT_MS = 100
_KEPT_SILENCE_MS = 30_000


class InputAudioBuffer:
    """The buffer, with turn detection if it is on. Times are in ms of all audio received in the session.

    With turn detection on, only 30 s of silence between turns are kept, so that a session can listen for an hour.
    """

    def __init__(self, setting: Mapping[str, Any]) -> None:
        self._pcm = bytearray()
        self._start = 0
        self._type: audio.AudioType = "audio/pcm"
        self._decoder = Decoder(self._type)
        self._detector: Detector | None = None
        self.detection: TurnDetection | None = None
        self.configure(setting)

    def configure(self, setting: Mapping[str, Any]) -> None:
        """Apply the session's `audio.input`; buffered audio stays."""
        type = (setting.get("format") or {}).get("type", "audio/pcm")
        if type != self._type:
            self._type, self._decoder = type, Decoder(type)
        chosen = setting.get("turn_detection")
        detection = None if chosen is None else TurnDetection.of(chosen)
        if detection != self.detection:
            self.detection = detection
            self._detector = None if detection is None else Detector(detection, self.end_ms)

    @property
    def start_ms(self) -> int:
        """The start of the buffer in ms."""
        return _ms(self._start)

    @property
    def end_ms(self) -> int:
        """The input audio received in the session in ms."""
        return _ms(self._start + len(self._pcm))

    @property
    def length_ms(self) -> float:
        """The duration of the uncommitted audio in ms."""
        return audio.duration_ms(len(self._pcm))

    def has_room(self, size: int) -> bool:
        """Return whether so many bytes of audio in the session's format still fit."""
        return len(self._pcm) + self._decoder.pcm_size(size) <= audio.size_of(MAX_BUFFERED_MS)

    def append(self, data: bytes) -> "list[SpeechStarted | SpeechStopped]":
        """Append audio in the session's format and return the speech starts and stops detected in it."""
        return self.append_pcm(self._decoder.feed(data))

    def append_pcm(self, pcm: bytes) -> "list[SpeechStarted | SpeechStopped]":
        """Append PCM16 at 24 kHz and return the speech starts and stops detected in it."""
        self._pcm += pcm
        if self._detector is None:
            return []
        found = list(self._detector.feed(pcm))
        if not found and not self._detector.speaking:
            self._forget(len(self._pcm) - audio.size_of(_KEPT_SILENCE_MS))
        return found

    def since(self, start_ms: int) -> bytes:
        """Return the audio after `start_ms`, which stays in the buffer."""
        return bytes(self._pcm[max(0, audio.size_of(start_ms) - self._start) :])

    def take(self, start_ms: int | None = None, end_ms: int | None = None) -> bytes:
        """Remove the audio up to `end_ms` (all by default) and return the part of it after `start_ms`."""
        end = len(self._pcm) if end_ms is None else max(0, audio.size_of(end_ms) - self._start)
        start = 0 if start_ms is None else min(end, max(0, audio.size_of(start_ms) - self._start))
        taken = bytes(self._pcm[start:end])
        self._forget(min(end, len(self._pcm)))
        if end_ms is None and self._detector is not None:
            self._detector.reset()
        return taken

    def _forget(self, size: int) -> None:
        if size > 0:
            del self._pcm[:size]
            self._start += size


def _ms(size: int) -> int:
    return int(audio.duration_ms(size))
