"""Adapters for `websockets`: its exceptions as plain data, its arguments, and a log without secrets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from websockets.exceptions import (
    ConnectionClosed,
    InvalidProxy,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidURI,
    WebSocketException,
)

from openai_realtime.connection.closing import CloseFrame, Closing
from openai_realtime.observing import logs
from openai_realtime.transport.request import Answer, Failure
from openai_realtime.transport.security import check_socks, is_socks

if TYPE_CHECKING:
    from collections.abc import Callable

    from websockets.asyncio.client import ClientConnection as AsyncConnection
    from websockets.frames import Close
    from websockets.sync.client import ClientConnection as SyncConnection

    from openai_realtime.connection.opening import Handshake, Opening, Target

    AnyConnection = AsyncConnection | SyncConnection


class Refused(Exception):
    """The server answered the handshake with a status other than 101.

    It replaces the exception of the library, which would follow redirects.
    """

    def __init__(self, refusal: InvalidStatus) -> None:
        super().__init__()
        response = refusal.response
        headers = {name.lower(): value for name, value in response.headers.raw_items()}
        self.answer = Answer(response.status_code, headers, bytes(response.body or b""))


KEEPALIVE_FAILED = (1011, "keepalive ping timeout")
"""The code and reason of the close frame that ends a connection whose server is silent."""

HANDSHAKE_FAILURES = (Refused, WebSocketException, OSError, EOFError, UnicodeError)
"""The errors of a failed attempt to connect. TimeoutError is an OSError; odd host names raise UnicodeError."""


def outcome(error: Exception, handshake: Handshake) -> Answer | Failure:
    """Describe how an attempt to connect failed."""
    if isinstance(error, Refused):
        return error.answer
    if isinstance(error, (InvalidURI, InvalidProxy)):  # they quote the whole URL, a proxy's password in it
        error = WebSocketException(f"{type(error).__name__}: {error.msg}")
    elif isinstance(error, InvalidProxyStatus):  # it holds the whole response
        error = WebSocketException(str(error))
    return handshake.broken(error)


def answered_headers(connection: AnyConnection) -> dict[str, str]:
    """Return the headers of the response to the handshake, names in lower case."""
    assert connection.response is not None
    return {name.lower(): value for name, value in connection.response.headers.raw_items()}


def closing(error: ConnectionClosed) -> Closing:
    """Describe how a connection ended."""
    cause = error.__cause__
    message = None if cause is None else f"{type(cause).__name__}: {cause}"
    return Closing(_frame(error.rcvd), _frame(error.sent), bool(error.rcvd_then_sent), message)


def connect_arguments(opening: Opening, target: Target, socket: Callable[..., AnyConnection]) -> dict[str, Any]:
    """Return the arguments of `connect` in both clients of the library."""
    limits = opening.limits
    if target.proxy is not None and is_socks(target.proxy):
        check_socks("python_socks", "python-socks")
    arguments: dict[str, Any] = {
        "create_connection": partial(socket, limits),
        "additional_headers": dict(target.request.headers),
        "user_agent_header": None,
        "compression": None,  # audio in base64 gains little, and every message would pay
        "proxy": target.proxy,
        "logger": logs.connection_logger(target.request.secrets),
        "open_timeout": limits.open_timeout,
        "close_timeout": limits.close_timeout,
        "ping_interval": limits.ping_interval,
        "ping_timeout": limits.ping_timeout,
        "max_size": limits.max_size,
        "max_queue": None,  # bytes are counted instead
    }
    if opening.ssl_context is not None:
        if target.secure:
            arguments["ssl"] = opening.ssl_context
        if target.proxy is not None and target.proxy.lower().startswith("https:"):
            arguments["proxy_ssl"] = opening.ssl_context
    return arguments


def _frame(close: Close | None) -> CloseFrame | None:
    return None if close is None else CloseFrame(close.code, close.reason)
