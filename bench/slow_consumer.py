"""Deliver a ten-minute answer at once, to a sync and an asyncio consumer that take it in real time.

Takes as long as the answer lasts: `python bench/slow_consumer.py [SECONDS]`, 600 by default. The server, in a process
of its own, pings every 10 s and gives up after 20 s without a pong.
"""

import asyncio
import json
import multiprocessing
import resource
import sys
import threading
import time
from base64 import b64encode
from multiprocessing.connection import Connection

from websockets.sync.server import ServerConnection, serve

from openai_realtime import AsyncRealtimeClient, RealtimeClient

KEY = "sk-bench-0123456789abcdef"
CHUNK = 0.1  # seconds of audio in one event


def _serve(seconds: float, address: Connection) -> None:
    delta = {
        "type": "response.output_audio.delta",
        "event_id": "event_1",
        "response_id": "resp_1",
        "item_id": "item_1",
        "output_index": 0,
        "content_index": 0,
        "delta": b64encode(bytes(4800)).decode(),
    }
    frame = json.dumps(delta)

    def answer(connection: ServerConnection) -> None:
        for _ in range(int(seconds / CHUNK)):
            connection.send(frame)
        for _ in connection:
            pass

    with serve(answer, "127.0.0.1", 0, ping_interval=10, ping_timeout=20) as server:
        address.send(f"http://127.0.0.1:{server.socket.getsockname()[1]}/v1")
        server.serve_forever()


def _consume(base_url: str, count: int) -> None:
    with RealtimeClient(api_key=KEY, base_url=base_url).connect(model="gpt-realtime-2.1") as connection:
        begun = time.monotonic()
        for number in range(count):
            connection.recv(timeout=60)
            time.sleep(max(begun + (number + 1) * CHUNK - time.monotonic(), 0))
    print(f"sync: {count} events, {time.monotonic() - begun:.0f} s")


async def _consume_async(base_url: str, count: int) -> None:
    async with AsyncRealtimeClient(api_key=KEY, base_url=base_url).connect(model="gpt-realtime-2.1") as connection:
        begun = time.monotonic()
        for number in range(count):
            await connection.recv(timeout=60)
            await asyncio.sleep(max(begun + (number + 1) * CHUNK - time.monotonic(), 0))
    print(f"asyncio: {count} events, {time.monotonic() - begun:.0f} s")


def main() -> None:
    """Run both consumers to the end of the answer."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600.0
    receiver, sender = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(seconds, sender), daemon=True)
    process.start()
    base_url, count = receiver.recv(), int(seconds / CHUNK)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    thread = threading.Thread(target=_consume, args=(base_url, count))
    thread.start()
    asyncio.run(_consume_async(base_url, count))
    thread.join()
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"memory: {grown:.0f} MiB more at most, for two answers of {count * 6.6e3 / 2**20:.0f} MiB")
    process.terminate()


if __name__ == "__main__":
    main()
