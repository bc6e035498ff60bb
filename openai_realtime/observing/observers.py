"""What hooks and the log are told: facts about requests, answers and events, with secrets masked.

An observer changes nothing: a hook that raises is logged with its traceback, and the request or connection goes on.
"""

from __future__ import annotations

import json
import logging
import re
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from openai_realtime import redact
from openai_realtime.observing import logs
from openai_realtime.observing.hooks import EventInfo, RequestInfo, ResponseInfo
from openai_realtime.transport.request import Answer

if TYPE_CHECKING:
    from openai_realtime.observing.hooks import Hooks
    from openai_realtime.transport.retry import Failure
    from openai_realtime.transport.wire import WireRequest

_TYPE_FIRST = re.compile(rb'\s*\{\s*"type"\s*:\s*"([\w.]{1,100})"')


class RequestObserver:
    """Tells the hooks and the log of the attempts of one request."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._detailed = logs.HTTP.isEnabledFor(logging.DEBUG)
        self._begun = 0.0

    def begin(self, wire: WireRequest, attempt: int) -> None:
        """An attempt is about to be made."""
        info = RequestInfo(
            wire.method, redact.text(wire.url, wire.secrets), redact.headers(wire.headers, wire.secrets), attempt
        )
        if self._detailed:
            body = _body(wire.headers.get("Content-Type", ""), wire.body, wire.secrets)
            logs.HTTP.debug("%s %s attempt %d headers %s body %s", info.method, info.url, attempt, info.headers, body)
        _tell(self._hooks.on_request, info)
        self._begun = time.monotonic()

    def finish(self, wire: WireRequest, attempt: int, outcome: Answer | Failure, wait: float | None) -> None:
        """An attempt has ended; `wait` is the time in seconds until the next one, None if there is none."""
        seconds = time.monotonic() - self._begun
        url = redact.text(wire.url, wire.secrets)
        if isinstance(outcome, Answer):
            headers = redact.headers(outcome.headers, wire.secrets)
            info = ResponseInfo(wire.method, url, attempt, seconds, outcome.status, headers, None, wait)
        else:
            problem = redact.text(outcome.reason, wire.secrets)
            info = ResponseInfo(wire.method, url, attempt, seconds, None, {}, problem, wait)
        self._report(info)
        if self._detailed and isinstance(outcome, Answer):
            body = _body(outcome.headers.get("content-type", ""), outcome.body, wire.secrets)
            logs.HTTP.debug("%s %s attempt %d answered headers %s body %s", *info[:3], info.headers, body)
        _tell(self._hooks.on_response, info)

    def _report(self, info: ResponseInfo) -> None:
        message = info.problem if info.status is None else f"{info.status} request id {info.request_id}"
        after = "" if info.retry_after is None else f", again in {info.retry_after:.2f} s"
        logs.HTTP.info("%s %s attempt %d took %.3f s: %s%s", *info[:4], message, after)


class EventObserver:
    """Tells the hook and the log of the events of one connection."""

    def __init__(self, on_event: Callable[[EventInfo], object] | None) -> None:
        self._on_event = on_event
        self._logged = logs.EVENTS.isEnabledFor(logging.DEBUG)

    @classmethod
    def of(cls, hooks: Hooks) -> EventObserver | None:
        """Make one if anybody listens: the hook, or the log as it is set up now."""
        observer = cls(hooks.on_event)
        return observer if observer._logged or hooks.on_event is not None else None

    def received(self, data: bytes, event: object) -> None:
        """An event came in."""
        kind = _type_of(data) if event is None else getattr(event, "type", None)
        self._observe(EventInfo("received", kind if isinstance(kind, str) else None, data, event))

    def sent(self, data: bytes | str) -> None:
        """A frame is about to go out."""
        frame = data.encode(errors="replace") if isinstance(data, str) else bytes(data)
        self._observe(EventInfo("sent", _type_of(frame), frame, None))

    def _observe(self, info: EventInfo) -> None:
        if self._logged:
            logs.EVENTS.debug("%s %s (%d bytes) %s", info.direction, info.type, len(info.data), _shown_event(info.data))
        _tell(self._on_event, info)


def _tell(hook: Callable[[Any], object] | None, info: object) -> None:
    if hook is None:
        return
    try:
        hook(info)
    except Exception:  # noqa: BLE001
        # The caller's own code, at the edge of ours: what it gets wrong must not end a call.
        logs.MAIN.exception("A hook failed")


def _body(content_type: str, body: bytes | None, secrets: tuple[str, ...]) -> str:
    """Give what the log shows of a body: JSON with its secrets masked, and of all else the size."""
    if not body:
        return "none"
    if "json" in content_type.lower():
        try:
            return json.dumps(redact.data(json.loads(body), secrets), ensure_ascii=False)
        except (ValueError, RecursionError):
            pass  # shown as what is no JSON
    return f"<{len(body)} bytes of {content_type or 'an unknown type'}>"


def _type_of(frame: bytes) -> str | None:
    begin = _TYPE_FIRST.match(frame)
    if begin:
        return begin[1].decode()
    try:
        kind = json.loads(frame).get("type")
    except (ValueError, RecursionError, AttributeError):
        return None
    return kind if isinstance(kind, str) else None


def _shown_event(data: bytes) -> str:
    try:
        return json.dumps(redact.event(json.loads(data)), ensure_ascii=False)
    except (ValueError, RecursionError):
        return "not JSON"
