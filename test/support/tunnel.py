"""A proxy on 127.0.0.1 that tunnels (CONNECT), over TCP or TLS, and remembers what it was asked."""

import socket
import ssl
import threading
from typing import Self


class Tunnel:
    """Leads every tunnel to one address, whatever name is asked for."""

    def __init__(self, port: int, *, context: ssl.SSLContext | None = None) -> None:
        self._target = ("127.0.0.1", port)
        self._context = context
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._ending = threading.Event()
        self.asked: list[str] = []
        """The head of each request, as it came."""

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://us%40er:pass-word@127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._ending.set()
        socket.create_connection(("127.0.0.1", self.port), 5).close()
        for thread in self._threads:
            thread.join(10)
        self._listener.close()

    def _start(self, target: object, *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)  # type: ignore[arg-type]  # a method
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            if self._ending.is_set():
                client.close()
                return
            self._start(self._serve, client)

    def _serve(self, plain: socket.socket) -> None:
        client = self._context.wrap_socket(plain, server_side=True) if self._context else plain
        with client, socket.create_connection(self._target, 5) as server:
            head = b""
            while b"\r\n\r\n" not in head:
                head += client.recv(1)
            self.asked.append(head.decode("latin-1"))
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=_pump, args=(server, client), daemon=True)
            back.start()
            _pump(client, server)
            back.join(10)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
    except OSError:
        return  # one side has gone, and the other follows
    finally:
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
