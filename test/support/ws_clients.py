"""The blocking and the asyncio client behind one face, so that one test body proves both."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager, contextmanager
from inspect import isawaitable
from typing import Any

import pytest

from openai_realtime import AsyncRealtimeClient, RealtimeClient

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
CLIENT_OPTIONS = frozenset({"api_key", "organization", "project", "websocket_base_url"})

Connect = Callable[..., AbstractContextManager[Any]]


@contextmanager
def blocking(base_url: str, *, translation: bool = False, **options: Any) -> Iterator[Any]:
    """Connect with the blocking client."""
    settings = {name: options.pop(name) for name in CLIENT_OPTIONS & set(options)}
    with RealtimeClient(base_url=base_url, **{"api_key": KEY, **settings}) as client:
        with (client.translations if translation else client).connect(**options) as connection:
            yield connection


@contextmanager
def asynchronous(base_url: str, *, translation: bool = False, **options: Any) -> Iterator[Any]:
    """Connect with the asyncio client, whose event loop runs in a thread of its own."""
    settings = {name: options.pop(name) for name in CLIENT_OPTIONS & set(options)}
    with _Loop() as loop:
        client = AsyncRealtimeClient(base_url=base_url, **{"api_key": KEY, **settings})
        manager = (client.translations if translation else client).connect(**options)
        connection = loop.run(manager.enter())
        try:
            yield _Face(connection, loop)
        finally:
            loop.run(manager.__aexit__(None, None, None))
            loop.run(client.close())


both = pytest.mark.parametrize("connect", [blocking, asynchronous], ids=["blocking", "asyncio"])


class _Loop:
    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "_Loop":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def run(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(60)


class _Face:
    """Calls a connection's methods, and those of its resources, and waits for them."""

    def __init__(self, target: Any, loop: _Loop) -> None:
        self._target = target
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        return self._waiting(found) if callable(found) else _Face(found, self._loop)

    def __iter__(self) -> Iterator[Any]:
        events = self._target.__aiter__()
        while True:
            try:
                event = self._loop.run(events.__anext__())
            except StopAsyncIteration:
                return
            yield event

    def _waiting(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            result = method(*arguments, **options)
            return self._loop.run(result) if isawaitable(result) else result  # type: ignore[arg-type]  # a coroutine

        return call
