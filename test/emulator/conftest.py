"""A running emulator, and a plain HTTP client for it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
import urllib3

from openai_realtime.emulator import Emulator


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def error(self) -> tuple[int, str | None, str | None]:
        """The status, code and param of a refusal, after checking its shape."""
        assert set(self.json) == {"error"}
        assert set(self.json["error"]) == {"message", "type", "param", "code"}
        return self.status, self.json["error"]["code"], self.json["error"]["param"]


class Api:
    """Sends requests to one emulator with its API key, another key, or none."""

    def __init__(self, emulator: Emulator, pool: urllib3.PoolManager) -> None:
        self.emulator = emulator
        self._pool = pool

    def send(
        self,
        method: str,
        path: str,
        *,
        key: str | None = "",
        headers: Mapping[str, str] | None = None,
        **body: Any,
    ) -> Reply:
        authorization = {} if key is None else {"Authorization": f"Bearer {key or self.emulator.api_key}"}
        answer = self._pool.request(
            method,
            self.emulator.base_url + path,
            headers={**authorization, **(headers or {})},
            timeout=10,
            retries=False,
            **body,
        )
        return Reply(
            answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.data.decode()
        )

    def post(self, path: str, body: object = None, **options: Any) -> Reply:
        return self.send("POST", path, **({} if body is None else {"json": body}), **options)

    def mint(self, session: Mapping[str, object] | None = None, **body: object) -> dict[str, Any]:
        reply = self.post("/realtime/client_secrets", {**({} if session is None else {"session": session}), **body})
        assert reply.status == 200, reply.text
        minted: dict[str, Any] = reply.json
        return minted


@pytest.fixture(scope="session")
def pool() -> Iterator[urllib3.PoolManager]:
    with urllib3.PoolManager(num_pools=100) as manager:
        yield manager


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(scope="module")
def api(emulator: Emulator, pool: urllib3.PoolManager) -> Api:
    return Api(emulator, pool)


@pytest.fixture
def make_api(pool: urllib3.PoolManager) -> Callable[[Emulator], Api]:
    """Create a client for an emulator that a test starts itself."""
    return lambda emulator: Api(emulator, pool)
