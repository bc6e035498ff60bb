"""Slow readers, silent servers and blocked sends: a healthy connection lives, every other one ends in time."""

import asyncio
import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.ws_clients import KEY, Connect, both
from support.ws_server import WebSocketServer, sending
from websockets.frames import Frame, Opcode
from websockets.server import ServerProtocol
from websockets.sync.server import ServerConnection

from openai_realtime import AsyncRealtimeClient, ConnectionClosedError, ConnectionLostError, RealtimeClient
from openai_realtime.connection.liveness import FRAME_OVERHEAD, ReceiveBuffer, Silence

DELTA = json.dumps({"type": "response.output_audio.delta", "delta": "A" * 5000, "event_id": "e"})


@contextmanager
def raw_server(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve one connection: answer the handshake, then behave as told, and read nothing more until the test ends."""
    listener, over = socket.create_server(("127.0.0.1", 0)), threading.Event()
    connections: list[socket.socket] = []

    def serve() -> None:
        connection, _ = listener.accept()
        connections.append(connection)
        protocol = ServerProtocol()
        while not (requests := protocol.events_received()):
            protocol.receive_data(connection.recv(65536))
        protocol.send_response(protocol.accept(requests[0]))  # type: ignore[arg-type]  # the first event is a request
        connection.sendall(b"".join(protocol.data_to_send()))
        with suppress(OSError):  # the client left
            behave(connection)
            over.wait(60)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    finally:
        over.set()
        for connection in connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        thread.join(10)
        for connection in (*connections, listener):
            connection.close()


def stalled(_: socket.socket) -> None:
    """Read nothing and send nothing."""


def ping_flood(connection: socket.socket) -> None:
    """Send pings, and read nothing."""
    pings = Frame(Opcode.PING, b"x" * 125).serialize(mask=False) * 500
    while True:
        connection.sendall(pings)


def goodbye_without_end(connection: socket.socket) -> None:
    """Send a close frame, and leave the connection open."""
    connection.sendall(Frame(Opcode.CLOSE, struct.pack("!H", 1001)).serialize(mask=False))


def nonsense(connection: socket.socket) -> None:
    """Break the protocol, and leave the connection open."""
    connection.sendall(b"\xff\xff\xff")


@both
@pytest.mark.parametrize("behave", [ping_flood, goodbye_without_end, nonsense])
@pytest.mark.parametrize("pings", [{}, {"ping_interval": None}], ids=["pings", "no pings"])
def test_receiving_and_closing_end_in_time(
    connect: Connect,
    behave: Callable[[socket.socket], None],
    pings: dict[str, None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    begun = time.monotonic()
    with raw_server(behave) as url, connect(url, close_timeout=0.3, send_timeout=0.3, **pings) as connection:
        with pytest.raises(ConnectionClosedError):
            connection.recv(timeout=20)
    assert time.monotonic() - begun < 15
    assert not caplog.records  # the error says it all


def test_closing_does_not_wait_for_the_blocked_send_of_another_thread() -> None:
    with raw_server(stalled) as url, RealtimeClient(api_key=KEY, base_url=url) as client:
        connection = client.connect(close_timeout=0.3, send_timeout=None).enter()
        failed: list[Exception] = []

        def send() -> None:
            try:
                while True:
                    connection.input_audio_buffer.append(bytes(1_000_000))
            except ConnectionClosedError as error:
                failed.append(error)

        thread = threading.Thread(target=send)
        thread.start()
        thread.join(0.3)  # by then the buffers of both sides are full
        begun = time.monotonic()
        connection.close()
        thread.join(10)
        assert time.monotonic() - begun < 10
        assert failed


async def test_a_send_that_was_cut_raises() -> None:
    with raw_server(stalled) as url:
        async with AsyncRealtimeClient(api_key=KEY, base_url=url) as client:
            async with client.connect(send_timeout=0.3, close_timeout=0.1) as connection:
                sends = [connection.input_audio_buffer.append(bytes(1_000_000)) for _ in range(50)]
                results = await asyncio.gather(*sends, return_exceptions=True)
    assert sum(isinstance(result, ConnectionLostError) for result in results) >= 40
    assert {type(result) for result in results} <= {ConnectionLostError, type(None)}


async def test_a_cancelled_goodbye_closes_all_the_same() -> None:
    with raw_server(stalled) as url:
        async with AsyncRealtimeClient(api_key=KEY, base_url=url) as client:
            connection = await client.connect(close_timeout=0.2).enter()
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await connection.close()
            async with asyncio.timeout(10):
                while not connection.over:  # noqa: ASYNC110  # nothing tells of it
                    await asyncio.sleep(0.01)


@both
def test_more_than_fits_waits_on_the_network_and_nothing_is_lost(connect: Connect) -> None:
    """The client stops reading at its limit, so pings of the server have to wait; its own are suspended."""
    sent = threading.Event()

    def send(connection: ServerConnection) -> None:
        for _ in range(3000):
            connection.send(DELTA)
        sent.set()

    options = {"max_buffer": 100_000, "ping_interval": 0.05, "ping_timeout": 0.2}
    with WebSocketServer(send) as server, connect(server.base_url, **options) as connection:
        assert connection.recv().type == "response.output_audio.delta"
        assert not sent.wait(0.5)  # 15 MB are more than the limit and the system's buffers hold
        for _ in range(2999):
            assert connection.recv(timeout=20).type == "response.output_audio.delta"
        assert sent.wait(10)


@both
def test_a_slow_reader_does_not_lose_the_connection(connect: Connect) -> None:
    """Everything is received while nothing is read, so pings of both sides are answered."""
    answered = threading.Event()

    def send(connection: ServerConnection) -> None:
        for _ in range(2000):
            connection.send(DELTA)
        assert connection.ping().wait(10)
        answered.set()

    with WebSocketServer(send) as server:
        with connect(server.base_url, ping_interval=0.05, ping_timeout=0.2) as connection:
            assert answered.wait(10)
            assert len([connection.recv(timeout=10) for _ in range(2000)]) == 2000


async def test_a_blocked_event_loop_does_not_lose_the_connection() -> None:
    with WebSocketServer(sending(DELTA, DELTA)) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url) as client:
            async with client.connect(ping_interval=0.05, ping_timeout=0.1) as connection:
                await connection.recv()
                for _ in range(3):
                    time.sleep(0.5)  # noqa: ASYNC251  # this is the point
                    await asyncio.sleep(0.06)
                assert (await connection.recv(timeout=5)).type == "response.output_audio.delta"


@given(st.lists(st.tuples(st.integers(0, 5000), st.booleans(), st.booleans()), max_size=60), st.integers(0, 20_000))
def test_the_buffer_counts_what_waits(steps: list[tuple[int, bool, bool]], limit: int) -> None:
    buffer, waiting, message = ReceiveBuffer(limit), [], 0
    for size, last, read in steps:
        full = buffer.add(size, last=last)
        message += size + FRAME_OVERHEAD
        if last:
            waiting.append(message)
            message = 0
        assert full == (last and sum(waiting) + message > limit)
        if read and waiting:
            waiting.pop(0)
            buffer.remove()
        assert buffer.full == (sum(waiting) + message > limit)
        assert buffer.drained == (sum(waiting) + message <= limit // 2)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=60))
def test_a_server_is_lost_after_silence_that_could_be_noticed(slices: list[tuple[bool, bool]]) -> None:
    silence, progress, silent = Silence(1.0), 0, 0
    assert silence.slice == 1 / Silence.SLICES
    silence.lost(progress, reading=True)
    for reading, received in slices:
        progress += received
        silent = silent + 1 if reading and not received else 0
        assert silence.lost(progress, reading=reading) == (silent >= Silence.SLICES)
        if silent >= Silence.SLICES:
            return
