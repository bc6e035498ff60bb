"""The playback of a call: the model's speech takes as long as it lasts, on the engine's clock."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from openai_realtime import audio
from openai_realtime.emulator.engine.peer import AudioPlace, Event
from openai_realtime.emulator.engine.peers import Peers
from openai_realtime.emulator.engine.tasks import Task, Tasks


@dataclass(slots=True)
class _Sound:
    """The speech of one response: how long it is in seconds, and whether all of it is there."""

    response_id: str
    seconds: float = 0.0
    done: bool = False


class Playback:
    """The far end of a call, as a peer that plays the speech of one response after the other.

    It sends `output_audio_buffer.started` when a response is first heard, `.stopped` when its sound is over and the
    response is done, and `.cleared` when the sound is cut short.
    """

    plays_audio = True

    def __init__(self, peers: Peers, tasks: Tasks, clock: Callable[[], float]) -> None:
        self._peers = peers
        self._tasks = tasks
        self._clock = clock
        self._sounds: deque[_Sound] = deque()
        self._ends_at = 0.0
        self._timer: Task | None = None

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        """Play the next piece of a response's speech, after what is queued."""
        seconds = audio.duration_ms(len(pcm)) / 1000
        sound = next((sound for sound in self._sounds if sound.response_id == place.response_id), None)
        if sound is None:
            sound = _Sound(place.response_id)
            self._sounds.append(sound)
            if sound is self._sounds[0]:
                self._start(sound)
        sound.seconds += seconds
        if sound is self._sounds[0]:
            self._ends_at = max(self._ends_at, self._clock()) + seconds

    def end_audio(self, place: AudioPlace) -> None:
        """Do nothing: the end of the response counts."""

    def send_event(self, event: Event) -> None:
        """Watch for the end of responses."""
        if event["type"] == "response.done":
            for sound in self._sounds:
                if sound.response_id == event["response"]["id"]:
                    sound.done = True
            self._schedule()

    def clear_audio(self) -> None:
        """Stop the sound and forget what is queued."""
        if self._sounds:
            playing = self._sounds[0]
            self._sounds.clear()
            self._cancel()
            self._peers.send("output_audio_buffer.cleared", response_id=playing.response_id)

    def close(self, code: int, reason: str) -> None:
        """Stop with the session."""
        self._sounds.clear()
        self._cancel()

    def _start(self, sound: _Sound) -> None:
        self._ends_at = self._clock() + sound.seconds
        self._peers.send("output_audio_buffer.started", response_id=sound.response_id)

    def _schedule(self) -> None:
        if self._sounds and self._sounds[0].done:
            self._cancel()
            self._timer = self._tasks.after(max(0.0, self._ends_at - self._clock()), self._stop)

    def _stop(self) -> None:
        self._timer = None
        self._peers.send("output_audio_buffer.stopped", response_id=self._sounds.popleft().response_id)
        if self._sounds:
            self._start(self._sounds[0])
            self._schedule()

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
