"""Connections and responses for urllib3 that keep deadlines, and accept nothing but HTTP.

`http.client` takes an interim response for the final one, a head that breaks off for a complete one, and forgets bytes
that follow a response. urllib3 limits single waits only, so a server that drips bytes would hold a request for ever.
Every wait here ends with the exchange: the socket's timeout is set to what is left before each read and write. A
watchdog that shuts the socket down would need a thread for each process, and could hit the next user of the connection.
"""

from __future__ import annotations

import http.client
import io
import ssl
from contextlib import suppress
from contextvars import ContextVar
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from typing import TYPE_CHECKING, Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from openai_realtime.transport.heads import (
    LONGEST_LINE,
    MOST_HEADERS,
    BadResponse,
    HeadReader,
    chunk_size,
    is_last_trailer,
)

if TYPE_CHECKING:
    import socket

    from openai_realtime.transport.exchange import Exchange

    _Base = HTTPConnection
else:
    _Base = object

_CHUNK = 64 * 1024

exchange: ContextVar[Exchange] = ContextVar("exchange")
"""The exchange in progress in this thread."""
_connection: ContextVar[StrictConnection | None] = ContextVar("connection", default=None)


class StrictConnection(_Base):
    """A mixin for connections of urllib3."""

    _used = False

    def connect(self) -> None:
        """Connect, including the handshakes of TLS and proxies; raise distinct errors if that fails."""
        current = exchange.get()
        current.wait = current.timeouts.connect
        try:
            self.timeout = current.next_wait()
            super().connect()
        except TimeoutError as error:
            raise ConnectTimeoutError(self, str(error)) from error
        except (OSError, HTTPException) as error:
            raise NewConnectionError(self, str(error)) from error
        finally:
            current.wait = current.timeouts.read
        if not self._is_quiet():
            self.close()
            raise NewConnectionError(self, "the server spoke before it was asked")
        self._used = False

    @property
    def is_connected(self) -> bool:
        """Whether the connection can carry another exchange: it is open, and nothing came in unasked."""
        return self.sock is not None and not exchange.get().fresh and self._is_quiet()

    def request(self, *arguments: Any, **options: Any) -> None:
        """Send a request."""
        current = exchange.get()
        current.reused = self.sock is not None and self._used
        _connection.set(self)
        super().request(*arguments, **options)

    def send(self, data: Any) -> None:
        """Send bytes, each part of them within what is left of the time."""
        if self.sock is None:
            self.connect()
        current = exchange.get()
        self._used = current.sending = True
        rest = memoryview(data)
        while rest and self.sock is not None:
            self.sock.settimeout(current.next_wait())
            rest = rest[self.sock.send(rest[:_CHUNK]) :]

    def _is_quiet(self) -> bool:
        # A byte that is lost here does no harm: the connection is not used again.
        try:
            self.sock.settimeout(0)
            self.sock.recv(1)
        except (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError):
            return True
        except OSError:
            return False
        return False


class PlainConnection(StrictConnection, HTTPConnection):
    """A connection without TLS."""


class SecureConnection(StrictConnection, HTTPSConnection):
    """A connection with TLS."""


class StrictResponse(http.client.HTTPResponse):
    """Reads one response, and closes the connection if anything else is on it."""

    def __init__(self, sock: socket.socket, *arguments: Any, **options: Any) -> None:
        self._stream = _Stream(sock)
        super().__init__(self._stream, *arguments, **options)  # type: ignore[arg-type]
        self._connection = _connection.get()

    def begin(self, *_: Any, **__: Any) -> None:
        """Read the head of the final response."""
        lines = HeadReader()
        while (head := lines.feed(self._read_line())) is None:
            pass
        self.code = self.status = head.status
        self.reason = head.reason
        self.version = head.version
        self.headers = self.msg = http.client.HTTPMessage()
        for name, value in head.headers:
            self.headers[name] = value
        self.chunked = head.is_chunked
        self.chunk_left = None
        self.length = head.length
        self.will_close = head.closes

    def _read_line(self) -> bytes:
        line = self.fp.readline(LONGEST_LINE + 1)
        if not line.endswith(b"\n") and len(line) <= LONGEST_LINE:
            if not exchange.get().answered:
                raise RemoteDisconnected("the server closed the connection without a response")
            raise BadResponse("the response is incomplete")
        return line

    def _read_next_chunk_size(self) -> int:
        return chunk_size(self._read_line())

    def _safe_read(self, amt: int) -> bytes:
        data: bytes = super()._safe_read(amt)  # type: ignore[misc]
        if amt == 2 and self.chunk_left == 0 and data != b"\r\n":
            raise IncompleteRead(b"")
        return data

    def _read_and_discard_trailer(self) -> None:
        count = 0
        while not is_last_trailer(self._read_line()):
            count += 1
            if count > MOST_HEADERS:
                raise BadResponse(f"more than {MOST_HEADERS} trailers")

    def _close_conn(self) -> None:
        fp: io.BufferedReader | None = self.fp
        if fp is None:
            return
        self.fp = None  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]  # as its base does
        unread = self._stream.holds_more(fp)
        fp.close()
        if unread and self._connection is not None:
            self._connection.close()


class _Stream(io.RawIOBase):
    """Reads from a socket, each time within what is left of the time."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._raw = sock.makefile("rb", 0)
        self._exchange = exchange.get()
        self._at_end = False

    def makefile(self, _: str) -> io.BufferedReader:
        """Return the buffered stream, as a socket does."""
        return io.BufferedReader(self, _CHUNK)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if self._at_end:
            return None
        self._sock.settimeout(self._exchange.next_wait())
        count = self._raw.readinto(buffer)
        self._exchange.answered = self._exchange.answered or bool(count)
        return count

    def holds_more(self, buffered: io.BufferedReader) -> bool:
        """Return whether there are bytes in the buffer; nothing can be read any more."""
        self._at_end = True
        with suppress(ValueError):  # it is closed
            return bool(buffered.peek(1))
        return False

    def close(self) -> None:
        self._raw.close()
        super().close()


PlainConnection.response_class = SecureConnection.response_class = StrictResponse
