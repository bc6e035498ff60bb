"""The ear of a session: input audio, the turns in it, the user messages that it becomes, and their transcription."""

import logging
from collections.abc import Mapping
from typing import Any

from openai_realtime.emulator.engine import items, refusals
from openai_realtime.emulator.engine.input_audio import MAX_APPEND_BYTES, MIN_COMMIT_MS, InputAudio
from openai_realtime.emulator.engine.items import Item
from openai_realtime.emulator.engine.session_state import SessionState
from openai_realtime.emulator.engine.speaker import Speaker
from openai_realtime.emulator.engine.tasks import Task
from openai_realtime.emulator.engine.transcription import Heard, Transcribe, Unheard, tell
from openai_realtime.emulator.engine.vad import Started, Stopped
from openai_realtime.emulator.problems import Refused

logger = logging.getLogger(__name__)


class Listener:
    """Writes input audio to the buffer and turns it into user messages, by commit or by turn detection."""

    def __init__(
        self, state: SessionState, speaker: Speaker, transcribe: Transcribe, session: Mapping[str, Any]
    ) -> None:
        """Prepares to listen; `session` is the live configuration, whose changes `configure` takes over."""
        self._state = state
        self._speaker = speaker
        self._transcribe = transcribe
        self._session = session
        self._buffer = InputAudio(session["audio"]["input"])
        self._turn: tuple[str, int] | None = None
        self._idle: Task | None = None
        speaker.on_idle = self._await_idle
        speaker.on_heard = self._hear

    @property
    def input_ms(self) -> int:
        """How much audio was written in the session."""
        return self._buffer.end_ms

    def configure(self) -> None:
        """Takes over the session's settings after they changed."""
        before = self._buffer.detection
        self._buffer.configure(self._session["audio"]["input"])
        if self._buffer.detection != before:
            self._turn = None
            self._stop_idle()

    def append(self, event: Mapping[str, Any]) -> None:
        """`input_audio_buffer.append`."""
        data = items.decoded(event["audio"], "audio")
        if len(data) > MAX_APPEND_BYTES:
            raise refusals.wrong("audio", f"at most {MAX_APPEND_BYTES} bytes of audio", len(data))
        self._follow(self._buffer.append(data))

    def append_pcm(self, pcm: bytes) -> None:
        """Audio that comes otherwise than by an event, PCM16 at 24 kHz."""
        self._follow(self._buffer.append_pcm(pcm))

    def commit(self, event: Mapping[str, Any]) -> None:
        """`input_audio_buffer.commit`."""
        if self._buffer.length_ms < MIN_COMMIT_MS:
            raise refusals.commit_empty(self._buffer.length_ms)
        item_id = self._turn[0] if self._turn else self._state.ids.new("item")
        self._turn = None
        self._stop_idle()
        self.transcribe(self._add_message(item_id, self._buffer.take()))

    def clear(self, event: Mapping[str, Any]) -> None:
        """`input_audio_buffer.clear`."""
        self._buffer.take()
        self._turn = None
        self._state.peers.send("input_audio_buffer.cleared")

    def transcribe(self, item: Item) -> None:
        """Hears the user's audio in an item of the conversation, and tells its transcription if that is on."""
        for heard, outcome in self._hear(item):
            if heard.transcription is not None:
                item.transcribe()
                logprobs = "item.input_audio_transcription.logprobs" in (self._session.get("include") or ())
                self._state.tasks.steps(
                    tell(self._state.peers, heard, outcome, logprobs=logprobs, pace=self._state.pace)
                )

    def _follow(self, found: list[Started | Stopped]) -> None:
        for moment in found:
            if isinstance(moment, Started):
                self._start_turn(moment.ms)
            else:
                self._end_turn(moment.ms)

    def _start_turn(self, ms: int) -> None:
        detection = self._buffer.detection
        if detection is None:
            return
        self._stop_idle()
        start_ms = max(ms - detection.prefix_padding_ms, self._buffer.start_ms)
        self._turn = (self._state.ids.new("item"), start_ms)
        self._state.peers.send("input_audio_buffer.speech_started", audio_start_ms=start_ms, item_id=self._turn[0])
        if detection.interrupt_response:
            self._speaker.interrupt()

    def _end_turn(self, ms: int) -> None:
        detection, turn = self._buffer.detection, self._turn
        if detection is None or turn is None:
            return
        self._turn = None
        item_id, start_ms = turn
        self._state.peers.send("input_audio_buffer.speech_stopped", audio_end_ms=ms, item_id=item_id)
        self.transcribe(self._add_message(item_id, self._buffer.take(start_ms, ms)))
        if detection.create_response:
            self._respond()

    def _respond(self) -> None:
        if self._session["type"] != "realtime":
            return
        try:
            self._speaker.respond(self._session, None)
        except Refused as error:
            self._state.peers.error(error.problem)

    def _add_message(self, item_id: str, pcm: bytes) -> Item:
        item = items.spoken(item_id if item_id not in self._state.conversation else self._state.ids.new("item"), pcm)
        previous = self._state.conversation.last_id
        self._state.peers.send("input_audio_buffer.committed", previous_item_id=previous, item_id=item.id)
        self._state.add(item)
        self._state.done(item)
        return item

    def _hear(self, item: Item) -> list[tuple[Heard, str | Unheard]]:
        """Understands the audio of an item, which then knows what was `heard` in it."""
        setting = self._session["audio"]["input"].get("transcription")
        pieces = [Heard(item.id, bytes(pcm), index, setting) for index, pcm in item.audio.items()]
        outcomes = [(heard, self._understood(heard)) for heard in pieces]
        item.heard = {heard.content_index: outcome for heard, outcome in outcomes if isinstance(outcome, str)}
        return outcomes

    def _understood(self, heard: Heard) -> str | Unheard:
        try:
            outcome = self._transcribe(heard)
            if not isinstance(outcome, (str, Unheard)):
                raise TypeError(f"transcribe gave a {type(outcome).__name__}; expected a string or Unheard")
            return outcome
        except Exception as error:
            logger.exception("the transcribe function failed")
            return Unheard(f"The transcribe function failed: {type(error).__name__}.", "transcribe_failed")

    def _await_idle(self, playback_ms: float) -> None:
        """Waits for the user to say something after the response; `playback_ms` is how long its speech is."""
        self._stop_idle()
        detection = self._buffer.detection
        if detection is None or detection.idle_timeout_ms is None or self._turn is not None:
            return
        start_ms = self._buffer.end_ms + int(playback_ms)
        seconds = (playback_ms + detection.idle_timeout_ms) / 1000
        self._idle = self._state.tasks.after(seconds, lambda: self._time_out(start_ms))

    def _time_out(self, start_ms: int) -> None:
        if self._speaker.busy:
            return
        end_ms = self._buffer.end_ms
        item_id = self._state.ids.new("item")
        times = {"audio_start_ms": min(start_ms, end_ms), "audio_end_ms": end_ms}
        self._state.peers.send("input_audio_buffer.timeout_triggered", **times, item_id=item_id)
        self._add_message(item_id, self._buffer.take(min(start_ms, end_ms)))
        self._respond()

    def _stop_idle(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
