"""HTTP exchanges over urllib3: one request, one response or failure. Retries are decided elsewhere."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
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
from openai_realtime.transport.answers import body_limit, is_success
from openai_realtime.transport.failure import describe_failure
from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.security import proxy_credentials, ssl_context_for
from openai_realtime.transport.wire import WireRequest

_CHUNK = 64 * 1024


class Urllib3Pool:
    """A pool of HTTP connections, shared by any number of threads."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._manager = _manager(config.proxy, ssl_context_for(config), size)

    def exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        """Send a request once and read the response, whatever its status."""
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
            )
        except HTTPError as error:
            return _failure(wire, error, timeouts)
        try:
            return _read_answer(wire, response, timeouts)
        finally:
            # A connection whose response was read to the end goes back to the pool; any other one is closed.
            if not response.closed:
                response.close()
            response.release_conn()

    def close(self) -> None:
        """Close the idle connections now, and the others after use."""
        pools = self._manager.pools
        keys = pools.keys()
        for key in keys:
            pool = pools.get(key)
            if pool is not None:
                pool.close()
        self._manager.clear()


def _read_answer(wire: WireRequest, response: urllib3.BaseHTTPResponse, timeouts: Timeouts) -> Answer | Failure:
    limit = body_limit(response.status)
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := response.read1(_CHUNK)):
            body += chunk
    except HTTPError as error:
        if is_success(response.status):
            return _failure(wire, error, timeouts)
        # An error status says more than the lost connection.
    headers = {name.lower(): value for name, value in response.headers.itermerged()}
    return Answer(response.status, headers, bytes(body))


def _failure(wire: WireRequest, error: HTTPError, timeouts: Timeouts) -> Failure:
    if isinstance(error, ProxyError):
        wrapped = error.original_error
        error = wrapped if isinstance(wrapped, HTTPError) else error
    nothing_sent = isinstance(error, (ConnectTimeoutError, ClosedPoolError, LocationValueError))
    connect_timeout = isinstance(error, ConnectTimeoutError) and not isinstance(error, NewConnectionError)
    timed_out = connect_timeout or isinstance(error, ReadTimeoutError)
    return describe_failure(wire.url, timeouts, error, nothing_sent=nothing_sent, timed_out=timed_out)


class _PlainConnection(HTTPConnection):
    def connect(self) -> None:
        with _connecting(self):
            super().connect()


class _SecureConnection(HTTPSConnection):
    def connect(self) -> None:
        with _connecting(self):
            super().connect()


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType]  # as urllib3 itself does


@contextmanager
def _connecting(connection: HTTPConnection) -> Iterator[None]:
    """Raise distinct errors for a failure to connect, including TLS and proxy handshakes."""
    try:
        yield
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, str(error)) from error
    except (OSError, HTTPException) as error:
        raise NewConnectionError(connection, str(error)) from error


def _manager(proxy: str | None, context: ssl.SSLContext | None, size: int) -> urllib3.PoolManager:
    # urllib3 opens more connections than `size` for a burst, and closes the extra ones after use.
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
