"""What the conversation engine needs of whoever it talks to."""

from dataclasses import dataclass
from typing import Any, Protocol

from openai_realtime.audio import AudioType

Event = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AudioPlace:
    """Where a piece of output audio belongs, and the format in which the response is to be delivered over a WebSocket.

    The audio itself always is PCM16, 24 kHz, mono, little-endian.
    """

    response_id: str
    item_id: str
    output_index: int
    content_index: int
    format: AudioType = "audio/pcm"
    elapsed_ms: int | None = None
    """Position in the stream of a translation; None in a conversation."""


class Peer(Protocol):
    """One end of a session: a WebSocket, a WebRTC connection, or a sideband.

    The engine calls these methods from inside its own `attach`, `handle`, `audio_in` and `run_timers`, in the order in
    which things happen. They must return at once (put into a queue what takes time), must not raise, must not change an
    event, which all peers share, and must not call the engine back from within.

    A WebSocket peer turns audio into events with `conversation.audio_events.AudioEvents`, ignores `clear_audio`, and
    its `plays_audio` is false. A peer that plays (WebRTC) paces the audio itself, has `plays_audio` true, and reports
    with `output_audio_buffer.started`, `.stopped` and, when told to `clear_audio`, `.cleared`. A sideband peer ignores
    audio.
    """

    @property
    def plays_audio(self) -> bool:
        """Whether the peer holds output audio that it plays in real time and that `clear_audio` can discard."""
        ...

    def send_event(self, event: Event) -> None:
        """Sends a server event, complete with its `event_id`."""
        ...

    def send_audio(self, pcm: bytes, item: AudioPlace) -> None:
        """Sends the next piece of a response's speech; it comes faster than real time."""
        ...

    def end_audio(self, item: AudioPlace) -> None:
        """The speech of this content part is over, whole or cut short."""
        ...

    def clear_audio(self) -> None:
        """Discards what was not played yet: the user speaks, or the client asks for it."""
        ...

    def close(self, code: int, reason: str) -> None:
        """Closes the connection after what was sent so far; `code` is a WebSocket close code.

        The peer is detached from the engine already.
        """
        ...
