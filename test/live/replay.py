"""Runs a recorded session again, on the emulator's engine: sends what the client sent, records what comes back."""

import base64
import copy
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from live import recording as recordings
from live.compare import Entry, Trace
from live.record import texts
from live.recording import Frame, Recording
from openai_realtime import audio
from openai_realtime.document import schemas
from openai_realtime.emulator import Heard, Unheard, sessions
from openai_realtime.emulator.engine.audio_events import AudioEvents, SidebandAudioEvents
from openai_realtime.emulator.engine.conversation import ConversationEngine
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.speech import synthesize
from openai_realtime.emulator.socket_peer import SocketPeer
from openai_realtime.emulator.validation import Validation

_WHILE_IT_RUNS = (
    "response.cancel",
    "conversation.item.truncate",
    "input_audio_buffer.append",
    "output_audio_buffer.clear",
)
"""Client events that may belong to a response in progress; the others wait until the server has nothing to do."""
_MAX_WAIT = 60.0


class _Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


class _Peer(SocketPeer):
    """A peer that records every event instead of sending it."""

    def __init__(
        self, entries: list[Entry], seen: Counter[str], audio_events: AudioEvents | SidebandAudioEvents
    ) -> None:
        super().__init__(audio_events, on_drained=lambda: None, send_timeout=1)
        self._entries = entries
        self._seen = seen

    def send_event(self, event: dict[str, Any]) -> None:
        event = json.loads(json.dumps(event))
        self._seen[event["type"]] += not event["type"].endswith(".delta")
        self._entries.append(Entry(event["type"], event))


class Replay:
    """One session on the emulator, driven by a recording on a clock of its own."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        self._clock = _Clock()
        self._entries: list[Entry] = []
        self._seen: Counter[str] = Counter()
        self._heard = iter(recordings.transcripts(recording))
        self._sound = _sound(recording)
        session = recording.session
        kind: sessions.SessionType = "transcription" if session.get("type") == "transcription" else "realtime"
        wanted = {"model": session.get("model")} if kind == "realtime" else {}
        engine = ConversationEngine(
            sessions.effective(kind, wanted),
            validation=Validation(schemas.load()),
            reply=recordings.turns(recording),
            transcribe=self._transcribe,
            clock=self._clock,
            call=recording.is_sideband,
        )
        self._engine = engine
        events = SidebandAudioEvents if recording.is_sideband else AudioEvents
        self._peer = _Peer(self._entries, self._seen, events(Ids()))
        engine.attach(self._peer, announce=not recording.is_sideband)

    def run(self) -> Trace:
        """Send every frame and return what came back."""
        received: Counter[str] = Counter()
        sent: set[str] = set()
        known: set[str] = set()
        for frame in self._recording.frames:
            if frame.sent:
                self._wait(frame, received)
                data = self._with_sound(frame.data)
                sent |= texts({**data, "audio": ""}) - known
                self._engine.handle(data, self._peer)
            else:
                known |= texts(frame.data)
                received[frame.type] += not frame.type.endswith(".delta")
        self._wait(None, received)
        return Trace(tuple(self._entries), frozenset(sent))

    def _transcribe(self, heard: Heard) -> str | Unheard:
        return next(self._heard, "")

    def _wait(self, frame: Frame | None, received: Counter[str]) -> None:
        """Let the engine work until the client sends this frame; until the end of the recording without one."""
        running = received["response.created"] > received["response.done"]
        if running and (frame is None or frame.type in _WHILE_IT_RUNS):
            while self._engine.next_timer() == 0.0 and not received <= self._seen:
                self._engine.run_timers()
            return
        while (delay := self._engine.next_timer()) is not None:
            if delay > 0 and (received <= self._seen or delay > _MAX_WAIT):
                return
            self._clock.now += delay
            self._engine.run_timers()

    def _with_sound(self, data: Mapping[str, Any]) -> dict[str, Any]:
        if data["type"] != "input_audio_buffer.append":
            return copy.deepcopy(dict(data))
        return {**data, "audio": base64.b64encode(next(self._sound)).decode()}


def _sound(recording: Recording) -> Iterator[bytes]:
    """Yield the audio of each append: a tone where the user spoke, silence elsewhere."""
    lengths = recordings.audio_lengths(recording)
    total = audio.size_of(sum(lengths) + 1)
    tone = synthesize("aaaaaaaa")[: audio.size_of(200)]
    pcm = bytearray(total)
    for start_ms, end_ms in recordings.speech_times(recording):
        start, end = audio.size_of(start_ms), min(total, audio.size_of(min(end_ms, 1e9)))
        pcm[start:end] = (tone * ((end - start) // len(tone) + 1))[: max(0, end - start)]
    at = 0.0
    for length in lengths:
        yield bytes(pcm[audio.size_of(at) : audio.size_of(at + length)])
        at += length


def recorded(recording: Recording) -> Trace:
    """Return what the real server did."""
    return Trace([Entry(frame.type, frame.data) for frame in recording.frames if not frame.sent])


def replayed(recording: Recording) -> Trace:
    """Return what the emulator does with what the client sent."""
    return Replay(recording).run()
