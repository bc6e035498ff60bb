"""The connection of `websockets.sync` with bounds: bytes that may wait, silence of the server, and time to close.

The only module, with `aio_socket`, that overrides methods of the library. The library reads in a thread of its own, and
pings in a second; a third one, which never blocks, cuts the connection when a send or a close takes too long. A time
limit on the socket would not do: TLS sockets ignore the system's, and Python's would limit receiving as well.
"""

from __future__ import annotations

import os
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.sync.client import ClientConnection

from openai_realtime.connection.library import KEEPALIVE_FAILED, Refused
from openai_realtime.connection.liveness import ReceiveBuffer, Silence

if TYPE_CHECKING:
    from openai_realtime.connection.opening import Limits

_DATA = (Opcode.TEXT, Opcode.BINARY, Opcode.CONT)
_SLOWEST_CHECK = 1.0  # seconds


class SyncSocket(ClientConnection):
    """A WebSocket connection; every wait on it ends in time."""

    def __init__(self, limits: Limits, *arguments: Any, **options: Any) -> None:
        self.limits = limits
        self.buffer = ReceiveBuffer(limits.max_buffer)
        self.cut = False
        """Whether the connection was cut because the server took no data for too long."""
        self._process = os.getpid()
        self._paused = False
        self._discarding = False
        self._drained = threading.Event()
        self._closing_since: float | None = None
        self._writing_since: float | None = None
        super().__init__(*arguments, **options)

    @property
    def inherited(self) -> bool:
        """Whether the connection belongs to the process that forked this one."""
        return self._process != os.getpid()

    @property
    def over(self) -> bool:
        """Whether the connection has ended."""
        return not self.recv_events_thread.is_alive()

    def handshake(self, *arguments: Any, **options: Any) -> None:
        """Open the connection; raise Refused for an answer other than 101."""
        try:
            super().handshake(*arguments, **options)
        except InvalidStatus as refusal:
            refused = Refused(refusal)
        else:
            timeouts = [self.limits.send_timeout, self.limits.close_timeout]
            values = [seconds for seconds in timeouts if seconds is not None]
            if values:
                threading.Thread(target=self._watch, args=(min(*values, _SLOWEST_CHECK) / 4,), daemon=True).start()
            return
        raise refused

    def receive(self, timeout: float | None) -> bytes:
        """Return the next message; raises TimeoutError and ConnectionClosed."""
        message = self.recv(timeout, decode=False)
        self.buffer.remove()
        if self._paused and self.buffer.drained:
            self._drained.set()
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
        if full:
            self._paused = True
            while not self.buffer.drained and self._closing_since is None:
                self._drained.wait()
                self._drained.clear()
            self._paused = False
            # Go on reading for the server's goodbye, but keep no more than is allowed.
            self._discarding = not self.buffer.drained

    def send_data(self) -> None:
        """Write what is to be sent, watched; this thread holds the lock of the connection."""
        self._writing_since = time.monotonic()
        try:
            super().send_data()
        finally:
            self._writing_since = None

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Close the connection within `close_timeout`."""
        self._begin_closing()
        super().close(code, reason)

    def drop(self) -> None:
        """Release the socket without a word, in a process that does not own the connection."""
        self.socket.close()

    def close_socket(self) -> None:
        """Close the socket, and wake the thread that reads."""
        self._begin_closing()
        super().close_socket()

    def keepalive(self) -> None:
        """Ping the server; close the connection when it stays silent for `ping_timeout`."""
        assert self.ping_interval is not None
        while not self._ended(self.ping_interval):
            if self._paused:
                continue
            try:
                if self._silent(self.ping(ack_on_close=True)):
                    with self.send_context():
                        self.protocol.fail(*KEEPALIVE_FAILED)
            except ConnectionClosed:
                return

    def _silent(self, pong: threading.Event) -> bool:
        """Wait for a pong; return whether the server stayed silent for too long."""
        if self.ping_timeout is None:
            return False
        silence = Silence(self.ping_timeout)
        while not pong.wait(silence.slice):
            if silence.lost(self._progress(), reading=not self._paused):
                return True
        return False

    def _progress(self) -> tuple[int, int]:
        # The second number grows within a message, which may take long on a slow network.
        return self.buffer.progress, len(self.protocol.reader.buffer)

    def _ended(self, timeout: float) -> bool:
        """Wait for the end of the connection; return whether it came."""
        self.recv_events_thread.join(timeout)
        return self.over

    def _begin_closing(self) -> None:
        if self._closing_since is None:
            self._closing_since = time.monotonic()
        self._drained.set()

    def _watch(self, interval: float) -> None:
        while not self._ended(interval):
            if self.protocol.state is not State.OPEN and self._closing_since is None:
                self._begin_closing()
            now, writing = time.monotonic(), self._writing_since
            if writing is not None and _elapsed(now, writing, self.limits.send_timeout):
                self.cut = True
            elif self._closing_since is None or not _elapsed(now, self._closing_since, self.limits.close_timeout):
                continue
            self.disconnect()
            return

    def disconnect(self) -> None:
        """End reads and writes at once; the thread that reads then closes the socket."""
        # TLS inside TLS, to a proxy, is no real socket; it wraps one.
        sock: socket.socket = getattr(self.socket, "ssl_socket", self.socket)
        try:
            # Not the method of SSLSocket, which would go on in plain text.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)
        except OSError:
            return  # closed in the meantime


def _elapsed(now: float, since: float, timeout: float | None) -> bool:
    return timeout is not None and now - since >= timeout
