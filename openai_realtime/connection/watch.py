"""Ends sends that the other side holds up for too long; the blocking library itself would wait for ever.

A time limit on the socket does not do it: TLS sockets ignore the system's, and Python's would limit receiving as well.
"""

from __future__ import annotations

import socket
import threading
import time
from typing import Any


class SendWatch:
    """A context for each send, from any thread, and a thread that cuts the connection when one takes too long."""

    def __init__(self, sock: Any, receiving: threading.Thread, seconds: float | None) -> None:
        """`sock` is the connection's socket, `receiving` a thread that lives as long as the connection."""
        # TLS inside TLS, to a proxy, is no real socket; it wraps one.
        self._sock: socket.socket = getattr(sock, "ssl_socket", sock)
        self._receiving = receiving
        self._begun: dict[int, float] = {}
        self.cut = False
        if seconds is not None:
            threading.Thread(target=self._run, args=(seconds,), daemon=True).start()

    def __enter__(self) -> None:
        self._begun[threading.get_ident()] = time.monotonic()

    def __exit__(self, *_: object) -> None:
        del self._begun[threading.get_ident()]

    def _run(self, seconds: float) -> None:
        while True:
            self._receiving.join(seconds / 4)
            if not self._receiving.is_alive():
                return
            now = time.monotonic()
            if now - min(list(self._begun.values()), default=now) >= seconds:
                break
        self.cut = True
        try:
            # Not the method of SSLSocket, which would go on in plain text.
            socket.socket.shutdown(self._sock, socket.SHUT_RDWR)
        except OSError:
            return  # closed in the meantime
