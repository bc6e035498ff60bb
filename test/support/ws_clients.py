"""The synchronous and the asyncio client behind one face, so that one test body proves both."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

from openai_realtime import AsyncRealtimeClient, RealtimeClient
from openai_realtime.settings.config import ClientSettings
from support.loops import Face, Loop

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"
CLIENT_OPTIONS = frozenset(set(ClientSettings.__optional_keys__) - {"max_retries", "ssl_context", "proxy", "wire"})

Connect = Callable[..., AbstractContextManager[Any]]


@contextmanager
def synchronous(base_url: str, *, translation: bool = False, **options: Any) -> Iterator[Any]:
    """Connect with the synchronous client."""
    settings = {name: options.pop(name) for name in CLIENT_OPTIONS & set(options)}
    with RealtimeClient(base_url=base_url, **{"api_key": KEY, **settings}) as client:
        with (client.translations if translation else client).connect(**options) as connection:
            yield connection


@contextmanager
def asynchronous(base_url: str, *, translation: bool = False, **options: Any) -> Iterator[Any]:
    """Connect with the asyncio client, whose event loop runs in a thread of its own."""
    settings = {name: options.pop(name) for name in CLIENT_OPTIONS & set(options)}
    with Loop() as loop:
        client = AsyncRealtimeClient(base_url=base_url, **{"api_key": KEY, **settings})
        manager = (client.translations if translation else client).connect(**options)
        connection = loop.run(manager.enter())
        try:
            yield Face(connection, loop)
        finally:
            loop.run(manager.__aexit__(None, None, None))
            loop.run(client.close())


both = pytest.mark.parametrize("connect", [synchronous, asynchronous], ids=["sync", "asyncio"])
