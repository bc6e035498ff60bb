"""Run 50 connections and a stream of mints against a faulty server, and watch memory, files and threads.

`python bench/soak.py [MINUTES]`, 30 by default. Half of the connections are sync, half asyncio; each is opened again
when it ends. The server, in a process of its own, numbers its events and ends connections in every way it knows: close
codes, a cut, silence, broken frames, floods. Mints fail in 5 of 100 cases. The run fails if an event is lost, repeated
or out of order, if a call hangs, or if memory, files or threads grow.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import multiprocessing
import os
import random
import sys
import threading
import time
from collections import Counter
from multiprocessing.connection import Connection

from aiohttp import WSMsgType, web

from openai_realtime import (
    APIError,
    AsyncRealtimeClient,
    ConnectionClosedError,
    MalformedEvent,
    RealtimeClient,
    ReceiveTimeoutError,
)

KEY = "sk-bench-0123456789abcdef"
CONNECTIONS = 50
OPTIONS = {"ping_interval": 2.0, "ping_timeout": 2.0, "close_timeout": 1.0, "send_timeout": 2.0, "open_timeout": 5.0}
ENDS = ("1000", "1001", "1011", "4000", "cut", "silence", "broken", "flood", "malformed", "ping flood")


async def _realtime(request: web.Request) -> web.StreamResponse:
    if random.random() < 0.05:
        return web.json_response({"error": {"message": "overloaded"}}, status=random.choice([500, 503, 429]))
    socket = web.WebSocketResponse(autoping=True)
    await socket.prepare(request)
    transport = request.transport
    assert transport is not None
    end = random.choice(ENDS)
    try:
        for number in range(random.randrange(1, 300)):
            await socket.send_str(json.dumps({"type": "soak.event", "event_id": f"e{number}", "number": number}))
            if random.random() < 0.2:
                await asyncio.sleep(random.random() / 20)
        await _finish(socket, transport, end)
    except ConnectionResetError:
        pass
    return socket


async def _finish(socket: web.WebSocketResponse, transport: asyncio.BaseTransport, end: str) -> None:
    assert isinstance(transport, asyncio.WriteTransport)
    match end:
        case "cut":
            transport.abort()
        case "silence":
            await asyncio.sleep(8)
            transport.abort()
        case "broken":
            transport.write(b"\xff\xff\xff")
            await asyncio.sleep(3)
            transport.abort()
        case "flood":
            for _ in range(2000):
                await socket.send_str('{"type":"soak.filler","event_id":"f"}')
            await socket.close(code=1001)
        case "malformed":
            for text in ("[]", "no json", '{"type":5}', '{"type":"response.done","response":7}'):
                await socket.send_str(text)
            await socket.close(code=1001)
        case "ping flood":
            for _ in range(500):
                await socket.ping(b"x" * 100)
            await socket.close(code=1001)
        case code:
            await socket.close(code=int(code))
    async for message in socket:
        if message.type is not WSMsgType.TEXT:
            break


async def _mint(_: web.Request) -> web.Response:
    if random.random() < 0.05:
        return web.json_response({"error": {"message": "overloaded"}}, status=random.choice([500, 503, 429]))
    return web.json_response({"value": "ek_soak", "expires_at": 1, "session": {"type": "realtime"}})


def _serve(address: Connection) -> None:
    async def run() -> None:
        app = web.Application()
        app.router.add_get("/v1/realtime", _realtime)
        app.router.add_post("/v1/realtime/client_secrets", _mint)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        address.send(f"http://127.0.0.1:{runner.addresses[0][1]}/v1")
        await asyncio.Event().wait()

    asyncio.run(run())


class Soak:
    """What all workers share."""

    def __init__(self, base_url: str, minutes: float) -> None:
        self.base_url = base_url
        self.until = time.monotonic() + minutes * 60
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []

    @property
    def running(self) -> bool:
        """Whether there is time left."""
        return time.monotonic() < self.until and not self.wrong

    def check(self, event: object, numbers: itertools.count[int]) -> None:
        """Check that a numbered event is the next one."""
        if isinstance(event, MalformedEvent):
            self.counts["malformed"] += 1
            return
        number = getattr(event, "number", None)
        if number is not None and number != (expected := next(numbers)):
            self.wrong.append(f"event {number} instead of {expected}")
        self.counts["events"] += 1

    def talk(self) -> None:
        """Receive on sync connections, one after the other."""
        client = RealtimeClient(api_key=KEY, base_url=self.base_url)
        while self.running:
            numbers = itertools.count()
            try:
                with client.connect(model="m", **OPTIONS) as connection:  # type: ignore[arg-type]  # a plain dict
                    while True:
                        connection.input_audio_buffer.append(bytes(960))
                        self.check(connection.recv(timeout=20), numbers)
            except ReceiveTimeoutError:
                self.wrong.append("a sync connection hung")
            except (ConnectionClosedError, APIError) as error:
                self.counts[type(error).__name__] += 1
        client.close()

    async def talk_async(self, client: AsyncRealtimeClient) -> None:
        """Receive on asyncio connections, one after the other."""
        while self.running:
            numbers = itertools.count()
            try:
                async with client.connect(model="m", **OPTIONS) as connection:  # type: ignore[arg-type]  # a plain dict
                    while True:
                        await connection.input_audio_buffer.append(bytes(960))
                        self.check(await connection.recv(timeout=20), numbers)
            except ReceiveTimeoutError:
                self.wrong.append("an asyncio connection hung")
            except (ConnectionClosedError, APIError) as error:
                self.counts[type(error).__name__] += 1

    def mint(self) -> None:
        """Mint keys."""
        with RealtimeClient(api_key=KEY, base_url=self.base_url, max_retries=5) as client:
            while self.running:
                assert client.client_secrets.create(session={"type": "realtime", "model": "m"}).value == "ek_soak"
                self.counts["mints"] += 1
                time.sleep(0.02)

    async def run_async(self) -> None:
        """Run the asyncio half, with cancellations."""
        async with AsyncRealtimeClient(api_key=KEY, base_url=self.base_url) as client:
            tasks = [asyncio.create_task(self.talk_async(client)) for _ in range(CONNECTIONS // 2)]
            while self.running:
                await asyncio.sleep(1)
                place = random.randrange(len(tasks))
                tasks[place].cancel()
                await asyncio.gather(tasks[place], return_exceptions=True)
                self.counts["cancelled"] += 1
                tasks[place] = asyncio.create_task(self.talk_async(client))
            await asyncio.gather(*tasks, return_exceptions=True)


def _usage() -> tuple[float, int, int]:
    with open("/proc/self/statm", encoding="ascii") as statm:
        pages = int(statm.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20, len(os.listdir("/proc/self/fd")), threading.active_count()


def _watch(soak: Soak) -> list[tuple[float, int, int]]:
    samples = []
    while soak.running:
        time.sleep(5)
        samples.append(_usage())
        if len(samples) % 12 == 0:
            print("{:.0f} MiB, {} files, {} threads".format(*samples[-1]), dict(soak.counts), flush=True)
    return samples


def main() -> None:
    """Run the soak and print what was seen."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    receiver, sender = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(sender,), daemon=True)
    process.start()
    soak = Soak(receiver.recv(), minutes)
    workers = [threading.Thread(target=soak.talk) for _ in range(CONNECTIONS // 2)]
    workers += [threading.Thread(target=soak.mint), threading.Thread(target=lambda: asyncio.run(soak.run_async()))]
    for worker in workers:
        worker.start()
    samples = _watch(soak)
    for worker in workers:
        worker.join(60)
    hung = sum(worker.is_alive() for worker in workers)
    process.terminate()
    third = len(samples) // 3
    early, late = samples[third : 2 * third], samples[2 * third :]
    grown = False
    for name, place, slack in (("MiB", 0, 20), ("files", 1, 30), ("threads", 2, 20)):
        first, last = (max(sample[place] for sample in part) for part in (early, late))
        grown |= last > first + slack
        print(f"{name}: at most {first:.0f} in the second third, {last:.0f} in the last")
    print(dict(soak.counts), "wrong:", soak.wrong, "hung workers:", hung)
    sys.exit(bool(soak.wrong or hung or grown))


if __name__ == "__main__":
    main()
