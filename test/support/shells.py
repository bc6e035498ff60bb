"""The sync and the asyncio transport behind the same interface."""

from typing import Any, Self

from openai_realtime.settings.checks import checked_timeouts
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.aio import AsyncioTransport
from openai_realtime.transport.request import Answer, ApiRequest, JsonBody, RequestOptions
from openai_realtime.transport.sync import SyncTransport
from support.loops import Loop

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"


def body_of(answer: Answer) -> bytes:
    return answer.body


MINT = ApiRequest("POST", "/realtime/client_secrets", body_of, body=JsonBody("-", {"a": 1}), repeatable=True)
CALL = ApiRequest("POST", "/realtime/calls/rtc_1/hangup", body_of)


class Sync:
    """The sync transport, which records the waits between attempts instead of sleeping."""

    def __init__(self, base_url: str, **config: Any) -> None:
        self.waits: list[float] = []
        timeouts = checked_timeouts(config.pop("timeout", 10))
        self.config = ClientConfig(**{"api_key": KEY, "base_url": base_url, "timeouts": timeouts, **config})
        self.open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self.end()

    def open(self) -> None:
        self.transport = SyncTransport(self.config, sleep=self.waits.append)

    def send(self, request: ApiRequest[bytes] = MINT, **options: Any) -> bytes:
        known: RequestOptions = options  # type: ignore[assignment]  # tests pass options as users do
        return self.transport.send(request, known)

    def close(self) -> None:
        self.transport.close()

    def end(self) -> None:
        """Release what the transport runs on."""


class Asyncio(Sync):
    """The asyncio transport with the same interface."""

    def open(self) -> None:
        async def note(seconds: float) -> None:
            self.waits.append(seconds)

        self.loop = Loop().__enter__()
        self.asyncio = AsyncioTransport(self.config, sleep=note)

    def send(self, request: ApiRequest[bytes] = MINT, **options: Any) -> bytes:
        known: RequestOptions = options  # type: ignore[assignment]  # tests pass options as users do
        body: bytes = self.loop.run(self.asyncio.send(request, known))
        return body

    def close(self) -> None:
        self.loop.run(self.asyncio.close())

    def end(self) -> None:
        self.loop.__exit__()
