"""The protocol between a session engine and a connection."""

from dataclasses import dataclass
from typing import Any, Protocol

from openai_realtime.audio import AudioType

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AudioPlace:
    """The content part that a piece of output audio belongs to, and the format for delivery over a WebSocket.

    The audio itself is always PCM16, 24 kHz, mono, little-endian.
    """

    response_id: str
    item_id: str
    output_index: int
    content_index: int
    format: AudioType = "audio/pcm"
    elapsed_ms: int | None = None
    """The position in the stream of a translation in ms; None in a conversation."""


class Peer(Protocol):
    """One end of a session: a WebSocket, a WebRTC connection, or a sideband.

    The engine calls these methods from inside its own `attach`, `handle`, `audio_in` and `run_timers`, in the order in
    which things happen. They must return at once (queue what takes time), must not raise, must not change an event,
    which all peers share, and must not call back into the engine.

    A WebSocket peer turns audio into events with `audio_events.AudioEvents`, ignores `clear_audio`, and its
    `plays_audio` is false. A peer that plays audio (WebRTC) paces it itself, its `plays_audio` is true, and it reports
    `output_audio_buffer.started`, `.stopped` and, after `clear_audio`, `.cleared`. A sideband peer ignores audio.
    """

    @property
    def plays_audio(self) -> bool:
        """Whether the peer plays output audio in real time from a buffer that `clear_audio` can discard."""
        ...

    def send_event(self, event: Event) -> None:
        """Send a server event, complete with its `event_id`."""
        ...

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        """Send the next piece of a response's speech, which arrives faster than real time."""
        ...

    def end_audio(self, place: AudioPlace) -> None:
        """End the audio of this content part, complete or cut short."""
        ...

    def clear_audio(self) -> None:
        """Discard audio that was not played yet: the user is speaking, or the client asked for it."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Close the connection after everything sent so far; the peer is already detached.

        Args:
            code: a WebSocket close code.
            reason: the reason beside it.
        """
        ...
