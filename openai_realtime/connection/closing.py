"""What the end of a connection means: close codes in, one typed error out. Pure; no I/O."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from openai_realtime.errors import (
    BetaShapeDisabledError,
    ConnectionClosedError,
    ConnectionEndedError,
    ConnectionLostError,
    MessageTooBigError,
    ServerFailedError,
    ServerGoingAwayError,
    SessionExpiredError,
    SessionLimitError,
)

NORMAL = 1000
TOOK_NO_DATA = "the server took no data within send_timeout"
_LOST = 1006


class CloseFrame(NamedTuple):
    """A close frame, received or sent."""

    code: int
    reason: str


class Closing(NamedTuple):
    """How a connection ended."""

    received: CloseFrame | None = None
    sent: CloseFrame | None = None
    received_first: bool = False
    """Whether the server's frame came before ours was sent."""
    cause: str | None = None
    """What broke the connection, in words, if it was no close frame."""

    @property
    def by_us(self) -> bool:
        """Whether we closed it: no frame had arrived when ours was sent."""
        return self.sent is not None and not (self.received is not None and self.received_first)

    @property
    def frame(self) -> CloseFrame:
        """The frame that began the end; 1006 where there was none."""
        frame = self.sent if self.by_us else self.received
        return frame or CloseFrame(_LOST, "")


class LastError(NamedTuple):
    """An `error` event that came right before the end; it often says more than the close code."""

    code: str | None
    message: str | None
    event_id: str | None = None
    """The id of the client event that caused it."""


def read_error(event: object) -> LastError | None:
    """Read an `error` event, however odd it is: the code may stand in `type`, and the error may be a mere text.

    Args:
        event: a model whose type is `error`, or a MalformedEvent, which is read where it carries an `error`.
    """
    raw = getattr(event, "raw", None)
    if isinstance(raw, bytes):
        try:
            event = json.loads(raw)
        except (ValueError, RecursionError):
            return None
        if not isinstance(event, dict) or "error" not in event:
            return None
    details = _field(event, "error")
    if isinstance(details, str):
        return LastError(details if details in _BY_ERROR else None, details)
    # Some servers have no `error` at all, and its fields in the event.
    source = event if details is None else details
    names = [_field(source, "code")]
    if details is not None:
        names.append(_field(source, "type"))
    codes = [str(name) for name in names if isinstance(name, (str, int)) and not isinstance(name, bool) and name != ""]
    code = next((code for code in codes if code in _BY_ERROR), codes[0] if codes else None)
    return LastError(code, _text(source, "message"), _text(source, "event_id"))


def _text(value: object, name: str) -> str | None:
    found = _field(value, name)
    return found if isinstance(found, str) else None


def _field(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


class _Meaning(NamedTuple):
    kind: type[ConnectionClosedError]
    message: str
    advice: str


_ENDED = _Meaning(ConnectionEndedError, "The connection was closed", "open a new one to go on")
_EXPIRED = _Meaning(
    SessionExpiredError,
    "The session reached its longest duration",
    "connect again, and create again the conversation items that matter",
)
_LIMIT = _Meaning(
    SessionLimitError,
    "The account's limit of sessions or use is reached",
    "close other sessions, wait and connect again, or raise the limit",
)
_BETA = _Meaning(
    BetaShapeDisabledError,
    "The server no longer speaks the shape of the beta",
    'connect with wire="ga", and leave out the header OpenAI-Beta; code for the beta keeps dialect="beta"',
)
_UNRESPONSIVE = _Meaning(
    ConnectionLostError,
    "The server stopped answering",
    "connect again",
)
_INCOMING_TOO_BIG = _Meaning(
    MessageTooBigError, "A message from the server was larger than max_size", "connect with a larger max_size"
)
_UNREADABLE = _Meaning(
    ConnectionClosedError, "The server broke the WebSocket protocol", "connect again, and look for a faulty proxy"
)

_BY_ERROR = {
    "session_expired": _EXPIRED,
    "beta_api_shape_disabled": _BETA,
    "insufficient_quota": _LIMIT,
    "rate_limit_exceeded": _LIMIT,
    "session_limit_exceeded": _LIMIT,
    "too_many_sessions": _LIMIT,
}
_RECEIVED = {
    NORMAL: _ENDED,
    1001: _Meaning(ServerGoingAwayError, "The server is going away", "connect again"),
    _LOST: _Meaning(ConnectionLostError, "The connection was lost", "connect again"),
    1008: _Meaning(
        ConnectionClosedError, "The server refused something by its policy", "look at the reason and the last error"
    ),
    1009: _Meaning(
        MessageTooBigError, "A message was larger than the server accepts", "send audio and images in smaller pieces"
    ),
    1011: _Meaning(ServerFailedError, "The server failed", "connect again, after a pause if it fails again"),
    1012: _Meaning(ServerGoingAwayError, "The server is restarting", "connect again"),
    1013: _Meaning(SessionLimitError, "The server is overloaded", "connect again after a pause"),
}
_SENT = {NORMAL: _ENDED, 1002: _UNREADABLE, 1007: _UNREADABLE, 1009: _INCOMING_TOO_BIG}
_OTHER = _Meaning(ConnectionClosedError, "The connection was closed", "look at the code and the reason")


def closed_error(
    closing: Closing,
    last_error: LastError | None,
    request_id: str | None = None,
    secrets: Iterable[str] = (),
    *,
    sudden: str | None = None,
) -> ConnectionClosedError:
    """Create the error that says how the connection ended, and what can be done.

    Args:
        closing: how the connection ended.
        last_error: the `error` event right before the end.
        request_id: the `x-request-id` of the handshake.
        secrets: texts to mask.
        sudden: why a normal end is a surprise, such as "while a response was running".
    """
    code, reason = closing.frame
    meaning = _meaning(closing, code, reason, last_error)
    if meaning.kind is not ConnectionEndedError:
        sudden = None
    error = meaning.kind(
        code,
        reason or closing.cause or "",
        message=meaning.message if sudden is None else f"The server closed the connection {sudden}",
        advice=meaning.advice,
        error_code=last_error.code if last_error else None,
        error_message=last_error.message if last_error else None,
        request_id=request_id,
        secrets=secrets,
    )
    if isinstance(error, ConnectionEndedError):
        error.sudden = sudden
    return error


def _meaning(closing: Closing, code: int, reason: str, last_error: LastError | None) -> _Meaning:
    if closing.by_us:
        # Nobody but the keepalive sends 1011.
        return _UNRESPONSIVE if code == 1011 else _SENT.get(code, _OTHER)
    if code != NORMAL:
        named = _by_words(reason) or (_BY_ERROR.get(last_error.code or "") if last_error else None)
        if named is not None:
            return named
    return _RECEIVED.get(code, _OTHER)


def _by_words(reason: str) -> _Meaning | None:
    """Find what the reason of a close frame says; the API repeats the error's code or message there."""
    words = reason.lower()
    if "maximum duration" in words:
        return _EXPIRED
    return next((meaning for code, meaning in _BY_ERROR.items() if code in words), None)
