"""Connections for aiohttp that accept nothing but the response to their request.

aiohttp keeps a response that comes in unasked for the next request on the connection, skips any number of interim
responses, and does not say whether a byte of a response arrived. The connections here close instead.
"""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.client_proto import ResponseHandler
from urllib3.util.wait import wait_for_read

from openai_realtime.transport.heads import LONGEST_LINE, BadResponse, ChunkReader, HeadReader

if TYPE_CHECKING:
    from openai_realtime.transport.exchange import Exchange

exchange: ContextVar[Exchange | None] = ContextVar("exchange", default=None)
"""The exchange in progress in this task."""


class NotUsable(aiohttp.ClientConnectionError):
    """A connection cannot carry a request; nothing was sent."""


class StrictHandler(ResponseHandler):
    """The protocol of a connection."""

    _exchange: Exchange | None = None

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self._lines = HeadReader()
        self._line = bytearray()
        self._left: int | None = None
        self._chunks: ChunkReader | None = None

    def is_connected(self) -> bool:
        """Return whether the connection can carry a request."""
        current = exchange.get()
        if current is not None and current.fresh and self._exchange not in (None, current):
            self.close()
        return super().is_connected()

    def set_response_params(self, **options: Any) -> None:
        """Prepare for the response to a request, before it is sent."""
        current = exchange.get()
        reused = self._exchange not in (None, current)
        unread = bool(self._buffer or self._tail) or (reused and self._is_readable())
        if unread or not super().is_connected():
            self.close()
            raise NotUsable("bytes came in before the request" if unread else "the connection ended")
        if current is not None:
            current.reused = reused
            current.sending = True
            current.abort = None if self.transport is None else self.transport.abort
        self._exchange = current
        self._lines, self._left, self._chunks = HeadReader(), None, None
        self._line.clear()
        super().set_response_params(**options)

    def data_received(self, data: bytes) -> None:
        """Read bytes of the response; any others end the connection."""
        if data and self._exchange is not None:
            if self._is_complete():
                self.close()
                return
            self._exchange.answered = True
            try:
                data = self._of_response(data)
            except BadResponse as error:
                self.set_exception(aiohttp.ClientConnectionError(str(error)))
                if self.transport is not None:
                    self.transport.close()
                return
        super().data_received(data)

    def _of_response(self, data: bytes) -> bytes:
        """Check the head, which aiohttp reads with more patience, and cut off what follows the response."""
        start = 0
        while self._lines.head is None:
            end = data.find(b"\n", start) + 1
            self._line += data[start : end or None]
            if not end:
                if len(self._line) > LONGEST_LINE:
                    raise BadResponse("a line of the head is too long")
                return data
            head = self._lines.feed(bytes(self._line))
            self._line.clear()
            start = end
            if head is not None:
                self._left = head.length
                self._chunks = ChunkReader() if head.is_chunked else None
        if self._chunks is not None:
            end = self._chunks.feed(data, start)
            if end < len(data):
                self.force_close()
            return data[:end]
        if self._left is None:
            return data
        rest = len(data) - start - self._left
        if rest > 0:
            self.force_close()
            data = data[:-rest]
        self._left = max(0, -rest)
        return data

    def _is_readable(self) -> bool:
        """Return whether the event loop has yet to read bytes, or the end, from the socket."""
        socket = None if self.transport is None else self.transport.get_extra_info("socket")
        return socket is not None and socket.fileno() >= 0 and wait_for_read(socket, 0)

    def _is_complete(self) -> bool:
        if self._lines.head is None:
            return False
        return self._left == 0 if self._chunks is None else self._chunks.is_complete


def strict(connector: aiohttp.TCPConnector) -> aiohttp.TCPConnector:
    """Return the connector, whose connections are strict from now on."""
    connector._factory = partial(StrictHandler, loop=asyncio.get_running_loop())  # type: ignore[assignment]
    return connector
