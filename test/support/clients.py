"""The blocking and the asyncio client behind one face, so that one test body proves both."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

from openai_realtime import AsyncRealtimeClient, RealtimeClient
from support.loops import Face, Loop

KEY = "sk-proj-abcdefghijklmnopqrstuvwxyz0123456789"

Make = Callable[..., AbstractContextManager[Any]]


@contextmanager
def blocking(
    base_url: str | None = None, *, kind: Any = RealtimeClient, azure: bool = False, **settings: Any
) -> Iterator[Any]:
    """Make a blocking client; with `azure` the address is that of a resource."""
    make, address = (kind.azure, "endpoint") if azure else (kind, "base_url")
    with make(**{address: base_url, **({} if azure else {"api_key": KEY}), **settings}) as client:
        yield client


@contextmanager
def asynchronous(
    base_url: str | None = None, *, kind: Any = AsyncRealtimeClient, azure: bool = False, **settings: Any
) -> Iterator[Any]:
    """Make an asyncio client with the face of a blocking one."""
    make, address = (kind.azure, "endpoint") if azure else (kind, "base_url")
    with Loop() as loop:
        client = make(**{address: base_url, **({} if azure else {"api_key": KEY}), **settings})
        try:
            yield Face(client, loop)
        finally:
            loop.run(client.close())


both = pytest.mark.parametrize("make", [blocking, asynchronous], ids=["blocking", "asyncio"])
