"""The asyncio transport: cancellation, shared clients, consecutive event loops, no threads."""

import asyncio
import gc
import os
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest
from support.misbehaving import MisbehavingServer, Silence, reply

from openai_realtime import APITimeoutError, AsyncRealtimeClient, ClientClosedError

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
OK = reply(200, MINTED)


def client_of(server: MisbehavingServer) -> AsyncRealtimeClient:
    return AsyncRealtimeClient(api_key=KEY, base_url=server.base_url)


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  # the condition changes in another thread
            await asyncio.sleep(0.01)


async def test_it_uses_no_threads() -> None:
    with MisbehavingServer(Silence()) as server:
        async with client_of(server) as client:
            before = set(threading.enumerate())
            waiting = [asyncio.create_task(client.client_secrets.create()) for _ in range(20)]
            await until(lambda: len(server.seen) == 20)
            ours = {thread for thread in set(threading.enumerate()) - before if "_serve" not in thread.name}
            assert not ours
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


async def test_a_request_that_is_cancelled_leaves_nothing_open() -> None:
    with MisbehavingServer(Silence(), OK) as server:
        async with client_of(server) as client:
            task = asyncio.create_task(client.client_secrets.create())
            await until(lambda: server.seen)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert (await client.client_secrets.create()).value == MINTED["value"]
            assert server.connections == 2


async def test_a_wait_between_attempts_can_be_cancelled() -> None:
    with MisbehavingServer(reply(429, b"", retry_after="30"), OK) as server:
        answered = asyncio.Event()
        client = AsyncRealtimeClient(api_key=KEY, base_url=server.base_url, on_response=lambda _: answered.set())
        async with client:
            task = asyncio.create_task(client.client_secrets.create())
            await answered.wait()
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await client.client_secrets.create()
            assert len(server.seen) == 2


async def test_a_timeout_of_the_caller_is_no_error_of_ours() -> None:
    with MisbehavingServer(Silence()) as server:
        async with client_of(server) as client:
            with pytest.raises(TimeoutError) as caught:
                async with asyncio.timeout(0.1):
                    await client.client_secrets.create()
            assert not isinstance(caught.value, APITimeoutError)


async def test_requests_in_progress_complete_when_the_client_closes() -> None:
    going_on = threading.Event()

    def later(connection: object) -> bool:
        going_on.wait(10)
        return OK(connection)  # type: ignore[arg-type]  # a socket

    with MisbehavingServer(later) as server:
        client = client_of(server)
        task = asyncio.create_task(client.client_secrets.create())
        await until(lambda: server.seen)
        await client.close()
        with pytest.raises(ClientClosedError):
            await client.client_secrets.create()
        going_on.set()
        assert (await task).value == MINTED["value"]
        await until(lambda: not server.open_connections)


async def test_closing_closes_the_connections() -> None:
    with MisbehavingServer(OK) as server:
        async with client_of(server) as client:
            await asyncio.gather(*(client.client_secrets.create() for _ in range(10)))
            assert server.open_connections
        await until(lambda: not server.open_connections)
        gc.collect()  # an open socket would be a ResourceWarning, which fails the test


async def test_tasks_share_connections() -> None:
    with MisbehavingServer(OK) as server:
        async with client_of(server) as client:
            for _ in range(20):
                await asyncio.gather(*(client.client_secrets.create() for _ in range(5)))
        assert server.connections <= 5


def test_a_client_may_be_used_in_one_event_loop_after_another() -> None:
    async def mint(client: AsyncRealtimeClient) -> str:
        return (await client.client_secrets.create()).value

    async def mint_and_close(client: AsyncRealtimeClient) -> str:
        async with client.with_options(timeout=5) as other:
            await mint(other)
        value = await mint(client)
        await client.close()
        return value

    with MisbehavingServer(OK) as server:
        client = client_of(server)
        with asyncio.Runner() as one, asyncio.Runner() as two:
            assert one.run(mint(client)) == two.run(mint(client)) == MINTED["value"]
            assert two.run(mint_and_close(client)) == MINTED["value"]
            assert server.connections == 2
            one.run(client.close())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_child_process_opens_its_own_connections() -> None:
    async def mint(client: AsyncRealtimeClient) -> None:
        await client.client_secrets.create()

    async def mint_and_close(client: AsyncRealtimeClient) -> None:
        async with client:
            await mint(client)

    with MisbehavingServer(OK) as server:
        client = client_of(server)
        with asyncio.Runner() as runner:
            runner.run(mint(client))
            child = os.fork()
            if child == 0:
                # pytest must not run in the child, which exits here with its result as the exit status.
                try:
                    asyncio._set_running_loop(None)
                    asyncio.run(mint_and_close(client))
                except BaseException:  # noqa: BLE001
                    os._exit(1)
                os._exit(0)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
            runner.run(mint(client))
            assert [seen.connection for seen in server.seen] == [1, 2, 1]
            runner.run(client.close())


async def test_a_client_that_is_closed_while_its_key_is_awaited() -> None:
    asked, going_on = asyncio.Event(), asyncio.Event()

    async def key() -> str:
        asked.set()
        await going_on.wait()
        return KEY

    with MisbehavingServer(OK) as server:
        client = AsyncRealtimeClient(api_key=key, base_url=server.base_url)
        task = asyncio.create_task(client.client_secrets.create())
        await asked.wait()
        await client.close()
        going_on.set()
        with pytest.raises(ClientClosedError):
            await task
        assert server.connections == 0


LOOPS = """
import asyncio, gc, os, sys
from openai_realtime import AsyncRealtimeClient

async def mint(client):
    await client.client_secrets.create()

client = AsyncRealtimeClient()
counts = []
for _ in range(30):
    asyncio.run(mint(client))
    gc.collect()
    counts.append(len(os.listdir("/dev/fd")))
print(counts[5] == counts[-1], len(client._transport._pools._by_loop))
"""


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="open files cannot be counted here")
def test_closed_event_loops_leave_nothing() -> None:
    with MisbehavingServer(OK) as server:
        environment = {**os.environ, "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url, "NO_PROXY": "*"}
        command = [sys.executable, "-c", LOOPS]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["True", "1"]
    assert done.stderr == ""
