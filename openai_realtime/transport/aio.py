"""The asyncio transport: sends requests over aiohttp, with retries."""

import asyncio
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Self

from openai_realtime.errors import ClientClosedError, MissingExtraError
from openai_realtime.redact import sensitive
from openai_realtime.settings.config import ClientConfig
from openai_realtime.settings.credentials import current_key_async
from openai_realtime.transport.request import ApiRequest, RequestOptions, T
from openai_realtime.transport.sending import RequestAttempts
from openai_realtime.transport.sync import CLOSED

if TYPE_CHECKING:
    from openai_realtime.transport.aiohttp_pool import AiohttpPool


class AsyncioTransport:
    """Sends requests and returns their parsed responses. Safe to share between tasks, and between event loops.

    Needs aiohttp (the extra `async`) from the first request on.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        pool_size: int = 1000,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        pools: "_PoolPerLoop | None" = None,
    ) -> None:
        """Create a transport; it connects when first used.

        Args:
            config: the client's settings.
            pool_size: maximum number of connections; waiting for a free one counts as connecting.
            sleep: waits between attempts, for a number of seconds.
            pools: connection pools of another transport, which still owns them.
        """
        self._config = config
        self._sleep = sleep
        self._closed = False
        self._owns_pools = pools is None
        self._pools = _PoolPerLoop(config, pool_size) if pools is None else pools

    def variant(self, config: ClientConfig) -> Self:
        """Create a transport with other settings, which shares the connections of this one if it can."""
        pools = self._pools if config.can_share_connections(self._config) else None
        return type(self)(config, sleep=self._sleep, pools=pools)

    @sensitive
    async def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send a request, with retries, and return the parsed response.

        Raises:
            APIError: when the request failed.
            InvalidArgumentError: when an argument cannot be sent.
            ClientClosedError: when the transport is closed.
            MissingExtraError: when aiohttp is not installed.
        """
        attempts = RequestAttempts(request, self._config, options)
        while True:
            if self.closed:
                raise ClientClosedError(CLOSED)
            wire = attempts.begin(await current_key_async(self._config.api_key) if attempts.needs_key else None)
            # Not earlier: the client may have been closed while its key function was awaited.
            outcome = await self._pool().exchange(wire, attempts.timeouts, resend=attempts.resend)
            wait = attempts.finish(outcome)
            if wait is None:
                return attempts.result(outcome)
            await self._sleep(wait)

    @property
    def closed(self) -> bool:
        """Whether this transport, or the one whose connections it shares, is closed."""
        return self._closed or self._pools.closed

    async def close(self) -> None:
        """Close the connections; requests in progress complete, later ones are refused."""
        self._closed = True
        if self._owns_pools:
            await self._pools.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def _pool(self) -> "AiohttpPool":
        if self.closed:
            raise ClientClosedError(CLOSED)
        return self._pools.get()


class _PoolPerLoop:
    """A connection pool for each event loop: connections belong to the loop that opened them."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._config = config
        self._size = size
        self._by_loop: dict[asyncio.AbstractEventLoop, AiohttpPool] = {}
        self.closed = False

    def get(self) -> "AiohttpPool":
        loop = asyncio.get_running_loop()
        pool = self._by_loop.get(loop)
        if pool is None:
            self._drop_closed_loops()
            if find_spec("aiohttp") is None:
                raise MissingExtraError("aiohttp", "async", "AsyncRealtimeClient needs aiohttp for HTTP requests")
            from openai_realtime.transport.aiohttp_pool import AiohttpPool

            pool = self._by_loop[loop] = AiohttpPool(self._config, self._size)
        return pool

    def _drop_closed_loops(self) -> None:
        """Drop pools whose loop was closed before them; they can no longer be closed properly."""
        for loop in [loop for loop in self._by_loop if loop.is_closed()]:
            self._by_loop.pop(loop).abandon()

    async def close(self) -> None:
        self.closed = True
        self._drop_closed_loops()
        pool = self._by_loop.pop(asyncio.get_running_loop(), None)
        if pool is not None:
            await pool.close()
