"""The time for a whole attempt, against servers that never fall silent."""

import itertools
import socket
import threading
import time
from collections.abc import Iterable
from typing import Any

import pytest
from support.misbehaving import MisbehavingServer
from support.shells import CALL, Asyncio, Sync, body_of
from support.tls import server_context, trusting_context

from openai_realtime.errors import APITimeoutError
from openai_realtime.transport.request import ApiRequest, JsonBody

SHELLS = pytest.mark.parametrize("shell", [Sync, Asyncio], ids=["sync", "asyncio"])
LARGE = ApiRequest("POST", "/x", body_of, body=JsonBody("-", {"a": "x" * 30_000_000}))


class Drip:
    """Answers with one piece after another, each a moment after the last."""

    def __init__(self, start: bytes, pieces: Iterable[bytes]) -> None:
        self._start = start
        self._pieces = pieces
        self.over = threading.Event()

    def __call__(self, connection: socket.socket) -> bool:
        connection.sendall(self._start)
        for piece in self._pieces:
            if self.over.wait(0.02):
                break
            connection.sendall(piece)
        return False


DRIPS = {
    "a status line": lambda: Drip(b"HTTP/1.1 200 ", itertools.repeat(b"a")),
    "a header": lambda: Drip(b"HTTP/1.1 200 OK\r\nx-odd: ", itertools.repeat(b"a")),
    "headers": lambda: Drip(b"HTTP/1.1 200 OK\r\n", (b"x-%d: 1\r\n" % each for each in itertools.count())),
    "a body": lambda: Drip(b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n", itertools.repeat(b"a")),
    "a body until the end": lambda: Drip(b"HTTP/1.1 200 OK\r\n\r\n", itertools.repeat(b"a")),
    "chunks": lambda: Drip(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", itertools.repeat(b"1\r\na\r\n")),
    "a chunk": lambda: Drip(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfff\r\n", itertools.repeat(b"a")),
    "an interim response": lambda: Drip(b"HTTP/1.1 100 Continue\r\nx-odd: ", itertools.repeat(b"a")),
}


@SHELLS
@pytest.mark.parametrize("secure", [False, True], ids=["plain", "tls"])
@pytest.mark.parametrize("make", DRIPS.values(), ids=DRIPS)
def test_a_server_that_drips(shell: type[Sync], make: Any, secure: bool) -> None:
    drip = make()
    config = {"ssl_context": trusting_context()} if secure else {}
    with MisbehavingServer(drip, context=server_context() if secure else None) as server:
        try:
            with shell(server.base_url, max_retries=0, **config) as client:
                started = time.monotonic()
                with pytest.raises(APITimeoutError, match=r"No complete response within 0\.3 s from 127\.0\.0\.1"):
                    client.send(CALL, timeout=10, total_timeout=0.3)
                assert time.monotonic() - started < 5
        finally:
            drip.over.set()


@SHELLS
def test_the_default_follows_from_the_timeout(shell: type[Sync]) -> None:
    drip = DRIPS["a body"]()
    with MisbehavingServer(drip) as server:
        try:
            with shell(server.base_url, max_retries=0) as client:
                with pytest.raises(APITimeoutError, match=r"No complete response within 0\.6 s"):
                    client.send(CALL, timeout=0.2)
        finally:
            drip.over.set()


@SHELLS
def test_a_server_that_takes_an_upload_slowly(shell: type[Sync]) -> None:
    over = threading.Event()

    def sip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            while not over.wait(0.005) and connection.recv(4096):
                pass

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=sip, args=(listener,))
        thread.start()
        try:
            with shell(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", max_retries=0) as client:
                with pytest.raises(APITimeoutError, match=r"No (complete )?response within 0\.3 s"):
                    client.send(LARGE, timeout=10, total_timeout=0.3)
        finally:
            over.set()
            thread.join(10)


@SHELLS
def test_an_upload_waits_for_as_long_as_a_read(shell: type[Sync]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        with shell(f"http://127.0.0.1:{deaf.getsockname()[1]}/v1", max_retries=0) as client:
            started = time.monotonic()
            with pytest.raises(APITimeoutError, match=r"No response within 0\.3 s"):
                client.send(LARGE, timeout=(300, 0.3))
            assert time.monotonic() - started < 200


@SHELLS
def test_a_proxy_that_drips(shell: type[Sync]) -> None:
    drip = Drip(b"HTTP/1.1 200 OK\r\nx-odd: ", itertools.repeat(b"a"))
    with MisbehavingServer(drip) as proxy:
        try:
            with shell("https://localhost/v1", max_retries=0, proxy=f"http://127.0.0.1:{proxy.port}") as client:
                with pytest.raises(APITimeoutError, match=r"within 0\.3 s from localhost"):
                    client.send(CALL, timeout=10, total_timeout=0.3)
        finally:
            drip.over.set()
