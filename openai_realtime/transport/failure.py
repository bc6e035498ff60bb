"""How an attempt broke, told alike for both transports: in words, with a cause that holds no secret. Pure; no I/O."""

import os
import socket
import ssl
from http.client import HTTPException
from urllib.parse import urlsplit

from openai_realtime.settings.checks import Timeouts
from openai_realtime.transport.retry import Failure

_LONGEST = 200


def broken(
    url: str, timeouts: Timeouts, error: BaseException, *, nothing_sent: bool, timed_out: bool = False
) -> Failure:
    """Describe an attempt that ended without a whole answer; `error` is what the library raised.

    `nothing_sent` says that no byte of the request left, `timed_out` that the library gave up waiting.
    """
    host = urlsplit(url).netloc
    cause = _cause(error)
    timed_out = timed_out or isinstance(cause, TimeoutError)
    if timed_out:
        waited = f"connection within {timeouts.connect}" if nothing_sent else f"answer within {timeouts.read}"
        reason = f"No {waited} s from {host}"
    elif nothing_sent:
        reason = f"Cannot connect to {host}: {_why(cause or error)}"
    else:
        reason = f"The connection to {host} broke before the whole answer was there: {_why(cause or error)}"
    return Failure(reason, nothing_sent=nothing_sent, timed_out=timed_out, cause=cause)


def _cause(error: BaseException) -> BaseException | None:
    """Find the error of the socket or the HTTP parser under the library's own.

    Its traceback is removed: the frames hold the request's headers, which some tools print.
    """
    found: BaseException | None = error
    while found is not None and not _elementary(found):
        # Never by __context__, which may lead to an error that the caller is just handling.
        inner = (getattr(found, "os_error", None), found.__cause__, *found.args)
        found = next((each for each in inner if isinstance(each, BaseException)), None)
    if found is not None:
        found.__cause__ = found.__context__ = None
        found = found.with_traceback(None)
    return found


def _elementary(error: BaseException) -> bool:
    """Whether an error is Python's own, and not one that a library derived from it."""
    if type(error).__module__.partition(".")[0] in ("aiohttp", "urllib3"):
        return False
    return isinstance(error, (OSError, HTTPException))


def _why(error: BaseException) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number is None or isinstance(error, (ssl.SSLError, socket.gaierror)):
        # What aiohttp says of a bad answer has the URL in it, and then the answer, from its second line on.
        message = str(getattr(error, "message", None) or error).partition("\n")[0]
        return message[:_LONGEST] or type(error).__name__
    return f"[Errno {number}] {os.strerror(number)}"
