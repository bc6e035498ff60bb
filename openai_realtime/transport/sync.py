"""The sync transport: sends requests over urllib3, with retries."""

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from openai_realtime.errors import ClientClosedError
from openai_realtime.redact import sensitive
from openai_realtime.settings.config import ClientConfig
from openai_realtime.settings.credentials import current_key
from openai_realtime.transport.request import ApiRequest, RequestOptions, T
from openai_realtime.transport.sending import RequestAttempts

if TYPE_CHECKING:
    from openai_realtime.transport.urllib3_pool import Urllib3Pool

CLOSED = "The client is closed: create a new one"


class SyncTransport:
    """Sends requests and returns their parsed responses. Safe to share between threads, and to use after a fork."""

    def __init__(
        self,
        config: ClientConfig,
        *,
        pool_size: int = 100,
        sleep: Callable[[float], None] = time.sleep,
        pools: "_PoolPerProcess | None" = None,
    ) -> None:
        """Create a transport; it connects when first used.

        Args:
            config: the client's settings.
            pool_size: maximum number of idle connections to keep open.
            sleep: waits between attempts, for a number of seconds.
            pools: connection pools of another transport, which still owns them.
        """
        self._config = config
        self._sleep = sleep
        self._closed = False
        self._owns_pools = pools is None
        self._pools = _PoolPerProcess(config, pool_size) if pools is None else pools

    def variant(self, config: ClientConfig) -> Self:
        """Create a transport with other settings, which shares the connections of this one if it can."""
        pools = self._pools if config.can_share_connections(self._config) else None
        return type(self)(config, sleep=self._sleep, pools=pools)

    @sensitive
    def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send a request, with retries, and return the parsed response.

        Raises:
            APIError: when the request failed.
            InvalidArgumentError: when an argument cannot be sent.
            ClientClosedError: when the transport is closed.
        """
        attempts = RequestAttempts(request, self._config, options)
        while True:
            pool = self._pool()
            wire = attempts.begin(current_key(self._config.api_key) if attempts.needs_key else None)
            outcome = pool.exchange(wire, attempts.timeouts, resend=attempts.resend)
            wait = attempts.finish(outcome)
            if wait is None:
                return attempts.result(outcome)
            self._sleep(wait)

    @property
    def closed(self) -> bool:
        """Whether this transport, or the one whose connections it shares, is closed."""
        return self._closed or self._pools.closed

    def close(self) -> None:
        """Close the connections; requests in progress complete, later ones are refused."""
        self._closed = True
        if self._owns_pools:
            self._pools.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _pool(self) -> "Urllib3Pool":
        if self.closed:
            raise ClientClosedError(CLOSED)
        return self._pools.get()


class _PoolPerProcess:
    """A connection pool for each process: after a fork, the child must not touch the pool of its parent."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._config = config
        self._size = size
        self._by_process: dict[int, Urllib3Pool] = {}
        self.closed = False

    def get(self) -> "Urllib3Pool":
        pool = self._by_process.get(os.getpid())
        if pool is None:
            from openai_realtime.transport.urllib3_pool import Urllib3Pool

            # Two threads may get here at once. setdefault makes both use the same pool, without a lock that a fork
            # could leave locked.
            pool = self._by_process.setdefault(os.getpid(), Urllib3Pool(self._config, self._size))
            if self.closed:  # by another thread in the meantime
                self.close()
                raise ClientClosedError(CLOSED)
        return pool

    def close(self) -> None:
        self.closed = True
        pool = self._by_process.pop(os.getpid(), None)
        if pool is not None:
            pool.close()
