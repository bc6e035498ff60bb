"""Receiving: microseconds per event of a mixed stream, from the socket to the typed event."""

import asyncio
import logging

from _common import KEY, best, report, server
from openai import AsyncOpenAI, OpenAI
from websockets.asyncio.client import connect as connect_asyncio
from websockets.sync.client import connect as connect_sync

from openai_realtime import AsyncRealtimeClient, RealtimeClient

COUNT = 5000
# The stream has error events that nobody expects, each of which would be logged.
logging.getLogger("openai_realtime").setLevel(logging.ERROR)
MODEL = str(COUNT)


def _sync(base_url: str) -> None:
    def ours() -> None:
        with RealtimeClient(api_key=KEY, base_url=base_url).connect(model=MODEL) as connection:
            assert sum(1 for _ in connection) == COUNT

    def theirs() -> None:
        with OpenAI(api_key=KEY, base_url=base_url).realtime.connect(model=MODEL) as connection:
            assert sum(1 for _ in connection) == COUNT

    def floor() -> None:
        url = f"{base_url.replace('http', 'ws', 1)}/realtime?model={MODEL}"
        with connect_sync(url, compression=None, max_queue=256) as connection:
            for _ in range(COUNT):
                connection.recv(decode=False)

    times = {
        "openai": best(theirs, COUNT),
        "openai_realtime": best(ours, COUNT),
        "floor: websockets": best(floor, COUNT),
    }
    report("receive, sync", times, "openai_realtime", "openai")


def _asyncio(base_url: str) -> None:
    async def ours() -> None:
        async with AsyncRealtimeClient(api_key=KEY, base_url=base_url).connect(model=MODEL) as connection:
            assert len([0 async for _ in connection]) == COUNT

    async def theirs() -> None:
        async with AsyncOpenAI(api_key=KEY, base_url=base_url).realtime.connect(model=MODEL) as connection:
            assert len([0 async for _ in connection]) == COUNT

    async def floor() -> None:
        url = f"{base_url.replace('http', 'ws', 1)}/realtime?model={MODEL}"
        async with connect_asyncio(url, compression=None, max_queue=256) as connection:
            for _ in range(COUNT):
                await connection.recv(decode=False)

    times = {
        "openai": best(lambda: asyncio.run(theirs()), COUNT),
        "openai_realtime": best(lambda: asyncio.run(ours()), COUNT),
        "floor: websockets": best(lambda: asyncio.run(floor()), COUNT),
    }
    report("receive, asyncio", times, "openai_realtime", "openai")


with server() as address:
    _sync(address)
    _asyncio(address)
