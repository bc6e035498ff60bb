"""The blocking shell: a connection over `websockets.sync`."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

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
from openai_realtime.connection.watch import SendWatch
from openai_realtime.errors import ConnectionClosedError, ConnectionEndedError, ReceiveTimeoutError
from openai_realtime.settings.credentials import current_key

if TYPE_CHECKING:
    from openai_realtime.beta.events import BetaServerEvent
    from openai_realtime.connection.opening import Opening
    from openai_realtime.connection.outgoing import Writer
    from openai_realtime.events import MalformedEvent, ServerEvent, TranslationServerEvent


class _Socket(ClientConnection):
    def handshake(self, *arguments: Any, **options: Any) -> None:
        try:
            super().handshake(*arguments, **options)
        except InvalidStatus as refusal:
            refused = Refused(refusal)
        else:
            return
        raise refused


class SyncConnection(ABC, Generic[EventT]):
    """A connection; one thread may iterate while others send."""

    def __init__(self, socket: ClientConnection, core: Core[EventT]) -> None:
        self._socket = socket
        self._core = core
        self._sends = SendWatch(socket.socket, socket.recv_events_thread, core.send_timeout)
        self._bind(self.send_raw, core.write)

    @abstractmethod
    def _bind(self, send: Callable[[bytes], None], write: Writer) -> None:
        """Make the resources, which send and write by these."""

    def __iter__(self) -> Iterator[EventT]:
        """Give events as they come, until the connection is closed with code 1000; another end raises as in `recv`."""
        receive, event = self._receiver(), self._core.event
        try:
            while True:
                yield event(receive())
        except ConnectionEndedError:
            return

    def recv(self, timeout: float | None = None) -> EventT:
        """Wait for the next event, for `timeout` seconds at most if given.

        Raises ReceiveTimeoutError, after which the connection goes on, and the errors below ConnectionClosedError.
        """
        return self._core.event(self._receiver()(timeout))

    def recv_bytes(self, timeout: float | None = None) -> bytes:
        """Wait for the next message and give its bytes as they came; otherwise like `recv`.

        With events of another vocabulary than the server's, it is the message as converted.
        """
        message = self._receiver()(timeout)
        if self._core.observer is not None:
            self._core.observer.received(message, None)
        return message

    def _receiver(self) -> Callable[..., bytes]:
        return self._received if self._core.convert is None else self._converted

    def _converted(self, timeout: float | None = None) -> bytes:
        waiting, deadline = self._core.converted, None if timeout is None else time.monotonic() + timeout
        while not waiting:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            try:
                message = self._received(left)
            except ReceiveTimeoutError:
                raise ReceiveTimeoutError(f"No event came within {timeout} s") from None
            self._core.take(message)
        return waiting.popleft()

    def _received(self, timeout: float | None = None) -> bytes:
        try:
            return self._socket.recv(timeout, decode=False)
        except ConnectionClosed as error:
            end = error
        except TimeoutError:
            raise ReceiveTimeoutError(f"No event came within {timeout} s") from None
        raise self._closed(end)

    def parse_event(self, data: bytes | str) -> EventT:
        """Read what `recv_bytes` gave."""
        return self._core.parse(data)

    def send_raw(self, data: bytes | str) -> None:
        """Send a finished frame, unchecked; raises the errors below ConnectionClosedError."""
        if self._core.observer is not None:
            self._core.observer.sent(data)
        try:
            with self._sends:
                self._socket.send(data, text=True)
            return
        except ConnectionClosed as error:
            end = error
        raise self._closed(end)

    def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection and wait for the server's goodbye, for `close_timeout` at most; harmless if repeated."""
        self._socket.close(code, reason)

    def _closed(self, error: ConnectionClosed) -> ConnectionClosedError:
        return self._core.closed(Closing(cause=TOOK_NO_DATA) if self._sends.cut else closing(error))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class RealtimeConnection(RealtimeResources[None], SyncConnection["ServerEvent"]):
    """A realtime or transcription session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[ServerEvent]


class BetaRealtimeConnection(BetaResources[None], SyncConnection["BetaServerEvent | MalformedEvent"]):
    """A session for code that was written for the beta: flat sessions and the beta's events, whatever is on the wire.

    The same methods as in `RealtimeConnection`. What GA does not have is named in a DialectWarning.
    """

    _core: Core[BetaServerEvent | MalformedEvent]


class TranslationConnection(TranslationResources[None], SyncConnection["TranslationServerEvent"]):
    """A translation session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[TranslationServerEvent]


ConnectionT = TypeVar("ConnectionT", bound=SyncConnection[Any])


class ConnectionManager(Generic[ConnectionT]):
    """What `connect` gives: opens the connection in a `with` statement and closes it at its end.

    `enter()` opens it without one; then close the connection yourself.
    """

    def __init__(
        self, opening: Opening, make: Callable[[ClientConnection, Core[Any]], ConnectionT], codec: Codec
    ) -> None:
        self._opening = opening
        self._make = make
        self._kind = codec
        self._connection: ConnectionT | None = None

    def enter(self) -> ConnectionT:
        """Open the connection.

        Raises the errors below APIError, as an HTTP request would, and repeats the handshake by the same rules.
        """
        handshake = Handshake(self._opening)
        socket = _open(self._opening, handshake)
        try:
            handshake.opened(answered_headers(socket))
            core: Core[Any] = Core(self._kind, handshake)
            connection = self._connection = self._make(socket, core)
        except BaseException:
            socket.close()
            raise
        return connection

    def __enter__(self) -> ConnectionT:
        return self.enter()

    def __exit__(self, *_: object) -> None:
        if self._connection is not None:
            self._connection.close()


def realtime_connection(opening: Opening, codec: Codec = REALTIME) -> ConnectionManager[RealtimeConnection]:
    """Give the manager of a realtime or transcription session."""
    return ConnectionManager(opening, RealtimeConnection, codec)


def beta_connection(opening: Opening, codec: Codec) -> ConnectionManager[BetaRealtimeConnection]:
    """Give the manager of a session whose code speaks the beta."""
    return ConnectionManager(opening, BetaRealtimeConnection, codec)


def translation_connection(opening: Opening) -> ConnectionManager[TranslationConnection]:
    """Give the manager of a translation session."""
    return ConnectionManager(opening, TranslationConnection, TRANSLATION)


def _open(opening: Opening, handshake: Handshake) -> ClientConnection:
    while True:
        target = handshake.target(current_key(opening.config.api_key) if handshake.needs_key else None)
        try:
            connected: ClientConnection = connect(
                target.url, create_connection=_Socket, **connect_arguments(opening, target)
            )
        except HANDSHAKE_FAILURES as error:
            failure = outcome(error, handshake)
        else:
            # Without it the library warns that nobody closes the connection; the caller does.
            return connected.__enter__()
        time.sleep(handshake.failed(failure))
