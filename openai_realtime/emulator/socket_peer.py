"""A WebSocket as a peer of an engine: a queue of frames, and the task that sends them."""

import asyncio
import json
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openai_realtime.emulator.engine.audio_events import AudioEvents, SidebandAudioEvents, TranslationAudioEvents
from openai_realtime.emulator.engine.peer import AudioPlace, Event
from openai_realtime.emulator.faults import Fault

if TYPE_CHECKING:
    from aiohttp import web

MAX_QUEUED = 1024 * 1024
"""Characters in the queue above which the engine stops producing."""
_MAX_REASON_BYTES = 123

Convert = Callable[[Event], Iterable[Event]]


@dataclass(frozen=True, slots=True)
class Close:
    """A close frame: a code, and a reason of which at most 123 bytes are sent."""

    code: int
    reason: str

    @property
    def message(self) -> bytes:
        """The reason as bytes, cut to the limit."""
        return self.reason.encode()[:_MAX_REASON_BYTES].decode(errors="ignore").encode()


class SocketPeer:
    """Queues the engine's events; `write` sends them and injects faults."""

    plays_audio = False

    def __init__(
        self,
        audio: AudioEvents | SidebandAudioEvents | TranslationAudioEvents,
        *,
        convert: Convert | None = None,
        on_drained: Callable[[], None],
        faults: Sequence[Fault] = (),
        send_timeout: float,
    ) -> None:
        self._audio = audio
        self._convert = convert
        self._on_drained = on_drained
        self._faults = faults
        self._send_timeout = send_timeout
        self._queue: deque[str | Close] = deque()
        self._queued = 0
        self._more = asyncio.Event()
        self._latency = 0.0
        self.stalled = False
        """Whether reading and writing have stopped."""
        self.gone = asyncio.Event()
        """Set by the owner of the connection when it is over."""

    @property
    def congested(self) -> bool:
        """Whether so much is queued that the engine should pause."""
        return self._queued > MAX_QUEUED

    def send_event(self, event: Event) -> None:
        """Queue an event."""
        for each in (event,) if self._convert is None else self._convert(event):
            text = json.dumps(each, ensure_ascii=False, separators=(",", ":"))
            if not text.isascii():  # a script may return half of a surrogate pair, which no frame can carry
                text = text.encode("utf-8", "replace").decode()
            self._queued += len(text)
            self._queue.append(text)
        self._more.set()

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        """Queue output audio as an event."""
        event = self._audio.delta(pcm, place)
        if event is not None:
            self.send_event(event)

    def end_audio(self, place: AudioPlace) -> None:
        """Queue the event that ends the audio."""
        event = self._audio.done(place)
        if event is not None:
            self.send_event(event)

    def clear_audio(self) -> None:
        """Do nothing: sent audio belongs to the client."""

    def close(self, code: int, reason: str) -> None:
        """Queue a close frame."""
        self._queue.append(Close(code, reason))
        self._more.set()

    def close_now(self, close: Close) -> None:
        """Close without sending what is queued."""
        self._queue.clear()
        self._queued = 0
        self.close(close.code, close.reason)

    async def write(self, socket: "web.WebSocketResponse", transport: asyncio.Transport) -> Close | None:
        """Send queued events until the connection is to be closed.

        Returns:
            The close frame to send, or None if the connection was cut by a fault or because the client does not read.
        """
        try:
            return await self._write(socket, transport)
        except (TimeoutError, ConnectionError):
            transport.abort()
            return None

    async def _write(self, socket: "web.WebSocketResponse", transport: asyncio.Transport) -> Close | None:
        sent = 0
        while True:
            for fault in self._faults:
                if (fault.after or 0) == sent:
                    if fault.drop:
                        transport.abort()
                        return None
                    if fault.close is not None:
                        return Close(fault.close, fault.reason)
                    await self._inject(fault, socket, transport)
            frame = await self._take()
            if isinstance(frame, Close):
                return frame
            await asyncio.sleep(self._latency)
            async with asyncio.timeout(self._send_timeout):
                await socket.send_str(frame)
            sent += 1

    async def _take(self) -> str | Close:
        while not self._queue:
            self._more.clear()
            await self._more.wait()
        frame = self._queue.popleft()
        if isinstance(frame, str):
            was_congested = self.congested
            self._queued -= len(frame)
            if was_congested and not self.congested:
                self._on_drained()
        return frame

    async def _inject(self, fault: Fault, socket: "web.WebSocketResponse", transport: asyncio.Transport) -> None:
        """Inject a fault that does not end the connection."""
        self._latency = fault.latency or self._latency
        if fault.stall:
            self.stalled = True
            transport.pause_reading()
            await asyncio.Event().wait()  # until the task is cancelled
        elif isinstance(fault.payload, bytes):
            await socket.send_bytes(fault.payload)
        elif fault.frame is not None:
            await socket.send_str(fault.payload)
