"""Misuse of connections: two readers, other loops, forks, signals, garbage, wrong arguments."""

import asyncio
import gc
import math
import os
import signal
import threading
from typing import Any

import pytest
from support.ws_clients import KEY, Connect, both
from support.ws_server import WebSocketServer, echo, sending

from openai_realtime import (
    AsyncRealtimeClient,
    ConcurrencyError,
    ConnectionEndedError,
    InvalidArgumentError,
    RealtimeClient,
)

WRONG = [
    (lambda c: c.recv(timeout=math.nan), "timeout must be seconds from 0"),
    (lambda c: c.recv(timeout=math.inf), "timeout must be seconds from 0"),
    (lambda c: c.recv(timeout="1"), "timeout must be seconds from 0"),
    (lambda c: c.recv(timeout=True), "timeout must be seconds from 0"),
    (lambda c: c.recv_bytes(timeout=-1), "timeout must be seconds from 0"),
    (lambda c: c.send_raw(None), "data must be a finished frame"),
    (lambda c: c.send_raw(5), "data must be a finished frame"),
    (lambda c: c.send_raw(["{}"]), "data must be a finished frame"),
    (lambda c: c.send_raw("\ud800"), "data must be text that UTF-8 can hold"),
    (lambda c: c.close(code=999), "code must be a close code"),
    (lambda c: c.close(code="1000"), "code must be a close code"),
    (lambda c: c.close(reason="x" * 200), "reason must be at most 123 bytes"),
    (lambda c: c.close(reason=b"bye"), "reason must be text"),
    (lambda c: c.close(reason="\ud800"), "reason must be text that UTF-8 can hold"),
]


@both
def test_wrong_arguments_are_refused_and_the_connection_goes_on(connect: Connect) -> None:
    with WebSocketServer(echo) as server, connect(server.base_url) as connection:
        for call, message in WRONG:
            with pytest.raises(InvalidArgumentError, match=message):
                call(connection)
        connection.response.create()
        assert connection.recv(timeout=5).type == "response.create"


def test_two_threads_cannot_receive_at_once() -> None:
    with WebSocketServer(echo) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with client.connect() as connection:
            received: list[Any] = []
            reader = threading.Thread(target=lambda: received.append(connection.recv(timeout=20)))
            reader.start()
            while not connection._socket.recv_messages.get_in_progress:
                reader.join(0.01)
            with pytest.raises(ConcurrencyError, match="Another thread is receiving"):
                connection.recv()
            connection.response.create()
            reader.join(20)
            assert [event.type for event in received] == ["response.create"]


async def test_two_tasks_cannot_receive_at_once() -> None:
    with WebSocketServer(echo) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url) as client, client.connect() as connection:
            reader = asyncio.create_task(connection.recv())
            await asyncio.sleep(0)
            with pytest.raises(ConcurrencyError, match="Another task is receiving"):
                await connection.recv()
            await connection.response.create()
            assert (await reader).type == "response.create"


async def test_a_timeout_does_not_end_the_iteration() -> None:
    with WebSocketServer(echo) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url) as client, client.connect() as connection:
            events = aiter(connection)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.02):
                    await anext(events)
            await connection.response.create()
            assert (await anext(events)).type == "response.create"


def test_a_connection_belongs_to_its_event_loop() -> None:
    with WebSocketServer(echo) as server:
        client = AsyncRealtimeClient(api_key=KEY, base_url=server.base_url)
        first = asyncio.new_event_loop()
        connection = first.run_until_complete(client.connect().enter())
        for call in (connection.recv(), connection.response.create(), connection.close()):
            with pytest.raises(ConcurrencyError, match="another event loop"):
                asyncio.run(call)
        first.run_until_complete(connection.close())
        first.close()


def test_a_manager_opens_one_connection_at_a_time() -> None:
    with WebSocketServer(echo) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with (manager := client.connect()) as connection:
            with pytest.raises(ConcurrencyError, match="call connect"):
                manager.enter()
            connection.response.create()
            assert connection.recv(timeout=5).type == "response.create"
    assert len(server.requests) == 1


async def test_an_asyncio_manager_opens_one_connection_at_a_time() -> None:
    with WebSocketServer(echo) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url) as client:
            manager = client.connect()
            async with manager:
                with pytest.raises(ConcurrencyError, match="call connect"):
                    await manager.enter()
    assert len(server.requests) == 1


def test_a_forgotten_connection_warns_and_is_closed() -> None:
    before = threading.active_count()
    with WebSocketServer(sending()) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        threads = set(threading.enumerate())
        connection = client.connect().enter()
        started = set(threading.enumerate()) - threads
        with pytest.warns(ResourceWarning, match="RealtimeConnection was not closed"):
            del connection
            gc.collect()
        for thread in started:
            thread.join(10)
            assert not thread.is_alive()
    assert threading.active_count() <= before + 1


async def test_a_forgotten_asyncio_connection_warns_and_is_closed() -> None:
    with WebSocketServer(sending()) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url) as client:
            connection = await client.connect(ping_interval=None).enter()
            socket = connection._socket
            with pytest.warns(ResourceWarning, match="AsyncRealtimeConnection was not closed"):
                del connection
                gc.collect()
            async with asyncio.timeout(10):
                await socket.wait_closed()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:This process.*is multi-threaded:DeprecationWarning")
def test_a_child_process_leaves_the_parents_connection_open() -> None:
    with WebSocketServer(echo) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with client.connect() as connection:
            child = os.fork()
            if child == 0:
                status = 1
                try:
                    try:
                        connection.response.create()
                    except ConcurrencyError:
                        connection.close()
                        status = 0
                finally:
                    os._exit(status)
            assert os.waitpid(child, 0)[1] == 0
            connection.response.create()
            assert connection.recv(timeout=10).type == "response.create"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs signals of Unix")
def test_a_signal_handler_that_interrupts_a_send_gets_an_error() -> None:
    with WebSocketServer(sending()) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with client.connect() as connection:
            met: list[Exception] = []

            def handle(*_: object) -> None:
                try:
                    connection.response.create()
                except ConcurrencyError as error:
                    met.append(error)

            previous = signal.signal(signal.SIGALRM, handle)
            signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
            try:
                for _ in range(100_000):
                    connection.input_audio_buffer.append(bytes(960))
                    if met:
                        break
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, previous)
            assert met
            assert "signal handler" in str(met[0])


def test_a_closed_connection_says_so() -> None:
    with WebSocketServer(sending()) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with client.connect() as connection:
            assert not connection.over
        assert connection.over
        with pytest.raises(ConnectionEndedError):
            connection.recv()
