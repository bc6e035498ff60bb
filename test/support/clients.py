"""The sync and the asyncio client behind the same interface, so that one test covers both."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

from openai_realtime import AsyncRealtimeClient, RealtimeClient
from support.loops import Face, Loop

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"

Make = Callable[..., AbstractContextManager[Any]]


@contextmanager
def synchronous(
    base_url: str | None = None, *, kind: Any = RealtimeClient, azure: bool = False, **settings: Any
) -> Iterator[Any]:
    """Create a sync client; with `azure`, one for a resource at that URL."""
    make, address = (kind.azure, "endpoint") if azure else (kind, "base_url")
    with make(**{address: base_url, **({} if azure else {"api_key": KEY}), **settings}) as client:
        yield client


@contextmanager
def asynchronous(
    base_url: str | None = None, *, kind: Any = AsyncRealtimeClient, azure: bool = False, **settings: Any
) -> Iterator[Any]:
    """Create an asyncio client with the interface of a sync one."""
    make, address = (kind.azure, "endpoint") if azure else (kind, "base_url")
    with Loop() as loop:
        client = make(**{address: base_url, **({} if azure else {"api_key": KEY}), **settings})
        try:
            yield Face(client, loop)
        finally:
            loop.run(client.close())


both = pytest.mark.parametrize("make", [synchronous, asynchronous], ids=["sync", "asyncio"])
