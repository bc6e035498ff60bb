"""Scripted WebSocket servers on 127.0.0.1 that can misbehave."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable
from typing import Self

from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request
from websockets.server import ServerProtocol
from websockets.sync.server import Server, ServerConnection, serve

Handler = Callable[[ServerConnection], None]


class WebSocketServer:
    """A correct server that runs a handler for each connection and records handshakes and messages."""

    def __init__(self, handler: Handler, *, context: ssl.SSLContext | None = None) -> None:
        self._handler = handler
        self._server: Server = serve(
            self._handle,
            "127.0.0.1",
            0,
            ssl=context,
            process_request=self._begin,
            ping_interval=None,
            close_timeout=2,
            max_size=None,
        )
        self._running = 0
        self._ended = threading.Condition()
        self._scheme = "https" if context else "http"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.requests: list[Request] = []
        self.received: list[str | bytes] = []
        self.over = threading.Event()

    @property
    def origin(self) -> str:
        return f"{self._scheme}://127.0.0.1:{self._server.socket.getsockname()[1]}"

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        with self._ended:  # messages sent before the clients left are still to be read
            self._ended.wait_for(lambda: self._running == 0, timeout=10)
        self._server.shutdown()
        self._thread.join(10)

    def _begin(self, connection: ServerConnection, request: Request) -> None:
        with self._ended:
            self._running += 1

    def _handle(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        self.requests.append(connection.request)
        try:
            self._handler(connection)
            for message in connection:
                self.received.append(message)
        except ConnectionClosed:
            return
        finally:
            with self._ended:
                self._running -= 1
                self._ended.notify_all()


def sending(*messages: str | bytes) -> Handler:
    """Send the messages, then receive until the client closes."""

    def handle(connection: ServerConnection) -> None:
        for message in messages:
            connection.send(message)

    return handle


def closing(code: int, reason: str = "", *before: str | bytes) -> Handler:
    """Send the messages, then close with a code."""

    def handle(connection: ServerConnection) -> None:
        sending(*before)(connection)
        connection.close(code, reason)

    return handle


def dropping(*before: str | bytes) -> Handler:
    """Send the messages, then cut the TCP connection without a close frame."""

    def handle(connection: ServerConnection) -> None:
        sending(*before)(connection)
        connection.socket.shutdown(socket.SHUT_RDWR)

    return handle


def echo(connection: ServerConnection) -> None:
    """Send back every message."""
    for message in connection:
        connection.send(message)


class StalledServer:
    """Accepts the handshake, sends its messages, and then neither reads nor writes."""

    def __init__(self, *messages: bytes, context: ssl.SSLContext | None = None) -> None:
        self._messages = messages
        self._context = context
        self._listener = socket.socket()
        # A small buffer, so that unread data soon blocks the client.
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @property
    def base_url(self) -> str:
        scheme = "https" if self._context else "http"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join(10)
        self._listener.close()

    def _serve(self) -> None:
        connection, _ = self._listener.accept()
        if self._context:
            connection = self._context.wrap_socket(connection, server_side=True)
        with connection:
            protocol = ServerProtocol()
            while not (requests := protocol.events_received()):
                protocol.receive_data(connection.recv(65536))
            assert isinstance(requests[0], Request)
            protocol.send_response(protocol.accept(requests[0]))
            for message in self._messages:
                protocol.send_text(message)
            for data in protocol.data_to_send():
                connection.sendall(data)
            self._over.wait(30)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
