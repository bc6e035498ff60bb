"""The engine of `translation` sessions: a stream of speech in, its translation out.

Input is read in frames of 200 ms. Speech followed by 400 ms of silence, or by the end of the session, is one utterance.
It is translated as a whole; the words and the speech of the translation are then sent step by step.
"""

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openai_realtime import audio
from openai_realtime.emulator import sessions
from openai_realtime.emulator.engine import items, refusals, speech
from openai_realtime.emulator.engine.base import Handler, SessionEngine, whole_samples
from openai_realtime.emulator.engine.formats import Decoder
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.input_buffer import MAX_APPEND_BYTES, MAX_BUFFERED_MS
from openai_realtime.emulator.engine.peer import AudioPlace
from openai_realtime.emulator.problems import Problem

if TYPE_CHECKING:
    from openai_realtime.emulator.validation import Validation

FRAME_MS = 200
_FRAME_BYTES = audio.size_of(FRAME_MS)
_SILENT_FRAMES = 2
_LONGEST_FRAMES = 150
_SPEECH_RMS = 328.0

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Utterance:
    """A piece of the user's speech: PCM16 at 24 kHz, its start in the stream, and the target language."""

    pcm: bytes = field(repr=False)
    start_ms: int
    language: str

    @property
    def seconds(self) -> float:
        """The duration in seconds, including the silence that ended it."""
        return audio.duration_ms(len(self.pcm)) / 1000


@dataclass(frozen=True, slots=True)
class Translation:
    """A transcript in the source language and its translation."""

    source: str
    target: str


Translate = Callable[[Utterance], Translation]


def describe(utterance: Utterance) -> Translation:
    """Return the default translation: the duration of the speech, as there is no speech recognition here."""
    words = f"I spoke for {utterance.seconds:.1f} seconds."
    return Translation(words, f"[{utterance.language}] {words}")


class TranslationEngine(SessionEngine):
    """The engine of a session of type `translation`; WebSocket peers use `audio_events.TranslationAudioEvents`."""

    client_events = "RealtimeTranslationClientEvent"

    def __init__(
        self,
        session: Mapping[str, Any],
        *,
        validation: "Validation",
        translate: Translate = describe,
        clock: Callable[[], float] = time.time,
        ids: Ids | None = None,
        pace: float = 0.0,
    ) -> None:
        """Create a session. The arguments are those of `ConversationEngine`; `translate` translates an utterance."""
        super().__init__(session, validation, clock, ids)
        self._translate = translate
        self._pace = pace
        self._decoder = Decoder("audio/pcm")
        self._rest = b""
        self._frames = 0
        self._utterance = bytearray()
        self._silent_frames = 0
        self._ready: list[Utterance] = []
        self._closing = False
        self._working = False

    def audio_in(self, pcm: bytes) -> None:
        """Append input audio that did not arrive in an event.

        Args:
            pcm: PCM16 at 24 kHz.

        Raises:
            ValueError: for an odd number of bytes.
        """
        if not self._closed and not self._closing:
            self._write(whole_samples(pcm))

    def _handlers(self) -> Mapping[str, Handler]:
        return {
            "session.update": self._update,
            "session.input_audio_buffer.append": self._append,
            "session.close": self._finish,
        }

    def _update(self, event: Mapping[str, Any]) -> None:
        self._session = sessions.merge(self._session, event["session"])
        self._peers.send("session.updated", session=self.session)

    def _append(self, event: Mapping[str, Any]) -> None:
        data = items.decode_base64(event["audio"], "audio")
        if len(data) > MAX_APPEND_BYTES:
            raise refusals.invalid("audio", f"at most {MAX_APPEND_BYTES} bytes of audio", len(data))
        if self._closing:
            raise refusals.refused("The session is closing and accepts no more audio.", "session_closing")
        waiting = len(self._utterance) + sum(len(utterance.pcm) for utterance in self._ready)
        if waiting + len(data) > audio.size_of(MAX_BUFFERED_MS):
            raise refusals.buffer_full()
        self._write(self._decoder.feed(data))

    def _finish(self, event: Mapping[str, Any]) -> None:
        if not self._closing:
            self._closing = True
            self._frame(self._rest)
            self._end_utterance()
            self._work()

    def _write(self, pcm: bytes) -> None:
        pcm = self._rest + pcm
        whole = len(pcm) - len(pcm) % _FRAME_BYTES
        self._rest = pcm[whole:]
        for start in range(0, whole, _FRAME_BYTES):
            self._frame(pcm[start : start + _FRAME_BYTES])

    def _frame(self, pcm: bytes) -> None:
        self._frames += 1
        loud = audio.rms(pcm) >= _SPEECH_RMS
        self._silent_frames = 0 if loud else self._silent_frames + 1
        if loud or self._utterance:
            self._utterance += pcm
        if self._silent_frames >= _SILENT_FRAMES or len(self._utterance) >= _LONGEST_FRAMES * _FRAME_BYTES:
            self._end_utterance()

    def _end_utterance(self) -> None:
        if self._utterance:
            start_ms = max(0, self._elapsed_ms - int(audio.duration_ms(len(self._utterance))))
            language = self._session["audio"]["output"]["language"]
            self._ready.append(Utterance(bytes(self._utterance), start_ms, language))
            self._utterance.clear()
            self._work()

    def _work(self) -> None:
        if not self._working:
            self._working = True
            self._tasks.steps(self._steps())

    def _steps(self) -> Iterator[float]:
        yield self._pace
        while self._ready:
            yield from self._translated(self._ready.pop(0))
        self._working = False
        if self._closing:
            self._peers.send("session.closed")
            self._end(1000, "session closed")

    def _translated(self, utterance: Utterance) -> Iterator[float]:
        try:
            translation = self._translate(utterance)
            if not isinstance(translation, Translation):
                raise TypeError(f"translate returned {type(translation).__name__}; expected a Translation")
        except Exception as error:
            logger.exception("the translate function failed")
            message = f"The translate function failed: {type(error).__name__}."
            self._peers.error(Problem(500, message, "translate_failed", None, "server_error"))
            return
        elapsed_ms = self._elapsed_ms
        if self._session["audio"]["input"].get("transcription") is not None:
            for word in speech.split_words(translation.source):
                self._peers.send("session.input_transcript.delta", delta=word, elapsed_ms=elapsed_ms)
                yield self._pace
        place = AudioPlace(self._session["id"], self.ids.new("item"), 0, 0, elapsed_ms=elapsed_ms)
        for word in speech.split_words(translation.target):
            self._peers.send("session.output_transcript.delta", delta=word, elapsed_ms=elapsed_ms)
            self._peers.send_audio(speech.synthesize(word), place)
            yield self._pace
        self._peers.end_audio(place)

    @property
    def _elapsed_ms(self) -> int:
        return self._frames * FRAME_MS
