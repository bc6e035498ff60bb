"""A small HTTP server on raw sockets that follows a script and can misbehave."""

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BufferedReader
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Seen:
    """A request as it was received; header names are in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes
    connection: int
    names: tuple[str, ...] = ()
    """The names of the headers as they were written."""

    def json(self) -> Any:
        return json.loads(self.body)


Step = Callable[[socket.socket], bool]
"""Answers a request on its socket; returns whether the connection stays open."""


def reply(status: int, body: object = b"", /, **headers: str) -> Step:
    """Answer properly; a body that is not bytes is sent as JSON, and `_` in a header's name stands for `-`."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    fields = {"content-type": "application/json", "content-length": str(len(content))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = f"HTTP/1.1 {status} Reason\r\n" + "".join(f"{name}: {value}\r\n" for name, value in fields.items())

    def step(connection: socket.socket) -> bool:
        connection.sendall(head.encode("latin-1") + b"\r\n" + content)
        return True

    return step


def truncated(status: int, body: bytes, promised: int) -> Step:
    """Promise more bytes than are sent, then close."""

    def step(connection: socket.socket) -> bool:
        reply(status, body, content_length=str(promised))(connection)
        return False

    return step


def garbage(text: bytes) -> Step:
    """Answer with bytes that are not HTTP, then close."""

    def step(connection: socket.socket) -> bool:
        connection.sendall(text)
        return False

    return step


def hang_up(connection: socket.socket) -> bool:
    """Close the connection without an answer."""
    return False


def reset(connection: socket.socket) -> bool:
    """Reset the connection without an answer."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


class Silence:
    """Never answers: holds the request until the server is stopped."""

    def __init__(self) -> None:
        self.over = threading.Event()

    def __call__(self, connection: socket.socket) -> bool:
        self.over.wait(30)
        return False


class MisbehavingServer:
    """Serves one step of the script per request, repeats the last one, and records the requests."""

    def __init__(self, *script: Step, context: ssl.SSLContext | None = None) -> None:
        self._script = script
        self._context = context
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._stopping = False
        self.seen: list[Seen] = []
        self.connections = 0

    @property
    def base_url(self) -> str:
        return f"{'https' if self._context else 'http'}://127.0.0.1:{self.port}/v1"

    @property
    def open_connections(self) -> int:
        with self._lock:
            return len(self._open)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for step in self._script:
            if isinstance(step, Silence):
                step.over.set()
        with self._lock:
            self._stopping = True
        # Shutting down the listener wakes accept() on Linux only; a connection does so everywhere.
        socket.create_connection(("127.0.0.1", self.port), 5).close()
        self._threads[0].join(10)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                _shut(connection)
        for thread in self._threads:
            thread.join(10)

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            # Or the system would hold back what a step sends later, until the next request comes.
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                if self._stopping:
                    connection.close()
                    return
                self.connections += 1
                self._open.add(connection)
                self._start(self._serve, connection, self.connections)

    def _serve(self, plain: socket.socket, number: int) -> None:
        connection = plain
        try:
            if self._context:
                connection = self._context.wrap_socket(plain, server_side=True)
                with self._lock:
                    self._open.discard(plain)
                    self._open.add(connection)
            with connection.makefile("rb") as stream:
                while (seen := _read(stream, number)) is not None and self._next(seen)(connection):
                    pass
        except OSError:
            return  # the client disconnected, which some tests provoke
        finally:
            with self._lock:
                self._open.discard(connection)
                self._open.discard(plain)
            connection.close()

    def _next(self, seen: Seen) -> Step:
        with self._lock:
            self.seen.append(seen)
            return self._script[min(len(self.seen), len(self._script)) - 1]


def _read(stream: BufferedReader, number: int) -> Seen | None:
    if not stream.peek(1)[:1].isalpha():
        return None  # the end, or something that is not HTTP, such as TLS
    first = stream.readline().decode("latin-1").split()
    if len(first) != 3:
        return None
    headers: dict[str, str] = {}
    names = []
    while line := stream.readline().decode("latin-1").strip():
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
        names.append(name)
    body = stream.read(int(headers.get("content-length", 0)))
    return Seen(first[0], first[1], headers, body, number, tuple(names))


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # already closed by the client
