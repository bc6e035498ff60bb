"""HTTP exchanges over aiohttp: one request, one response or failure. Retries are decided elsewhere."""

import asyncio
import ssl
import weakref
from collections.abc import AsyncIterator
from contextlib import suppress

import aiohttp
from yarl import URL

from openai_realtime.settings.checks import Timeouts
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport import strict_aiohttp
from openai_realtime.transport.answers import body_limit, is_success
from openai_realtime.transport.exchange import Exchange
from openai_realtime.transport.failure import describe_failure
from openai_realtime.transport.heads import LONGEST_LINE
from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.security import check_socks, is_socks, proxy_credentials, ssl_context_for
from openai_realtime.transport.strict_aiohttp import NotUsable
from openai_realtime.transport.wire import WireRequest

_CHUNK = 2**16  # the event loop buffers this much without waiting for the server
_AUTOMATIC = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
_NOT_CONNECTED = (
    aiohttp.ClientConnectorError,
    aiohttp.InvalidURL,
    ssl.CertificateError,
    ValueError,  # aiohttp finds some faults of a URL only when it connects
)


class AiohttpPool:
    """A pool of HTTP connections in one event loop, shared by any number of tasks."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        """Create the pool in the running event loop; `size` is the maximum number of connections."""
        context = ssl_context_for(config)
        self._proxy: str | None = None
        self._proxy_credentials: str | None = None
        if config.proxy is not None and not is_socks(config.proxy):
            self._proxy, self._proxy_credentials = proxy_credentials(config.proxy)
        self._client = aiohttp.ClientSession(
            connector=_connector(config.proxy, size, True if context is None else context),
            auto_decompress=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=_AUTOMATIC,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
            trust_env=False,  # it would read passwords from ~/.netrc; ClientConfig chooses the proxy
        )
        # aiohttp prints that a client was not closed, even where its event loop has ended and it could not be.
        self._abandoned = weakref.finalize(self, _abandon, self._client, asyncio.get_running_loop())
        self._in_use = 0
        self._closing = False

    async def exchange(self, wire: WireRequest, timeouts: Timeouts, *, resend: bool = False) -> Answer | Failure:
        """Send a request once and read the response, whatever its status.

        With `resend`, the request goes out once more on a new connection if a kept one turns out to have ended.
        """
        self._in_use += 1
        try:
            await _let_the_loop_turn()  # it notices which connections have ended
            outcome = await self._describe(wire, Exchange(timeouts))
            if isinstance(outcome, Failure) and outcome.stale and (resend or outcome.nothing_sent):
                outcome = await self._describe(wire, Exchange(timeouts, fresh=True))
            return outcome
        finally:
            self._in_use -= 1
            if self._closing and not self._in_use:
                await self._close()

    async def close(self) -> None:
        """Close the connections, after the last request in progress if there are any."""
        self._closing = True
        if not self._in_use:
            await self._close()

    def abandon(self) -> None:
        """Drop the connections of an event loop that is closed."""
        self._abandoned()

    async def _close(self) -> None:
        self._abandoned.detach()
        await self._client.close()
        await _let_the_loop_turn()  # or asyncio would warn about unclosed transports

    async def _describe(self, wire: WireRequest, exchange: Exchange) -> Answer | Failure:
        outcome = await self._attempt(wire, exchange)
        if isinstance(outcome, Failure) and exchange.abort is not None:
            exchange.abort()
        return outcome

    async def _attempt(self, wire: WireRequest, exchange: Exchange) -> Answer | Failure:
        token = strict_aiohttp.exchange.set(exchange)
        try:
            return await self._exchange(wire, exchange)
        except aiohttp.ClientHttpProxyError as error:
            refusal = ConnectionError(f"Tunnel connection failed: {error.status} {error.message}")
            return describe_failure(wire.url, exchange, refusal, nothing_sent=True)
        except aiohttp.ConnectionTimeoutError as error:
            return describe_failure(wire.url, exchange, error, nothing_sent=True, timed_out=True)
        except NotUsable as error:
            failure = describe_failure(wire.url, exchange, error, nothing_sent=True)
            return failure._replace(stale=not exchange.fresh)
        except (aiohttp.ClientError, OSError, ValueError) as error:
            nothing_sent = isinstance(error, _NOT_CONNECTED) or not exchange.sending
            timed_out = isinstance(error, TimeoutError)
            return describe_failure(wire.url, exchange, error, nothing_sent=nothing_sent, timed_out=timed_out)
        finally:
            strict_aiohttp.exchange.reset(token)

    async def _exchange(self, wire: WireRequest, exchange: Exchange) -> Answer | Failure:
        timeouts = exchange.timeouts
        headers = {**wire.headers, "Content-Length": str(len(wire.body or b""))}
        tunneled = wire.url.lower().startswith("https:")
        if self._proxy_credentials is not None and not tunneled:
            headers["Proxy-Authorization"] = self._proxy_credentials
        async with (
            asyncio.timeout(timeouts.whole),
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
            return await _read_answer(wire, response, exchange)


def _connector(proxy: str | None, size: int, context: ssl.SSLContext | bool) -> aiohttp.TCPConnector:
    if proxy is None or not is_socks(proxy):
        return strict_aiohttp.strict(aiohttp.TCPConnector(limit=size, ssl=context))
    check_socks("aiohttp_socks", "aiohttp-socks")
    from openai_realtime.transport.aiohttp_socks_proxy import socks_connector

    return socks_connector(proxy, limit=size, context=context)


async def _let_the_loop_turn() -> None:
    """Wait until the event loop has read the sockets once, and run what follows from it."""
    for _ in range(2):
        await asyncio.sleep(0)


def _abandon(client: aiohttp.ClientSession, loop: asyncio.AbstractEventLoop) -> None:
    """Drop a client that was not closed, without a message on standard error."""
    connector = client.connector
    if client.closed or connector is None:
        return
    client.detach()

    async def close() -> None:
        await connector.close()

    if loop.is_running():
        loop.call_soon_threadsafe(lambda: loop.create_task(close()))
    else:
        # Without connections, or in a loop that has ended, there is nothing to wait for.
        with suppress(StopIteration, RuntimeError):
            close().send(None)


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


async def _read_answer(wire: WireRequest, response: aiohttp.ClientResponse, exchange: Exchange) -> Answer | Failure:
    limit = body_limit(response.status)
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := await response.content.readany()):
            body += chunk
    except (aiohttp.ClientError, OSError) as error:
        if is_success(response.status):
            return describe_failure(
                wire.url, exchange, error, nothing_sent=False, timed_out=isinstance(error, TimeoutError)
            )
        # An error status says more than the lost connection.
    headers = {name.lower(): ", ".join(response.headers.getall(name)) for name in response.headers}
    return Answer(response.status, headers, bytes(body))
