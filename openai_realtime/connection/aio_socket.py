"""The connection of `websockets.asyncio` with bounds: bytes that may wait, silence of the server, and time to close.

The only module, with `sync_socket`, that overrides methods of the library.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import Frame, Opcode
from websockets.protocol import State

from openai_realtime.connection.library import KEEPALIVE_FAILED, Refused
from openai_realtime.connection.liveness import ReceiveBuffer, Silence

if TYPE_CHECKING:
    from openai_realtime.connection.opening import Limits

_DATA = (Opcode.TEXT, Opcode.BINARY, Opcode.CONT)


class AsyncSocket(ClientConnection):
    """A WebSocket connection; every wait on it ends in time."""

    def __init__(self, limits: Limits, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.limits = limits
        self.buffer = ReceiveBuffer(limits.max_buffer)
        self.cut = False
        """Whether the connection was cut because the server took no data for too long."""
        self._reading_paused = False
        self._discarding = False
        self._stall: asyncio.TimerHandle | None = None
        self._goodbye: asyncio.TimerHandle | None = None

    @property
    def over(self) -> bool:
        """Whether the connection is over."""
        return self.state is State.CLOSED

    async def handshake(self, *arguments: Any, **options: Any) -> None:
        """Open the connection; raise Refused for an answer other than 101."""
        try:
            await super().handshake(*arguments, **options)
        except InvalidStatus as refusal:
            refused = Refused(refusal)
        else:
            return
        raise refused

    async def receive(self) -> bytes:
        """Return the next message; raises ConnectionClosed. Cancelling it loses nothing."""
        message = await self.recv(decode=False)
        self.buffer.remove()
        if self._reading_paused and self.buffer.drained:
            self._resume_reading()
        return message

    def process_event(self, event: Any) -> None:
        """Count what is received, and stop reading while too much waits."""
        if not isinstance(event, Frame) or event.opcode not in _DATA:
            super().process_event(event)
            return
        if self._discarding:
            return
        full = self.buffer.add(len(event.data), last=event.fin)
        super().process_event(event)
        if full and self._goodbye is not None:
            self._discarding = True  # go on reading for the server's goodbye, but keep no more than is allowed
        elif full and not self._reading_paused and not self.transport.is_closing():
            self._reading_paused = True
            self.transport.pause_reading()

    def data_received(self, data: bytes) -> None:
        """Read data, and see to it that a goodbye is followed by the end."""
        super().data_received(data)
        if self._goodbye is None and self.protocol.state is not State.OPEN and self.response is not None:
            self.end_by(self.limits.close_timeout)

    def end_by(self, timeout: float | None) -> None:
        """End the connection after `timeout` seconds at most, whatever becomes of the task that closes it."""
        if self._goodbye is None and timeout is not None and not self.over:
            self._goodbye = self.loop.call_later(timeout, self.transport.abort)
        if self._reading_paused:
            self._discarding = not self.buffer.drained
            self._resume_reading()

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Close the connection within `close_timeout`, even if the task is cancelled."""
        self.end_by(self.limits.close_timeout)
        try:
            await super().close(code, reason)
        except asyncio.CancelledError:
            self.transport.close()  # as soon as the goodbye is written
            raise

    def disconnect(self) -> None:
        """End the connection at once, without a goodbye."""
        if not self.loop.is_closed():
            self.transport.abort()

    async def keepalive(self) -> None:
        """Ping the server; close the connection when it stays silent for `ping_timeout`."""
        assert self.ping_interval is not None
        while True:  # until the end of the connection cancels it
            await asyncio.sleep(self.ping_interval)
            if self._reading_paused:
                continue
            try:
                if await self._silent(await self.ping()):
                    async with self.send_context():
                        self.protocol.fail(*KEEPALIVE_FAILED)
            except ConnectionClosed:
                return

    async def _silent(self, pong: Awaitable[float]) -> bool:
        """Wait for a pong; return whether the server stayed silent for too long."""
        if self.ping_timeout is None:
            return False
        silence, waiter = Silence(self.ping_timeout), asyncio.ensure_future(pong)
        while not (await asyncio.wait([waiter], timeout=silence.slice))[0]:
            # The second number grows within a message, which may take long on a slow network.
            progress = self.buffer.progress, len(self.protocol.reader.buffer)
            if silence.lost(progress, reading=not self._reading_paused):
                return True
        return False

    def pause_writing(self) -> None:
        """Allow the server `send_timeout` to take data."""
        super().pause_writing()
        if self.limits.send_timeout is not None:
            self._stall = self.loop.call_later(self.limits.send_timeout, self._cut)

    def resume_writing(self) -> None:
        """Note that the server takes data again."""
        super().resume_writing()
        self._stop_timers(self._stall)

    def connection_lost(self, exc: Exception | None) -> None:
        """Release what waits for the end."""
        self._stop_timers(self._stall, self._goodbye)
        super().connection_lost(exc)

    def _cut(self) -> None:
        self.cut = True
        self.transport.abort()

    def _resume_reading(self) -> None:
        self._reading_paused = False
        if not self.transport.is_closing():
            self.transport.resume_reading()

    @staticmethod
    def _stop_timers(*timers: asyncio.TimerHandle | None) -> None:
        for timer in timers:
            if timer is not None:
                timer.cancel()
