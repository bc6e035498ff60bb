"""A SOCKS5 proxy on 127.0.0.1 that leads everywhere to one port, and remembers what it was asked."""

import socket
import struct
import threading
from contextlib import suppress
from typing import Self


class SocksProxy:
    """Speaks enough of RFC 1928 and RFC 1929 for one connection after another."""

    def __init__(self, port: int, *, credentials: tuple[str, str] | None = None, refuses: bool = False) -> None:
        self._target = ("127.0.0.1", port)
        self._credentials = credentials
        self._refuses = refuses
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self.asked: list[tuple[str, int]] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for end in self._open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        for end in self._open:
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(client)
            self._start(self._serve, client)

    def _start(self, target: object, *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _serve(self, client: socket.socket) -> None:
        stream = client.makefile("rb")
        with stream:
            try:
                self._negotiate(client, stream)
            except (OSError, struct.error, IndexError):
                client.close()

    def _negotiate(self, client: socket.socket, stream: object) -> None:
        def read(count: int) -> bytes:
            data: bytes = stream.read(count)  # type: ignore[attr-defined]
            return data

        read(read(2)[1])
        if self._credentials is None:
            client.sendall(b"\5\0")
        else:
            client.sendall(b"\5\2")
            user = read(read(2)[1]).decode()
            password = read(read(1)[0]).decode()
            good = (user, password) == self._credentials
            client.sendall(b"\1\0" if good else b"\1\1")
            if not good:
                client.close()
                return
        kind = read(4)[3]
        host = read(read(1)[0]).decode() if kind == 3 else socket.inet_ntoa(read(4))
        self.asked.append((host, struct.unpack(">H", read(2))[0]))
        if self._refuses:
            client.sendall(b"\5\2\0\1" + bytes(6))
            client.close()
            return
        target = socket.create_connection(self._target)
        self._open.append(target)
        client.sendall(b"\5\0\0\1" + bytes(6))
        self._start(self._pump, target, client)
        self._pump(client, target)

    @staticmethod
    def _pump(source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            return
