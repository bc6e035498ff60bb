"""Minting: microseconds per client secret on a kept-alive connection, and for 50 concurrent ones with asyncio."""

import asyncio
import http.client
import json
from urllib.parse import urlsplit

import aiohttp
from _common import KEY, best, report, server
from openai import AsyncOpenAI, OpenAI

from openai_realtime import AsyncRealtimeClient, RealtimeClient

COUNT = 200
AT_ONCE = 50
SESSION = {"type": "realtime", "model": "gpt-realtime", "instructions": "Be brief."}
HEADERS = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
BODY = json.dumps({"session": SESSION}).encode()


def _sync(base_url: str) -> None:
    raw = http.client.HTTPConnection(urlsplit(base_url).netloc)

    def with_http_client() -> str:
        raw.request("POST", "/v1/realtime/client_secrets", BODY, HEADERS)
        value: str = json.loads(raw.getresponse().read())["value"]
        return value

    with RealtimeClient(api_key=KEY, base_url=base_url) as ours, OpenAI(api_key=KEY, base_url=base_url) as theirs:
        work = {
            "openai_realtime": lambda: ours.client_secrets.create(session=SESSION).value,
            "openai": lambda: theirs.realtime.client_secrets.create(session=SESSION).value,
            "floor: http.client": with_http_client,
        }
        times = {name: best(lambda mint=mint: [mint() for _ in range(COUNT)], COUNT) for name, mint in work.items()}
    raw.close()
    report("one mint, sync", times, "openai_realtime", "openai")


async def _asyncio(base_url: str) -> dict[str, dict[str, float]]:
    loop = asyncio.get_running_loop()

    async def measured(mint, at_once: int) -> float:
        fastest = float("inf")
        for _ in range(5):
            begun = loop.time()
            for _ in range(COUNT // at_once):
                await asyncio.gather(*(mint() for _ in range(at_once)))
            fastest = min(fastest, loop.time() - begun)
        return fastest / COUNT * 1e6

    async with (
        AsyncRealtimeClient(api_key=KEY, base_url=base_url) as ours,
        AsyncOpenAI(api_key=KEY, base_url=base_url) as theirs,
        aiohttp.ClientSession() as session,
    ):

        async def with_aiohttp() -> str:
            async with session.post(f"{base_url}/realtime/client_secrets", data=BODY, headers=HEADERS) as answer:
                value: str = json.loads(await answer.read())["value"]
                return value

        work = {
            "openai_realtime": lambda: ours.client_secrets.create(session=SESSION),
            "openai": lambda: theirs.realtime.client_secrets.create(session=SESSION),
            "floor: aiohttp": with_aiohttp,
        }
        return {
            title: {name: await measured(mint, at_once) for name, mint in work.items()}
            for title, at_once in (("one mint, asyncio", 1), (f"one mint of {AT_ONCE} at once, asyncio", AT_ONCE))
        }


def main() -> None:
    """Run the benchmark and print the results."""
    with server("_http_server.py") as base_url:
        _sync(base_url)
        for title, times in asyncio.run(_asyncio(base_url)).items():
            report(title, times, "openai_realtime", "openai")


if __name__ == "__main__":
    main()
