"""One HTTP exchange over urllib3: a request in, an answer or the way it broke out. Decides nothing else."""

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
from openai_realtime.transport.answers import LARGEST_BODY, LARGEST_ERROR_BODY
from openai_realtime.transport.failure import broken
from openai_realtime.transport.request import Answer
from openai_realtime.transport.retry import Failure
from openai_realtime.transport.security import context_for, proxy_credentials
from openai_realtime.transport.wire import WireRequest

_CHUNK = 64 * 1024


class Pool:
    """Connections that are kept open and used again, by any number of threads."""

    def __init__(self, config: ClientConfig, size: int) -> None:
        self._manager = _manager(config.proxy, context_for(config), size)

    def exchange(self, wire: WireRequest, timeouts: Timeouts) -> Answer | Failure:
        """Send a request once and read the answer, whatever its status."""
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
            return _broken(wire, error, timeouts)
        try:
            return _answer(wire, response, timeouts)
        finally:
            # What was read to its end goes back to the pool alive; everything else is closed.
            if not response.closed:
                response.close()
            response.release_conn()

    def close(self) -> None:
        """Close every connection that is not in use; those in use are closed after it."""
        pools = self._manager.pools
        keys = pools.keys()
        for key in keys:
            pool = pools.get(key)
            if pool is not None:
                pool.close()
        self._manager.clear()


def _answer(wire: WireRequest, response: urllib3.BaseHTTPResponse, timeouts: Timeouts) -> Answer | Failure:
    success = 200 <= response.status < 300
    limit = LARGEST_BODY if success else LARGEST_ERROR_BODY
    body = bytearray()
    try:
        while len(body) <= limit and (chunk := response.read1(_CHUNK)):
            body += chunk
    except HTTPError as error:
        if success:
            return _broken(wire, error, timeouts)
        # The status says more than the broken connection.
    headers = {name.lower(): value for name, value in response.headers.itermerged()}
    return Answer(response.status, headers, bytes(body))


def _broken(wire: WireRequest, error: HTTPError, timeouts: Timeouts) -> Failure:
    if isinstance(error, ProxyError):
        wrapped = error.original_error
        error = wrapped if isinstance(wrapped, HTTPError) else error
    nothing_sent = isinstance(error, (ConnectTimeoutError, ClosedPoolError, LocationValueError))
    connect_timeout = isinstance(error, ConnectTimeoutError) and not isinstance(error, NewConnectionError)
    timed_out = connect_timeout or isinstance(error, ReadTimeoutError)
    return broken(wire.url, timeouts, error, nothing_sent=nothing_sent, timed_out=timed_out)


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
    """Make every failure to connect tell itself apart from a failure after that, TLS and proxies included."""
    try:
        yield
    except TimeoutError as error:
        raise ConnectTimeoutError(connection, str(error)) from error
    except (OSError, HTTPException) as error:
        raise NewConnectionError(connection, str(error)) from error


def _manager(proxy: str | None, context: ssl.SSLContext | None, size: int) -> urllib3.PoolManager:
    # With block=False a burst may open more connections than `size`; those are closed after use.
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
