"""Sending: microseconds per 20 ms of PCM16, from the raw audio to the socket."""

import asyncio
import base64
from binascii import b2a_base64

from _common import KEY, PCM_20_MS, best, report, server
from openai import AsyncOpenAI, OpenAI
from websockets.asyncio.client import connect as connect_asyncio
from websockets.sync.client import connect as connect_sync

from openai_realtime import AsyncRealtimeClient, RealtimeClient

COUNT = 3000
MODEL = "0"


def _frame() -> str:
    return '{"type":"input_audio_buffer.append","audio":"' + b2a_base64(PCM_20_MS, newline=False).decode() + '"}'


def _sync(base_url: str) -> None:
    with (
        RealtimeClient(api_key=KEY, base_url=base_url).connect(model=MODEL) as ours,
        OpenAI(api_key=KEY, base_url=base_url).realtime.connect(model=MODEL) as theirs,
        connect_sync(f"{base_url.replace('http', 'ws', 1)}/realtime?model={MODEL}", compression=None) as raw,
    ):
        times = {
            "openai": best(
                lambda: [
                    theirs.input_audio_buffer.append(audio=base64.b64encode(PCM_20_MS).decode()) for _ in range(COUNT)
                ],
                COUNT,
            ),
            "openai_realtime": best(lambda: [ours.input_audio_buffer.append(PCM_20_MS) for _ in range(COUNT)], COUNT),
            "floor: websockets": best(lambda: [raw.send(_frame()) for _ in range(COUNT)], COUNT),
        }
    report("send, sync", times, "openai_realtime", "openai")


async def _asyncio(base_url: str) -> None:
    async with (
        AsyncRealtimeClient(api_key=KEY, base_url=base_url).connect(model=MODEL) as ours,
        AsyncOpenAI(api_key=KEY, base_url=base_url).realtime.connect(model=MODEL) as theirs,
        connect_asyncio(f"{base_url.replace('http', 'ws', 1)}/realtime?model={MODEL}", compression=None) as raw,
    ):

        async def send_ours() -> None:
            for _ in range(COUNT):
                await ours.input_audio_buffer.append(PCM_20_MS)

        async def send_theirs() -> None:
            for _ in range(COUNT):
                await theirs.input_audio_buffer.append(audio=base64.b64encode(PCM_20_MS).decode())

        async def send_raw() -> None:
            for _ in range(COUNT):
                await raw.send(_frame())

        loop = asyncio.get_running_loop()
        times = {}
        for name, send in (("openai", send_theirs), ("openai_realtime", send_ours), ("floor: websockets", send_raw)):
            runs = []
            for _ in range(7):
                begun = loop.time()
                await send()
                runs.append(loop.time() - begun)
            times[name] = min(runs) / COUNT * 1e6
    report("send, asyncio", times, "openai_realtime", "openai")


with server() as address:
    _sync(address)
    asyncio.run(_asyncio(address))
