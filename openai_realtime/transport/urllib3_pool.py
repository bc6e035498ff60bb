"""HTTP exchanges over urllib3: one request, one response or failure. Retries are decided elsewhere."""

import ssl

import urllib3
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import (
    ClosedPoolError,
    ConnectTimeoutError,
    HTTPError,
    LocationValueError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
)

from openai_realtime.settings.checks import Timeouts
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport import strict_http
from openai_realtime.transport.answers import body_limit, is_success
from openai_realtime.transport.exchange import Exchange
from openai_realtime.transport.failure import describe_failure
from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.security import check_socks, is_socks, proxy_credentials, ssl_context_for
from openai_realtime.transport.strict_http import PlainConnection, SecureConnection
from openai_realtime.transport.wire import WireRequest

_CHUNK = 64 * 1024


class Urllib3Pool:
    """A pool of HTTP connections, shared by any number of threads."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._manager = _manager(config.proxy, ssl_context_for(config), size)

    def exchange(self, wire: WireRequest, timeouts: Timeouts, *, resend: bool = False) -> Answer | Failure:
        """Send a request once and read the response, whatever its status.

        With `resend`, the request goes out once more on a new connection if a kept one turns out to have ended.
        """
        outcome = self._exchange(wire, Exchange(timeouts))
        if resend and isinstance(outcome, Failure) and outcome.stale:
            outcome = self._exchange(wire, Exchange(timeouts, fresh=True))
        return outcome

    def close(self) -> None:
        """Close the idle connections now, and the others after use."""
        pools = self._manager.pools
        keys = pools.keys()
        for key in keys:
            pool = pools.get(key)
            if pool is not None:
                pool.close()
        self._manager.clear()

    def _exchange(self, wire: WireRequest, exchange: Exchange) -> Answer | Failure:
        token = strict_http.exchange.set(exchange)
        try:
            return self._exchange_once(wire, exchange)
        finally:
            strict_http.exchange.reset(token)

    def _exchange_once(self, wire: WireRequest, exchange: Exchange) -> Answer | Failure:
        timeouts = exchange.timeouts
        try:
            response = self._manager.urlopen(
                wire.method,
                wire.url,
                body=wire.body,
                headers=dict(wire.headers),
                timeout=urllib3.Timeout(connect=timeouts.connect, read=timeouts.read),
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=False,
            )
        except HTTPError as error:
            return _failure(wire, error, exchange)
        try:
            return _read_answer(wire, response, exchange)
        finally:
            # A connection whose response was read to the end goes back to the pool; any other one is closed.
            if not response.closed:
                response.close()
            response.release_conn()


def _read_answer(wire: WireRequest, response: urllib3.BaseHTTPResponse, exchange: Exchange) -> Answer | Failure:
    limit = body_limit(response.status)
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := response.read1(_CHUNK, decode_content=False)):
            body += chunk
    except HTTPError as error:
        if is_success(response.status):
            return _failure(wire, error, exchange)
        # An error status says more than the lost connection.
    headers = {name.lower(): value for name, value in response.headers.itermerged()}
    return Answer(response.status, headers, bytes(body))


def _failure(wire: WireRequest, error: HTTPError, exchange: Exchange) -> Failure:
    if isinstance(error, ProxyError):
        wrapped = error.original_error
        error = wrapped if isinstance(wrapped, HTTPError) else error
    nothing_sent = isinstance(error, (ConnectTimeoutError, ClosedPoolError, LocationValueError))
    connect_timeout = isinstance(error, ConnectTimeoutError) and not isinstance(error, NewConnectionError)
    timed_out = connect_timeout or isinstance(error, ReadTimeoutError)
    return describe_failure(wire.url, exchange, error, nothing_sent=nothing_sent, timed_out=timed_out)


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = PlainConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = SecureConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


def _manager(proxy: str | None, context: ssl.SSLContext | None, size: int) -> urllib3.PoolManager:
    # urllib3 opens more connections than `size` for a burst, and closes the extra ones after use.
    if proxy is not None and is_socks(proxy):
        return _socks_manager(proxy, context, size)
    if proxy is None:
        manager = urllib3.PoolManager(ssl_context=context, maxsize=size)
    else:
        url, credentials = proxy_credentials(proxy)
        manager = urllib3.ProxyManager(
            url,
            proxy_headers=None if credentials is None else {"proxy-authorization": credentials},
            proxy_ssl_context=context,
            ssl_context=context,
            maxsize=size,
        )
    manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
    return manager


def _socks_manager(proxy: str, context: ssl.SSLContext | None, size: int) -> urllib3.PoolManager:
    check_socks("socks", "PySocks")
    from openai_realtime.transport.urllib3_socks import socks_manager

    return socks_manager(proxy, ssl_context=context, maxsize=size)
