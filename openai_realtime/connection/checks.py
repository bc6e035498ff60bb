"""Checks of the arguments of a connection's methods. Pure; each raises InvalidArgumentError for what it refuses."""

from __future__ import annotations

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import LONGEST_TIMEOUT

_CLOSE_CODES = frozenset({1000, 1001, 1002, 1003, *range(1007, 1015), *range(3000, 5000)})
_LONGEST_REASON = 123  # bytes, which is what a close frame can hold beside its code


def checked_wait(timeout: float | None) -> float | None:
    """Check the seconds that `recv` may wait; None waits as long as it takes."""
    if timeout is None:
        return None
    number = isinstance(timeout, (int, float)) and not isinstance(timeout, bool)
    if not number or not 0 <= timeout <= LONGEST_TIMEOUT:
        raise InvalidArgumentError("timeout", timeout, f"seconds from 0 to {LONGEST_TIMEOUT}, or None")
    return timeout


def checked_frame(data: object) -> bytes:
    """Check a finished frame and return its bytes."""
    if isinstance(data, bytes) and data.isascii():
        return data
    try:
        if isinstance(data, str):
            return data.encode()
        if isinstance(data, (bytearray, memoryview)):
            data = bytes(data)
        if isinstance(data, bytes):
            data.decode()  # the frame is text: the server closes the connection for any other bytes
            return data
    except UnicodeEncodeError:
        raise InvalidArgumentError("data", data, "text that UTF-8 can hold", shown="a lone surrogate in it") from None
    except UnicodeDecodeError:
        raise InvalidArgumentError("data", data, "text in UTF-8", shown="other bytes") from None
    except ValueError:  # a memoryview that was released
        pass
    raise InvalidArgumentError("data", data, "a finished frame: text or bytes")


def checked_close(code: int, reason: str) -> None:
    """Check a close code and its reason."""
    if not isinstance(code, int) or code not in _CLOSE_CODES:
        raise InvalidArgumentError("code", code, "a close code: 1000 to 1003, 1007 to 1014, or 3000 to 4999")
    if not isinstance(reason, str):
        raise InvalidArgumentError("reason", reason, "text")
    try:
        size = len(reason.encode())
    except UnicodeEncodeError:
        raise InvalidArgumentError(
            "reason", reason, "text that UTF-8 can hold", shown="a lone surrogate in it"
        ) from None
    if size > _LONGEST_REASON:
        raise InvalidArgumentError("reason", reason, f"at most {_LONGEST_REASON} bytes in UTF-8", shown=f"{size} bytes")
