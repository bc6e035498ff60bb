"""The key of the moment: a fixed one, or what the caller's function gives."""

from __future__ import annotations

from collections.abc import Awaitable

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import header_safe
from openai_realtime.settings.config import ApiKey

_NAME = "api_key (from its function)"


def current_key(source: ApiKey) -> str:
    """Give the key for a request of the blocking client.

    Raises InvalidArgumentError for a function that gives no key, or something to await; its own errors pass.
    """
    if isinstance(source, str):
        return source
    key = source()
    if isinstance(key, Awaitable):
        close = getattr(key, "close", None)
        if close is not None:
            close()  # a coroutine that nobody awaits would be a warning
        raise InvalidArgumentError(_NAME, key, "a key as text: AsyncRealtimeClient is for coroutine functions")
    return header_safe(_NAME, key, secret=True)


async def current_key_async(source: ApiKey) -> str:
    """Give the key for a request of the asyncio client; like `current_key`, for coroutine functions as well."""
    if isinstance(source, str):
        return source
    key = source()
    if isinstance(key, Awaitable):
        key = await key
    return header_safe(_NAME, key, secret=True)
