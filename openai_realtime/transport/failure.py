"""Describes failed attempts in the same words for both transports, with a cause that holds no secret. Pure; no I/O."""

import os
import socket
import ssl
from http.client import HTTPException
from urllib.parse import urlsplit

from openai_realtime.transport.exchange import Exchange
from openai_realtime.transport.request import Failure

_LONGEST = 200


def describe_failure(
    url: str, exchange: Exchange, error: BaseException, *, nothing_sent: bool, timed_out: bool = False
) -> Failure:
    """Describe an attempt that ended without a complete response.

    Args:
        url: the request's URL; the description names only its host.
        exchange: the limits and the progress of the attempt.
        error: what the HTTP library raised.
        nothing_sent: whether no byte of the request left.
        timed_out: whether the library gave up waiting.
    """
    host = urlsplit(url).netloc
    cause = _cause(error)
    timed_out = timed_out or isinstance(cause, TimeoutError)
    if timed_out:
        timeouts = exchange.timeouts
        if nothing_sent:
            wait = f"connection within {min(timeouts.connect, timeouts.whole):g}"
        elif exchange.is_late:
            wait = f"complete response within {timeouts.whole:g}"
        else:
            wait = f"response within {timeouts.read:g}"
        reason = f"No {wait} s from {host}"
    elif nothing_sent:
        reason = f"Cannot connect to {host}: {_why(cause or error)}"
    else:
        reason = f"The connection to {host} broke before the response was complete: {_why(cause or error)}"
    stale = exchange.is_stale and not nothing_sent and not timed_out
    return Failure(reason, nothing_sent=nothing_sent, timed_out=timed_out, stale=stale, cause=cause)


def _cause(error: BaseException) -> BaseException | None:
    """Find the socket or HTTP parser error under the library's own.

    The traceback is removed: its frames hold the request's headers, which some tools print.
    """
    found: BaseException | None = error
    while found is not None and not _is_builtin(found):
        # Not through __context__, which may lead to an error that the caller is handling.
        inner = (getattr(found, "os_error", None), found.__cause__, *found.args)
        found = next((each for each in inner if isinstance(each, BaseException)), None)
    if found is not None:
        found.__cause__ = found.__context__ = None
        found = found.with_traceback(None)
    return found


def _is_builtin(error: BaseException) -> bool:
    """Return whether an error is Python's own, not a subclass defined by a library."""
    if type(error).__module__.partition(".")[0] in ("aiohttp", "urllib3"):
        return False
    return isinstance(error, (OSError, HTTPException))


def _why(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number is None or isinstance(error, (ssl.SSLError, socket.gaierror)):
        # aiohttp puts the URL, and from the second line on the response, into its messages.
        message = str(getattr(error, "message", None) or error).partition("\n")[0]
        return message[:_LONGEST] or type(error).__name__
    return f"[Errno {number}] {os.strerror(number)}"
