"""The asyncio shell: a connection over `websockets.asyncio`."""

from __future__ import annotations

import asyncio
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from openai_realtime.connection.client_events import BetaResources, RealtimeResources, TranslationResources
from openai_realtime.connection.closing import TOOK_NO_DATA, Closing
from openai_realtime.connection.core import REALTIME, TRANSLATION, Codec, Core, EventT
from openai_realtime.connection.library import (
    HANDSHAKE_FAILURES,
    Refused,
    answered_headers,
    closing,
    connect_arguments,
    outcome,
)
from openai_realtime.connection.opening import Handshake
from openai_realtime.errors import ConnectionClosedError, ConnectionEndedError, ReceiveTimeoutError
from openai_realtime.settings.credentials import current_key_async

if TYPE_CHECKING:
    from openai_realtime.beta.events import BetaServerEvent
    from openai_realtime.connection.opening import Opening
    from openai_realtime.connection.outgoing import Writer
    from openai_realtime.events import MalformedEvent, ServerEvent, TranslationServerEvent

Sending = Coroutine[Any, Any, None]


class _Socket(ClientConnection):
    """Cuts the connection when the server takes no data for too long; the library and its pings would wait for ever."""

    longest_stall: float | None = None
    cut = False
    _timer: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        super().pause_writing()
        if self.longest_stall is not None:
            self._timer = asyncio.get_running_loop().call_later(self.longest_stall, self._cut)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._stop_timer()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        super().connection_lost(exc)

    def _cut(self) -> None:
        self.cut = True
        self.transport.abort()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def handshake(self, *arguments: Any, **options: Any) -> None:
        try:
            await super().handshake(*arguments, **options)
        except InvalidStatus as refusal:
            refused = Refused(refusal)
        else:
            return
        raise refused


class AsyncConnection(ABC, Generic[EventT]):
    """A connection; one task may iterate while others send."""

    def __init__(self, socket: _Socket, core: Core[EventT]) -> None:
        self._socket = socket
        self._socket.longest_stall = core.send_timeout
        self._core = core
        self._bind(self.send_raw, core.write)

    @abstractmethod
    def _bind(self, send: Callable[[bytes], Sending], write: Writer) -> None:
        """Make the resources, which send and write by these."""

    async def __aiter__(self) -> AsyncIterator[EventT]:
        """Give events as they come, until the connection is closed with code 1000; another end raises as in `recv`."""
        receive, event = self._receiver(), self._core.event
        try:
            while True:
                yield event(await receive())
        except ConnectionEndedError:
            return

    async def recv(self, timeout: float | None = None) -> EventT:  # noqa: ASYNC109  # like the blocking one
        """Wait for the next event, for `timeout` seconds at most if given. Cancelling it loses no event.

        Raises ReceiveTimeoutError, after which the connection goes on, and the errors below ConnectionClosedError.
        """
        return self._core.event(await self._receiver()(timeout))

    async def recv_bytes(self, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # like the blocking one
        """Wait for the next message and give its bytes as they came; otherwise like `recv`.

        With events of another vocabulary than the server's, it is the message as converted.
        """
        message = await self._receiver()(timeout)
        if self._core.observer is not None:
            self._core.observer.received(message, None)
        return message

    def _receiver(self) -> Callable[..., Coroutine[Any, Any, bytes]]:
        return self._received if self._core.convert is None else self._converted

    async def _converted(self, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # like the blocking one
        waiting, deadline = self._core.converted, None if timeout is None else time.monotonic() + timeout
        while not waiting:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            try:
                message = await self._received(left)
            except ReceiveTimeoutError:
                raise ReceiveTimeoutError(f"No event came within {timeout} s") from None
            self._core.take(message)
        return waiting.popleft()

    async def _received(self, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # like the blocking one
        try:
            if timeout is None:
                return await self._socket.recv(decode=False)
            async with asyncio.timeout(timeout):
                return await self._socket.recv(decode=False)
        except ConnectionClosed as error:
            end = error
        except TimeoutError:
            raise ReceiveTimeoutError(f"No event came within {timeout} s") from None
        raise self._closed(end)

    def parse_event(self, data: bytes | str) -> EventT:
        """Read what `recv_bytes` gave."""
        return self._core.parse(data)

    async def send_raw(self, data: bytes | str) -> None:
        """Send a finished frame, unchecked; raises the errors below ConnectionClosedError."""
        if self._core.observer is not None:
            self._core.observer.sent(data)
        try:
            await self._socket.send(data, text=True)
            return
        except ConnectionClosed as error:
            end = error
        raise self._closed(end)

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection and wait for the server's goodbye, for `close_timeout` at most; harmless if repeated."""
        await self._socket.close(code, reason)

    def _closed(self, error: ConnectionClosed) -> ConnectionClosedError:
        return self._core.closed(Closing(cause=TOOK_NO_DATA) if self._socket.cut else closing(error))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class AsyncRealtimeConnection(RealtimeResources[Sending], AsyncConnection["ServerEvent"]):
    """A realtime or transcription session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[ServerEvent]


class AsyncBetaRealtimeConnection(BetaResources[Sending], AsyncConnection["BetaServerEvent | MalformedEvent"]):
    """A session for code that was written for the beta: flat sessions and the beta's events, whatever is on the wire.

    The same methods as in `AsyncRealtimeConnection`. What GA does not have is named in a DialectWarning.
    """

    _core: Core[BetaServerEvent | MalformedEvent]


class AsyncTranslationConnection(TranslationResources[Sending], AsyncConnection["TranslationServerEvent"]):
    """A translation session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[TranslationServerEvent]


ConnectionT = TypeVar("ConnectionT", bound=AsyncConnection[Any])


class AsyncConnectionManager(Generic[ConnectionT]):
    """What `connect` gives: opens the connection in an `async with` statement and closes it at its end.

    `await enter()` opens it without one; then close the connection yourself.
    """

    def __init__(self, opening: Opening, make: Callable[[_Socket, Core[Any]], ConnectionT], codec: Codec) -> None:
        self._opening = opening
        self._make = make
        self._kind = codec
        self._connection: ConnectionT | None = None

    async def enter(self) -> ConnectionT:
        """Open the connection.

        Raises the errors below APIError, as an HTTP request would, and repeats the handshake by the same rules.
        """
        handshake = Handshake(self._opening)
        socket = await _open(self._opening, handshake)
        try:
            handshake.opened(answered_headers(socket))
            core: Core[Any] = Core(self._kind, handshake)
            connection = self._connection = self._make(socket, core)
        except BaseException:
            await socket.close()
            raise
        return connection

    async def __aenter__(self) -> ConnectionT:
        return await self.enter()

    async def __aexit__(self, *_: object) -> None:
        if self._connection is not None:
            await self._connection.close()


def realtime_connection(opening: Opening, codec: Codec = REALTIME) -> AsyncConnectionManager[AsyncRealtimeConnection]:
    """Give the manager of a realtime or transcription session."""
    return AsyncConnectionManager(opening, AsyncRealtimeConnection, codec)


def beta_connection(opening: Opening, codec: Codec) -> AsyncConnectionManager[AsyncBetaRealtimeConnection]:
    """Give the manager of a session whose code speaks the beta."""
    return AsyncConnectionManager(opening, AsyncBetaRealtimeConnection, codec)


def translation_connection(opening: Opening) -> AsyncConnectionManager[AsyncTranslationConnection]:
    """Give the manager of a translation session."""
    return AsyncConnectionManager(opening, AsyncTranslationConnection, TRANSLATION)


async def _open(opening: Opening, handshake: Handshake) -> _Socket:
    while True:
        target = handshake.target(await current_key_async(opening.config.api_key) if handshake.needs_key else None)
        try:
            connected = await connect(target.url, create_connection=_Socket, **connect_arguments(opening, target))
        except HANDSHAKE_FAILURES as error:
            failure = outcome(error, handshake)
        else:
            return cast(_Socket, connected)
        await asyncio.sleep(handshake.failed(failure))
