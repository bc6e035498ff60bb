"""The blocking transport: sends requests over urllib3, again where that is right."""

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Self

from openai_realtime.errors import ClientClosedError
from openai_realtime.settings.config import ClientConfig
from openai_realtime.settings.credentials import current_key
from openai_realtime.transport.request import ApiRequest, RequestOptions, T
from openai_realtime.transport.sending import Sending

if TYPE_CHECKING:
    from openai_realtime.transport.urllib3_pool import Pool

CLOSED = "The client is closed: make a new one"


class SyncTransport:
    """Sends requests and gives back their parsed answers. Safe to use from many threads, and after a fork."""

    def __init__(
        self,
        config: ClientConfig,
        *,
        pool_size: int = 100,
        sleep: Callable[[float], None] = time.sleep,
        pools: "_Pools | None" = None,
    ) -> None:
        """Make a transport; it connects when it is first used.

        `pool_size` is the number of idle connections kept open. `sleep` waits between attempts, given seconds. `pools`
        are those of another transport, and stay its own.
        """
        self._config = config
        self._sleep = sleep
        self._closed = False
        self._owns_pools = pools is None
        self._pools = _Pools(config, pool_size) if pools is None else pools

    def variant(self, config: ClientConfig) -> "SyncTransport":
        """Make a transport with other settings, which uses the connections of this one where they can serve it."""
        pools = self._pools if config.connects_like(self._config) else None
        return SyncTransport(config, sleep=self._sleep, pools=pools)

    def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send a request, again after failures that allow it, and give back the parsed answer.

        Raises the errors below APIError, InvalidArgumentError for what cannot be sent, and ClientClosedError.
        """
        sending = Sending(request, self._config, options)
        while True:
            pool = self._pool()
            wire = sending.begin(current_key(self._config.api_key) if sending.needs_key else None)
            outcome = pool.exchange(wire, sending.timeouts)
            wait = sending.finish(outcome)
            if wait is None:
                return sending.result(outcome)
            self._sleep(wait)

    @property
    def closed(self) -> bool:
        """Whether it was closed, or the one whose connections it uses."""
        return self._closed or self._pools.closed

    def close(self) -> None:
        """Close the connections; requests that are under way end normally, later ones are refused."""
        self._closed = True
        if self._owns_pools:
            self._pools.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _pool(self) -> "Pool":
        if self.closed:
            raise ClientClosedError(CLOSED)
        return self._pools.get()


class _Pools:
    """One pool for each process: one made before a fork is the parent's, and the child must not touch it."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._config = config
        self._size = size
        self._by_process: dict[int, Pool] = {}
        self.closed = False

    def get(self) -> "Pool":
        pool = self._by_process.get(os.getpid())
        if pool is None:
            from openai_realtime.transport.urllib3_pool import Pool

            # Two threads may get here at once; setdefault makes both use the same pool without a lock that a fork
            # could leave locked.
            pool = self._by_process.setdefault(os.getpid(), Pool(self._config, self._size))
            if self.closed:  # meanwhile, by another thread
                self.close()
                raise ClientClosedError(CLOSED)
        return pool

    def close(self) -> None:
        self.closed = True
        pool = self._by_process.pop(os.getpid(), None)
        if pool is not None:
            pool.close()
