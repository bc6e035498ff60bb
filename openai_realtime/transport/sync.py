"""The blocking transport: sends requests over urllib3, again where that is right."""

import os
import time
from collections.abc import Callable
from random import random
from typing import TYPE_CHECKING, Self

from openai_realtime.config import ClientConfig, checked_max_retries, checked_timeouts
from openai_realtime.errors import ClientClosedError
from openai_realtime.retry import delay
from openai_realtime.transport.answers import failed, parsed
from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions, T
from openai_realtime.transport.wire import wire_request

if TYPE_CHECKING:
    import ssl

    from openai_realtime.transport.pool import Pool


class SyncTransport:
    """Sends requests and gives back their parsed answers. Safe to use from many threads, and after a fork."""

    def __init__(
        self,
        config: ClientConfig,
        *,
        ssl_context: "ssl.SSLContext | None" = None,
        pool_size: int = 100,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Make a transport; it connects when it is first used.

        `ssl_context` replaces the one that verifies servers against the system's certificates. `pool_size` is the
        number of idle connections kept open. `sleep` waits between attempts, given seconds.
        """
        self._config = config
        self._ssl_context = ssl_context
        self._pool_size = pool_size
        self._sleep = sleep
        self._closed = False
        # By process id: a pool made before a fork belongs to the parent, and the child must not touch its connections.
        self._pools: dict[int, Pool] = {}

    def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send a request, again after failures that allow it, and give back the parsed answer.

        Raises the errors below APIError, InvalidArgumentError for what cannot be sent, and ClientClosedError.
        """
        wire = wire_request(request, self._config, options)
        timeouts = checked_timeouts(options.get("timeout"), self._config.timeouts)
        max_retries = checked_max_retries(options.get("max_retries", self._config.max_retries))
        attempt = 1
        while True:
            outcome = self._pool().exchange(wire, timeouts)
            if isinstance(outcome, Answer) and 200 <= outcome.status < 300:
                return parsed(request, outcome, attempt)
            wait = delay(
                attempt,
                outcome,
                repeatable=request.repeatable,
                max_retries=max_retries,
                random=random(),
                now=time.time(),
            )
            if wait is None:
                raise failed(outcome, attempt, wire.secrets)
            self._sleep(wait)
            attempt += 1

    def close(self) -> None:
        """Close the connections; requests that are under way end normally, later ones are refused."""
        self._closed = True
        pool = self._pools.pop(os.getpid(), None)
        if pool is not None:
            pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _pool(self) -> "Pool":
        if self._closed:
            raise ClientClosedError("The client is closed: make a new one")
        pool = self._pools.get(os.getpid())
        if pool is None:
            from openai_realtime.transport.pool import Pool

            # Two threads may get here at once; setdefault makes both use the same pool without a lock that a fork
            # could leave locked.
            pool = self._pools.setdefault(os.getpid(), Pool(self._config, self._ssl_context, self._pool_size))
        return pool
