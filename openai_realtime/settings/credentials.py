"""The API key for a request: a fixed string, or the result of the caller's function."""

from __future__ import annotations

from collections.abc import Awaitable

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import checked_header_value
from openai_realtime.settings.config import ApiKey

_NAME = "api_key (from its function)"


def current_key(source: ApiKey) -> str:
    """Return the key for a request of the sync client. Errors of the caller's function propagate.

    Raises:
        InvalidArgumentError: when the function returns an awaitable, or anything else that is not a key.
    """
    key = _key_or_awaitable(source)
    if isinstance(key, str):
        return key
    close = getattr(key, "close", None)
    if close is not None:
        close()  # or Python would warn about a coroutine that was never awaited
    raise InvalidArgumentError(_NAME, key, "a key as a string: use AsyncRealtimeClient for coroutine functions")


async def current_key_async(source: ApiKey) -> str:
    """Return the key for a request of the asyncio client; like `current_key`, but awaits coroutine functions."""
    key = _key_or_awaitable(source)
    return key if isinstance(key, str) else checked_header_value(_NAME, await key, secret=True)


def _key_or_awaitable(source: ApiKey) -> str | Awaitable[str]:
    if isinstance(source, str):
        return source  # checked by ClientConfig
    key = source()
    return key if isinstance(key, Awaitable) else checked_header_value(_NAME, key, secret=True)
