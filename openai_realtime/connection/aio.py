"""The asyncio shell: a connection over `websockets.asyncio`."""

from __future__ import annotations

import asyncio
import time
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from websockets import exceptions
from websockets.asyncio.client import connect

from openai_realtime.connection.aio_socket import AsyncSocket
from openai_realtime.connection.checks import checked_close, checked_frame, checked_wait
from openai_realtime.connection.client_events import BetaResources, RealtimeResources, TranslationResources
from openai_realtime.connection.closing import TOOK_NO_DATA, Closing
from openai_realtime.connection.core import Core, EventT
from openai_realtime.connection.library import (
    HANDSHAKE_FAILURES,
    answered_headers,
    closing,
    connect_arguments,
    outcome,
)
from openai_realtime.connection.opening import Handshake
from openai_realtime.errors import (
    ConcurrencyError,
    ConnectionClosedError,
    ConnectionEndedError,
    ReceiveTimeoutError,
)
from openai_realtime.redact import Unpicklable, sensitive
from openai_realtime.settings.credentials import current_key_async

if TYPE_CHECKING:
    from openai_realtime.beta.events import BetaServerEvent
    from openai_realtime.connection.opening import Opening
    from openai_realtime.connection.outgoing import ClientEvents
    from openai_realtime.events import MalformedEvent, ServerEvent, TranslationServerEvent

Sending = Coroutine[Any, Any, None]


class AsyncConnection(Unpicklable, ABC, Generic[EventT]):
    """A WebSocket connection; one task may iterate while others send."""

    def __init__(self, socket: AsyncSocket, core: Core[EventT]) -> None:
        self._socket = socket
        self._core = core
        self._receive = self._next_converted if core.converts else self._next
        self._bind(self.send_raw, core.client_events)

    @abstractmethod
    def _bind(self, send: Callable[[bytes], Sending], events: ClientEvents) -> None:
        """Create the resources, which send and write by these."""

    def __aiter__(self) -> Self:
        """Iterate over events as they come, until the connection is closed with code 1000.

        Raises:
            ConnectionClosedError: any other end, and one with code 1000 that is sudden.
        """
        return self

    async def __anext__(self) -> EventT:
        try:
            return self._core.event(await self._receive(None))
        except ConnectionEndedError as end:
            if end.sudden:
                raise
        raise StopAsyncIteration

    async def recv(self, timeout: float | None = None) -> EventT:  # noqa: ASYNC109  # like the sync one
        """Wait for the next event. Cancelling it loses no event.

        Args:
            timeout: seconds to wait; None waits as long as it takes.

        Raises:
            ReceiveTimeoutError: no event came in time; the connection stays open, and nothing is lost.
            ConnectionClosedError: the connection is closed.
        """
        return self._core.event(await self._receive(checked_wait(timeout)))

    async def recv_bytes(self, timeout: float | None = None) -> bytes:  # noqa: ASYNC109  # like the sync one
        """Wait for the next message and return its bytes; otherwise like `recv`.

        When the code speaks another dialect than the server, it is the converted message.
        """
        return self._core.raw(await self._receive(checked_wait(timeout)))

    async def _next_converted(self, timeout: float | None) -> bytes:  # noqa: ASYNC109
        core, deadline = self._core, None if timeout is None else time.monotonic() + timeout
        while (message := core.next_converted()) is None:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            core.convert(await self._next(left, timeout))
        return message

    async def _next(self, timeout: float | None, asked: float | None = None) -> bytes:  # noqa: ASYNC109
        self._check_loop()
        try:
            if timeout is None:
                return await self._socket.receive()
            async with asyncio.timeout(timeout):
                return await self._socket.receive()
        except exceptions.ConnectionClosed as error:
            end = self._closed(error)  # the library's own may quote a key
        except TimeoutError:
            raise ReceiveTimeoutError(f"No event came within {timeout if asked is None else asked} s") from None
        except exceptions.ConcurrencyError:
            raise ConcurrencyError("Another task is receiving on this connection already") from None
        raise end

    @property
    def over(self) -> bool:
        """Whether the connection has ended."""
        return self._socket.over

    def parse_event(self, data: bytes | str) -> EventT:
        """Parse what `recv_bytes` returned."""
        return self._core.parse(data)

    @sensitive
    async def send_raw(self, data: bytes | str) -> None:
        """Send a finished frame, unchecked.

        Raises:
            InvalidArgumentError: `data` is no text and no bytes.
            ConcurrencyError: the connection belongs to another event loop.
            ConnectionClosedError: the connection is closed, or was lost before the frame was written.
        """
        data = checked_frame(data)
        self._check_loop()
        if self._core.observer is not None:
            self._core.observer.sent(data)
        try:
            await self._socket.send(data, text=True)
            if not self._socket.over:
                return
            end = self._socket.protocol.close_exc
        except exceptions.ConnectionClosed as error:
            end = error
        raise self._closed(end)

    async def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection and wait for the server's goodbye, for `close_timeout` at most; harmless if repeated.

        When it is cancelled, the connection closes all the same.

        Args:
            code: the close code, 1000 or 3000 to 4999.
            reason: at most 123 bytes in UTF-8.

        Raises:
            InvalidArgumentError: the code or the reason cannot be sent.
        """
        checked_close(code, reason)
        self._check_loop()
        await self._socket.close(code, reason)

    def _check_loop(self) -> None:
        if asyncio.get_running_loop() is not self._socket.loop:
            raise ConcurrencyError("The connection belongs to another event loop: open a new one in this loop")

    def _closed(self, error: exceptions.ConnectionClosed) -> ConnectionClosedError:
        return self._core.closed(Closing(cause=TOOK_NO_DATA) if self._socket.cut else closing(error))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __del__(self) -> None:
        socket: AsyncSocket | None = getattr(self, "_socket", None)
        if socket is not None and not socket.over:
            warnings.warn(f"{type(self).__name__} was not closed", ResourceWarning, stacklevel=1, source=self)
            socket.disconnect()


class AsyncRealtimeConnection(RealtimeResources[Sending], AsyncConnection["ServerEvent"]):
    """A realtime or transcription session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[ServerEvent]


class AsyncBetaRealtimeConnection(BetaResources[Sending], AsyncConnection["BetaServerEvent | MalformedEvent"]):
    """A session for code that was written for the beta: flat sessions and the beta's events, whatever is on the wire.

    It has the methods of `AsyncRealtimeConnection`. What GA does not have is named in a DialectWarning.
    """

    _core: Core[BetaServerEvent | MalformedEvent]


class AsyncTranslationConnection(TranslationResources[Sending], AsyncConnection["TranslationServerEvent"]):
    """A translation session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[TranslationServerEvent]


ConnectionT = TypeVar("ConnectionT", bound=AsyncConnection[Any])


class AsyncConnectionManager(Unpicklable, Generic[ConnectionT]):
    """What `connect` returns: opens the connection in an `async with` statement and closes it at its end.

    `await enter()` opens it without one; then close the connection yourself.
    """

    def __init__(self, opening: Opening, make: Callable[[AsyncSocket, Core[Any]], ConnectionT]) -> None:
        self._opening = opening
        self._make = make
        self._entered = False
        self._connection: ConnectionT | None = None

    @sensitive
    async def enter(self) -> ConnectionT:
        """Open the connection; repeat a failed handshake by the rules of HTTP requests.

        Raises:
            APIError: the handshake failed.
            ConcurrencyError: the connection that it opened before is still open.
        """
        if self._entered and (self._connection is None or not self._connection.over):
            raise ConcurrencyError("This connection manager has opened a connection: call connect() for another one")
        self._entered, self._connection = True, None
        handshake = Handshake(self._opening)
        try:
            socket = await _open(self._opening, handshake)
        except BaseException:
            self._entered = False
            raise
        try:
            handshake.opened(answered_headers(socket))
            core: Core[Any] = Core(self._opening, handshake)
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


async def _open(opening: Opening, handshake: Handshake) -> AsyncSocket:
    while True:
        target = handshake.target(await current_key_async(opening.config.api_key) if handshake.needs_key else None)
        try:
            connected = await connect(target.url, **connect_arguments(opening, target, AsyncSocket))
        except HANDSHAKE_FAILURES as error:
            failure = outcome(error, handshake)
        else:
            return cast(AsyncSocket, connected)
        await asyncio.sleep(handshake.failed(failure))
