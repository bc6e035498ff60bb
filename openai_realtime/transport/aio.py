"""The asyncio transport: sends requests over aiohttp, again where that is right."""

import asyncio
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Self

from openai_realtime.errors import ClientClosedError, MissingExtraError
from openai_realtime.settings.config import ClientConfig
from openai_realtime.settings.credentials import current_key_async
from openai_realtime.transport.request import ApiRequest, RequestOptions, T
from openai_realtime.transport.sending import Sending
from openai_realtime.transport.sync import CLOSED

if TYPE_CHECKING:
    from openai_realtime.transport.aiohttp_pool import Session


class AsyncioTransport:
    """Sends requests and gives back their parsed answers. Safe to use from many tasks, in one event loop after another.

    Needs aiohttp (the extra `async`) for the first request, not before.
    """

    def __init__(
        self,
        config: ClientConfig,
        *,
        pool_size: int = 1000,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        sessions: "_Sessions | None" = None,
    ) -> None:
        """Make a transport; it connects when it is first used.

        `pool_size` is the largest number of connections at once; a request that waits for one counts as connecting.
        `sleep` waits between attempts, given seconds. `sessions` are those of another transport, and stay its own.
        """
        self._config = config
        self._sleep = sleep
        self._closed = False
        self._owns_sessions = sessions is None
        self._sessions = _Sessions(config, pool_size) if sessions is None else sessions

    def variant(self, config: ClientConfig) -> "AsyncioTransport":
        """Make a transport with other settings, which uses the connections of this one where they can serve it."""
        sessions = self._sessions if config.connects_like(self._config) else None
        return AsyncioTransport(config, sleep=self._sleep, sessions=sessions)

    async def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send a request, again after failures that allow it, and give back the parsed answer.

        Raises the errors below APIError, InvalidArgumentError for what cannot be sent, ClientClosedError, and
        MissingExtraError without aiohttp.
        """
        sending = Sending(request, self._config, options)
        while True:
            if self.closed:
                raise ClientClosedError(CLOSED)
            wire = sending.begin(await current_key_async(self._config.api_key) if sending.needs_key else None)
            # Only now: the client may have been closed while the key was waited for.
            outcome = await self._session().exchange(wire, sending.timeouts)
            wait = sending.finish(outcome)
            if wait is None:
                return sending.result(outcome)
            await self._sleep(wait)

    @property
    def closed(self) -> bool:
        """Whether it was closed, or the one whose connections it uses."""
        return self._closed or self._sessions.closed

    async def close(self) -> None:
        """Close the connections; requests that are under way end normally, later ones are refused."""
        self._closed = True
        if self._owns_sessions:
            await self._sessions.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def _session(self) -> "Session":
        if self.closed:
            raise ClientClosedError(CLOSED)
        return self._sessions.get()


class _Sessions:
    """One session for each event loop: connections cannot move from one to another, and end with theirs."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._config = config
        self._size = size
        self._by_loop: dict[asyncio.AbstractEventLoop, Session] = {}
        self.closed = False

    def get(self) -> "Session":
        loop = asyncio.get_running_loop()
        session = self._by_loop.get(loop)
        if session is None:
            self._forget_ended_loops()
            if find_spec("aiohttp") is None:
                raise MissingExtraError("aiohttp", "async", "AsyncRealtimeClient needs aiohttp for requests over HTTP")
            from openai_realtime.transport.aiohttp_pool import Session

            session = self._by_loop[loop] = Session(self._config, self._size)
        return session

    def _forget_ended_loops(self) -> None:
        """Let go of what nobody closed while its loop ran; nothing can be closed in order any more."""
        for loop in [loop for loop in self._by_loop if loop.is_closed()]:
            del self._by_loop[loop]

    async def close(self) -> None:
        self.closed = True
        self._forget_ended_loops()
        session = self._by_loop.pop(asyncio.get_running_loop(), None)
        if session is not None:
            await session.close()
