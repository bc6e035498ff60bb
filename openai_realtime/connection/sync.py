"""The sync shell: a connection over `websockets.sync`."""

from __future__ import annotations

import threading
import time
import warnings
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from websockets import exceptions
from websockets.sync.client import connect

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
from openai_realtime.connection.sync_socket import SyncSocket
from openai_realtime.errors import (
    ConcurrencyError,
    ConnectionClosedError,
    ConnectionEndedError,
    ReceiveTimeoutError,
)
from openai_realtime.redact import Unpicklable, sensitive
from openai_realtime.settings.credentials import current_key

if TYPE_CHECKING:
    from openai_realtime.beta.events import BetaServerEvent
    from openai_realtime.connection.opening import Opening
    from openai_realtime.connection.outgoing import ClientEvents
    from openai_realtime.events import MalformedEvent, ServerEvent, TranslationServerEvent

_INHERITED = "The connection belongs to the process that forked this one: open a new one here"


class SyncConnection(Unpicklable, ABC, Generic[EventT]):
    """A WebSocket connection; one thread may iterate while others send."""

    def __init__(self, socket: SyncSocket, core: Core[EventT]) -> None:
        self._socket = socket
        self._core = core
        self._receive = self._next_converted if core.converts else self._next
        self._senders: set[int] = set()
        self._bind(self.send_raw, core.client_events)

    @abstractmethod
    def _bind(self, send: Callable[[bytes], None], events: ClientEvents) -> None:
        """Create the resources, which send and write by these."""

    def __iter__(self) -> Iterator[EventT]:
        """Iterate over events as they come, until the connection is closed with code 1000.

        Raises:
            ConnectionClosedError: any other end, and one with code 1000 that is sudden.
        """
        receive, event = self._receive, self._core.event
        try:
            while True:
                yield event(receive(None))
        except ConnectionEndedError as end:
            if end.sudden:
                raise

    def recv(self, timeout: float | None = None) -> EventT:
        """Wait for the next event.

        Args:
            timeout: seconds to wait; None waits as long as it takes.

        Raises:
            ReceiveTimeoutError: no event came in time; the connection stays open, and nothing is lost.
            ConnectionClosedError: the connection is closed.
        """
        return self._core.event(self._receive(checked_wait(timeout)))

    def recv_bytes(self, timeout: float | None = None) -> bytes:
        """Wait for the next message and return its bytes; otherwise like `recv`.

        When the code speaks another dialect than the server, it is the converted message.
        """
        return self._core.raw(self._receive(checked_wait(timeout)))

    def _next_converted(self, timeout: float | None) -> bytes:
        core, deadline = self._core, None if timeout is None else time.monotonic() + timeout
        while (message := core.next_converted()) is None:
            left = None if deadline is None else max(deadline - time.monotonic(), 0)
            core.convert(self._next(left, timeout))
        return message

    def _next(self, timeout: float | None, asked: float | None = None) -> bytes:
        try:
            return self._socket.receive(timeout)
        except exceptions.ConnectionClosed as error:
            end = self._closed(error)  # the library's own may quote a key
        except TimeoutError:
            raise ReceiveTimeoutError(f"No event came within {timeout if asked is None else asked} s") from None
        except exceptions.ConcurrencyError:
            raise ConcurrencyError("Another thread is receiving on this connection already") from None
        raise end

    @property
    def over(self) -> bool:
        """Whether the connection has ended."""
        return self._socket.over

    def parse_event(self, data: bytes | str) -> EventT:
        """Parse what `recv_bytes` returned."""
        return self._core.parse(data)

    @sensitive
    def send_raw(self, data: bytes | str) -> None:
        """Send a finished frame, unchecked.

        Raises:
            InvalidArgumentError: `data` is no text and no bytes.
            ConcurrencyError: a signal handler interrupted a send of this thread.
            ConnectionClosedError: the connection is closed.
        """
        data = checked_frame(data)
        thread = threading.get_ident()
        if thread in self._senders:
            raise ConcurrencyError("This thread is sending on this connection already: a signal handler cannot send")
        if self._socket.inherited:
            raise ConcurrencyError(_INHERITED)
        if self._core.observer is not None:
            self._core.observer.sent(data)
        self._senders.add(thread)
        try:
            self._socket.send(data, text=True)
            return
        except exceptions.ConnectionClosed as error:
            end = error
        finally:
            self._senders.discard(thread)
        raise self._closed(end)

    def close(self, *, code: int = 1000, reason: str = "") -> None:
        """Close the connection and wait for the server's goodbye, for `close_timeout` at most; harmless if repeated.

        Args:
            code: the close code, 1000 or 3000 to 4999.
            reason: at most 123 bytes in UTF-8.

        Raises:
            InvalidArgumentError: the code or the reason cannot be sent.
        """
        checked_close(code, reason)
        if self._socket.inherited:
            self._socket.drop()
        else:
            self._socket.close(code, reason)

    def _closed(self, error: exceptions.ConnectionClosed) -> ConnectionClosedError:
        return self._core.closed(Closing(cause=TOOK_NO_DATA) if self._socket.cut else closing(error))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        socket: SyncSocket | None = getattr(self, "_socket", None)
        if socket is not None and not socket.over and not socket.inherited:
            warnings.warn(f"{type(self).__name__} was not closed", ResourceWarning, stacklevel=1, source=self)
            socket.disconnect()


class RealtimeConnection(RealtimeResources[None], SyncConnection["ServerEvent"]):
    """A realtime or transcription session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[ServerEvent]


class BetaRealtimeConnection(BetaResources[None], SyncConnection["BetaServerEvent | MalformedEvent"]):
    """A session for code that was written for the beta: flat sessions and the beta's events, whatever is on the wire.

    It has the methods of `RealtimeConnection`. What GA does not have is named in a DialectWarning.
    """

    _core: Core[BetaServerEvent | MalformedEvent]


class TranslationConnection(TranslationResources[None], SyncConnection["TranslationServerEvent"]):
    """A translation session over WebSocket. Iterate over it for events; close it when done."""

    _core: Core[TranslationServerEvent]


ConnectionT = TypeVar("ConnectionT", bound=SyncConnection[Any])


class ConnectionManager(Unpicklable, Generic[ConnectionT]):
    """What `connect` returns: opens the connection in a `with` statement and closes it at its end.

    `enter()` opens it without one; then close the connection yourself.
    """

    def __init__(self, opening: Opening, make: Callable[[SyncSocket, Core[Any]], ConnectionT]) -> None:
        self._opening = opening
        self._make = make
        self._entered = False
        self._connection: ConnectionT | None = None

    @sensitive
    def enter(self) -> ConnectionT:
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
            socket = _open(self._opening, handshake)
        except BaseException:
            self._entered = False
            raise
        try:
            handshake.opened(answered_headers(socket))
            core: Core[Any] = Core(self._opening, handshake)
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


def _open(opening: Opening, handshake: Handshake) -> SyncSocket:
    while True:
        target = handshake.target(current_key(opening.config.api_key) if handshake.needs_key else None)
        try:
            connected = connect(target.url, **connect_arguments(opening, target, SyncSocket))
        except HANDSHAKE_FAILURES as error:
            failure = outcome(error, handshake)
        else:
            # Without it the library warns that nobody closes the connection; the caller does.
            return cast(SyncSocket, connected.__enter__())
        time.sleep(handshake.failed(failure))
