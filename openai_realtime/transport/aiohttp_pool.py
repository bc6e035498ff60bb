"""HTTP exchanges over aiohttp: one request, one response or failure. Retries are decided elsewhere."""

import asyncio
import ssl
from collections.abc import AsyncIterator

import aiohttp
from yarl import URL

from openai_realtime.settings.checks import Timeouts
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.answers import body_limit, is_success
from openai_realtime.transport.failure import describe_failure
from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.security import proxy_credentials, ssl_context_for
from openai_realtime.transport.wire import WireRequest

_CHUNK = 2**16  # the event loop buffers this much without waiting for the server
_LONGEST_LINE = 65536  # the limit of http.client
_AUTOMATIC = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.InvalidURL,
    ssl.CertificateError,
)


class AiohttpPool:
    """A pool of HTTP connections in one event loop, shared by any number of tasks."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        """Create the pool in the running event loop; `size` is the maximum number of connections."""
        context = ssl_context_for(config)
        self._proxy: str | None = None
        self._proxy_credentials: str | None = None
        if config.proxy is not None:
            self._proxy, self._proxy_credentials = proxy_credentials(config.proxy)
        self._client = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=size, ssl=True if context is None else context),
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_AUTOMATIC,
            max_line_size=_LONGEST_LINE,
            max_field_size=_LONGEST_LINE,
            trust_env=False,  # it would read passwords from ~/.netrc; ClientConfig chooses the proxy
        )
        self._in_use = 0
        self._closing = False

    async def exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        """Send a request once and read the response, whatever its status."""
        self._in_use += 1
        try:
            return await self._exchange(wire, timeouts)
        except aiohttp.ClientHttpProxyError as error:
            refusal = ConnectionError(f"Tunnel connection failed: {error.status} {error.message}")
            return describe_failure(wire.url, timeouts, refusal, nothing_sent=True)
        except aiohttp.ConnectionTimeoutError as error:
            return describe_failure(wire.url, timeouts, error, nothing_sent=True, timed_out=True)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # aiohttp finds some faults of a URL only now, and raises plain ValueErrors for them.
            nothing_sent = isinstance(error, _NOT_CONNECTED) or not isinstance(error, (aiohttp.ClientError, OSError))
            timed_out = isinstance(error, TimeoutError)
            return describe_failure(wire.url, timeouts, error, nothing_sent=nothing_sent, timed_out=timed_out)
        finally:
            self._in_use -= 1
            if self._closing and not self._in_use:
                await self._client.close()

    async def close(self) -> None:
        """Close the connections, after the last request in progress if there are any."""
        self._closing = True
        if not self._in_use:
            await self._client.close()

    async def _exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        headers = {**wire.headers, "Content-Length": str(len(wire.body or b""))}
        tunneled = wire.url.lower().startswith("https:")
        if self._proxy_credentials is not None and not tunneled:
            headers["Proxy-Authorization"] = self._proxy_credentials
        async with (
            asyncio.timeout(None) as upload,
            self._client.request(
                wire.method,
                URL(wire.url, encoded=True),
                data=_upload_data(wire.body, upload, timeouts.read),
                headers=headers,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None, connect=timeouts.connect, sock_connect=timeouts.connect, sock_read=timeouts.read
                ),
                proxy=self._proxy,
                proxy_headers={"Proxy-Authorization": self._proxy_credentials}
                if self._proxy_credentials and tunneled
                else None,
            ) as response,
        ):
            return await _read_answer(wire, response, timeouts)


def _upload_data(body: bytes | None, upload: asyncio.Timeout, seconds: float) -> bytes | AsyncIterator[bytes]:
    """Return the body, in chunks if it is large; the server must accept each chunk within `seconds`."""
    if body is None:
        return b""
    return body if len(body) <= _CHUNK else _chunks(body, upload, seconds)


async def _chunks(body: bytes, upload: asyncio.Timeout, seconds: float) -> AsyncIterator[bytes]:
    loop = asyncio.get_running_loop()
    for start in range(0, len(body), _CHUNK):
        upload.reschedule(loop.time() + seconds)
        yield body[start : start + _CHUNK]
    upload.reschedule(None)  # aiohttp's own timeouts apply from here on


async def _read_answer(wire: WireRequest, response: aiohttp.ClientResponse, timeouts: Timeouts) -> Answer | Failure:
    limit = body_limit(response.status)
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := await response.content.readany()):
            body += chunk
    except (aiohttp.ClientError, OSError) as error:
        if is_success(response.status):
            return describe_failure(
                wire.url, timeouts, error, nothing_sent=False, timed_out=isinstance(error, TimeoutError)
            )
        # An error status says more than the lost connection.
    headers = {name.lower(): ", ".join(response.headers.getall(name)) for name in response.headers}
    return Answer(response.status, headers, bytes(body))
