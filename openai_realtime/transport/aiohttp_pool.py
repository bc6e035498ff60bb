"""One HTTP exchange over aiohttp: a request in, an answer or the way it broke out. Decides nothing else."""

import asyncio
import ssl
from collections.abc import AsyncIterator

import aiohttp
from yarl import URL

from openai_realtime.settings.checks import Timeouts
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.answers import LARGEST_BODY, LARGEST_ERROR_BODY
from openai_realtime.transport.failure import broken
from openai_realtime.transport.request import Answer
from openai_realtime.transport.retry import Failure
from openai_realtime.transport.security import context_for, proxy_credentials
from openai_realtime.transport.wire import WireRequest

_PIECE = 2**16  # no more than the event loop takes without waiting for the server
_LONGEST_LINE = 65536  # as http.client has it
_AUTOMATIC = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.InvalidURL,
    ssl.CertificateError,
)


class Session:
    """Connections of one event loop that are kept open and used again, by any number of tasks."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        """Open it in the event loop that uses it; `size` is the largest number of connections at once."""
        context = context_for(config)
        self._proxy: str | None = None
        self._credentials: str | None = None
        if config.proxy is not None:
            self._proxy, self._credentials = proxy_credentials(config.proxy)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=size, ssl=True if context is None else context),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_AUTOMATIC,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
            trust_env=False,  # it would read passwords from ~/.netrc; the settings know of proxies
        )
        self._in_use = 0
        self._closing = False

    async def exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        """Send a request once and read the answer, whatever its status."""
        self._in_use += 1
        try:
            return await self._exchange(wire, timeouts)
        except aiohttp.ClientHttpProxyError as error:
            refusal = ConnectionError(f"Tunnel connection failed: {error.status} {error.message}")
            return broken(wire.url, timeouts, refusal, nothing_sent=True)
        except aiohttp.ConnectionTimeoutError as error:
            return broken(wire.url, timeouts, error, nothing_sent=True, timed_out=True)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # Some of a URL's faults are found only when it is used, and are plain ValueErrors.
            nothing_sent = isinstance(error, _NOT_CONNECTED) or not isinstance(error, (aiohttp.ClientError, OSError))
            timed_out = isinstance(error, TimeoutError)
            return broken(wire.url, timeouts, error, nothing_sent=nothing_sent, timed_out=timed_out)
        finally:
            self._in_use -= 1
            if self._closing and not self._in_use:
                await self._session.close()

    async def close(self) -> None:
        """Close the connections, or have the last request that is under way do it."""
        self._closing = True
        if not self._in_use:
            await self._session.close()

    async def _exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        headers = {**wire.headers, "Content-Length": str(len(wire.body or b""))}
        through_tunnel = wire.url.lower().startswith("https:")
        if self._credentials is not None and not through_tunnel:
            headers["Proxy-Authorization"] = self._credentials
        async with (
            asyncio.timeout(None) as upload,
            self._session.request(
                wire.method,
                URL(wire.url, encoded=True),
                data=_data(wire.body, upload, timeouts.read),
                headers=headers,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None, connect=timeouts.connect, sock_connect=timeouts.connect, sock_read=timeouts.read
                ),
                proxy=self._proxy,
                proxy_headers={"Proxy-Authorization": self._credentials}
                if self._credentials and through_tunnel
                else None,
            ) as response,
        ):
            return await _answer(wire, response, timeouts)


def _data(body: bytes | None, upload: asyncio.Timeout, seconds: float) -> bytes | AsyncIterator[bytes]:
    """Give a body as aiohttp takes it: a large one in pieces, each of which the server has to take within `seconds`."""
    return b"" if body is None else body if len(body) <= _PIECE else _pieces(body, upload, seconds)


async def _pieces(body: bytes, upload: asyncio.Timeout, seconds: float) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    for start in range(0, len(body), _PIECE):
        upload.reschedule(loop.time() + seconds)
        yield body[start : start + _PIECE]
    upload.reschedule(None)  # from here on the library counts the time


async def _answer(wire: WireRequest, response: aiohttp.ClientResponse, timeouts: Timeouts) -> Answer | Failure:
    success = 200 <= response.status < 300
    limit = LARGEST_BODY if success else LARGEST_ERROR_BODY
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := await response.content.readany()):
            body += chunk
    except (aiohttp.ClientError, OSError) as error:
        if success:
            return broken(wire.url, timeouts, error, nothing_sent=False, timed_out=isinstance(error, TimeoutError))
        # The status says more than the broken connection.
    headers = {name.lower(): ", ".join(response.headers.getall(name)) for name in response.headers}
    return Answer(response.status, headers, bytes(body))
