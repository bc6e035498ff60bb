"""The handler of `input_audio_buffer.*` events: turns, the user messages made of them, and their transcription."""

import logging
from collections.abc import Mapping
from typing import Any

from openai_realtime.emulator.engine import items, refusals
from openai_realtime.emulator.engine.input_buffer import MAX_APPEND_BYTES, MIN_COMMIT_MS, InputAudioBuffer
from openai_realtime.emulator.engine.items import Item
from openai_realtime.emulator.engine.response_handler import ResponseHandler
from openai_realtime.emulator.engine.session_state import SessionState
from openai_realtime.emulator.engine.tasks import Task
from openai_realtime.emulator.engine.transcription import Draft, Heard, Transcribe, Unheard, transcription_events
from openai_realtime.emulator.engine.vad import SpeechStarted, SpeechStopped
from openai_realtime.emulator.problems import Refused

logger = logging.getLogger(__name__)


class InputAudioHandler:
    """Buffers input audio and turns it into user messages, on commit or by turn detection."""

    def __init__(
        self, state: SessionState, responses: ResponseHandler, transcribe: Transcribe, session: Mapping[str, Any]
    ) -> None:
        """Read the settings; `session` is the live configuration, and `configure` applies changes to it."""
        self._state = state
        self._responses = responses
        self._transcribe = transcribe
        self._session = session
        self._buffer = InputAudioBuffer(session["audio"]["input"])
        self._turn: tuple[str, int] | None = None
        self._draft = Draft(transcribe)
        self._idle_timer: Task | None = None
        responses.on_response_done = self._start_idle_timer
        responses.on_user_audio = self._hear

    @property
    def input_ms(self) -> int:
        """The input audio received in the session in ms."""
        return self._buffer.end_ms

    def configure(self) -> None:
        """Apply the session's settings after a change."""
        before = self._buffer.detection
        self._buffer.configure(self._session["audio"]["input"])
        if self._buffer.detection != before:
            self._turn = None
            self._stop_idle_timer()

    def append(self, event: Mapping[str, Any]) -> None:
        """Handle `input_audio_buffer.append`."""
        data = items.decode_base64(event["audio"], "audio")
        if len(data) > MAX_APPEND_BYTES:
            raise refusals.invalid("audio", f"at most {MAX_APPEND_BYTES} bytes of audio", len(data))
        if not self._buffer.has_room(len(data)):
            raise refusals.buffer_full()
        self._apply(self._buffer.append(data))

    def append_pcm(self, pcm: bytes) -> None:
        """Append PCM16 at 24 kHz that did not arrive in an event."""
        self._apply(self._buffer.append_pcm(pcm))

    def commit(self, event: Mapping[str, Any]) -> None:
        """Handle `input_audio_buffer.commit`."""
        if self._buffer.length_ms < MIN_COMMIT_MS:
            raise refusals.commit_empty(self._buffer.length_ms)
        item_id = self._turn[0] if self._turn else self._state.ids.new("item")
        self._turn = None
        self._stop_idle_timer()
        self.transcribe(self._add_message(item_id, self._buffer.take()))

    def clear(self, event: Mapping[str, Any]) -> None:
        """Handle `input_audio_buffer.clear`."""
        self._buffer.take()
        self._turn = None
        self._state.peers.send("input_audio_buffer.cleared")

    def transcribe(self, item: Item) -> None:
        """Transcribe the user's audio in an item; send the transcription events if the session asks for them."""
        for heard, outcome in self._hear(item):
            if heard.transcription is not None:
                item.transcribe()
                logprobs = "item.input_audio_transcription.logprobs" in (self._session.get("include") or ())
                peers, pace, sent = (
                    self._state.peers,
                    self._state.pace,
                    self._draft.sent if self._draft.item_id == item.id else "",
                )
                self._state.tasks.steps(
                    transcription_events(peers, heard, outcome, logprobs=logprobs, pace=pace, sent=sent)
                )

    def _apply(self, found: list[SpeechStarted | SpeechStopped]) -> None:
        for change in found:
            if isinstance(change, SpeechStarted):
                self._start_turn(change.ms)
            else:
                self._end_turn(change.ms)
        if self._turn is not None:
            item_id, start_ms = self._turn
            setting = self._session["audio"]["input"].get("transcription")
            if self._draft.is_due(setting, self._buffer.end_ms - start_ms):
                heard = Heard(item_id, self._buffer.since(start_ms), 0, setting, partial=True)
                self._draft.listen(heard, self._state.peers)

    def _start_turn(self, ms: int) -> None:
        detection = self._buffer.detection
        if detection is None:
            return
        self._stop_idle_timer()
        start_ms = max(ms - detection.prefix_padding_ms, self._buffer.start_ms)
        self._turn = (self._state.ids.new("item"), start_ms)
        self._draft = Draft(self._transcribe, self._turn[0])
        self._state.peers.send("input_audio_buffer.speech_started", audio_start_ms=start_ms, item_id=self._turn[0])
        if detection.interrupt_response:
            self._responses.interrupt()

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
            self._responses.respond(self._session, None)
        except Refused as error:
            self._state.peers.error(error.problem)

    def _add_message(self, item_id: str, pcm: bytes) -> Item:
        item = items.user_audio(
            item_id if item_id not in self._state.conversation else self._state.ids.new("item"), pcm
        )
        previous = self._state.conversation.last_id
        self._state.peers.send("input_audio_buffer.committed", previous_item_id=previous, item_id=item.id)
        self._state.add(item)
        self._state.done(item)
        return item

    def _hear(self, item: Item) -> list[tuple[Heard, str | Unheard]]:
        """Transcribe the audio of an item and store the transcripts as `item.heard`."""
        setting = self._session["audio"]["input"].get("transcription")
        pieces = [Heard(item.id, bytes(pcm), index, setting) for index, pcm in item.audio.items()]
        outcomes = [(heard, self._transcribed(heard)) for heard in pieces]
        item.heard = {heard.content_index: outcome for heard, outcome in outcomes if isinstance(outcome, str)}
        return outcomes

    def _transcribed(self, heard: Heard) -> str | Unheard:
        try:
            outcome = self._transcribe(heard)
            if not isinstance(outcome, (str, Unheard)):
                raise TypeError(f"transcribe returned {type(outcome).__name__}; expected a string or Unheard")
            return outcome
        except Exception as error:
            logger.exception("the transcribe function failed")
            return Unheard(f"The transcribe function failed: {type(error).__name__}.", "transcribe_failed")

    def _start_idle_timer(self, playback_ms: float) -> None:
        """Start the idle timeout of the user; `playback_ms` is the duration of the response's speech."""
        self._stop_idle_timer()
        detection = self._buffer.detection
        if detection is None or detection.idle_timeout_ms is None or self._turn is not None:
            return
        start_ms = self._buffer.end_ms + int(playback_ms)
        seconds = (playback_ms + detection.idle_timeout_ms) / 1000
        self._idle_timer = self._state.tasks.after(seconds, lambda: self._time_out(start_ms))

    def _time_out(self, start_ms: int) -> None:
        if self._responses.busy:
            return
        end_ms = self._buffer.end_ms
        item_id = self._state.ids.new("item")
        times = {"audio_start_ms": min(start_ms, end_ms), "audio_end_ms": end_ms}
        self._state.peers.send("input_audio_buffer.timeout_triggered", **times, item_id=item_id)
        self._add_message(item_id, self._buffer.take(min(start_ms, end_ms)))
        self._respond()

    def _stop_idle_timer(self) -> None:
        if self._idle_timer is not None:
            self._idle_timer.cancel()
            self._idle_timer = None
