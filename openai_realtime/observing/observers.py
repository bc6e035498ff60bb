"""Reports requests, responses and events to the hooks and the log, with secrets masked.

Observers never change the outcome: an exception in a hook is logged, and the request or connection continues.
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
from openai_realtime.transport.request import Answer, Failure

if TYPE_CHECKING:
    from openai_realtime.observing.hooks import Hooks
    from openai_realtime.transport.wire import WireRequest

_TYPE_FIRST = re.compile(rb'\s*\{\s*"type"\s*:\s*"([\w.]{1,100})"')


class RequestObserver:
    """Reports the attempts at one request to the hooks and the log."""

    def __init__(self, hooks: Hooks) -> None:
        self._hooks = hooks
        self._detailed = logs.HTTP.isEnabledFor(logging.DEBUG)
        self._begun = 0.0

    def begin(self, wire: WireRequest, attempt: int) -> None:
        """Report an attempt that is about to be sent."""
        info = RequestInfo(
            wire.method, redact.text(wire.url, wire.secrets), redact.headers(wire.headers, wire.secrets), attempt
        )
        if self._detailed:
            body = _format_body(wire.headers.get("Content-Type", ""), wire.body, wire.secrets)
            logs.HTTP.debug("%s %s attempt %d headers %s body %s", info.method, info.url, attempt, info.headers, body)
        _call_hook(self._hooks.on_request, info, wire.secrets)
        self._begun = time.monotonic()

    def finish(self, wire: WireRequest, attempt: int, outcome: Answer | Failure, wait: float | None) -> None:
        """Report a finished attempt; `wait` is the time in seconds until the next one, or None."""
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
            body = _format_body(outcome.headers.get("content-type", ""), outcome.body, wire.secrets)
            logs.HTTP.debug("%s %s attempt %d response headers %s body %s", *info[:3], info.headers, body)
        _call_hook(self._hooks.on_response, info, wire.secrets)

    def _report(self, info: ResponseInfo) -> None:
        message = info.problem if info.status is None else f"{info.status} request id {info.request_id}"
        after = "" if info.retry_after is None else f", again in {info.retry_after:.2f} s"
        logs.HTTP.info("%s %s attempt %d took %.3f s: %s%s", *info[:4], message, after)


class EventObserver:
    """Reports the events of one connection to the hook and the log."""

    def __init__(self, on_event: Callable[[EventInfo], object] | None, secrets: tuple[str, ...] = ()) -> None:
        self._on_event = on_event
        self._secrets = secrets
        self._logged = logs.EVENTS.isEnabledFor(logging.DEBUG)

    @classmethod
    def of(cls, hooks: Hooks, secrets: tuple[str, ...] = ()) -> EventObserver | None:
        """Create an observer if there is a hook or the log is enabled, else return None; the log masks `secrets`."""
        observer = cls(hooks.on_event, secrets)
        return observer if observer._logged or hooks.on_event is not None else None

    def received(self, data: bytes, event: object) -> None:
        """Report a received event."""
        event_type = _type_of(data) if event is None else getattr(event, "type", None)
        self._observe(EventInfo("received", event_type if isinstance(event_type, str) else None, data, event))

    def sent(self, data: bytes | str) -> None:
        """Report an event that is about to be sent."""
        payload = data.encode(errors="replace") if isinstance(data, str) else bytes(data)
        self._observe(EventInfo("sent", _type_of(payload), payload, None))

    def _observe(self, info: EventInfo) -> None:
        if info.type is not None and any(secret in info.type for secret in self._secrets):
            info = info._replace(type=redact.text(info.type, self._secrets))
        if self._logged:
            event = _format_event(info.data, self._secrets)
            logs.EVENTS.debug("%s %s (%d bytes) %s", info.direction, info.type, len(info.data), event)
        _call_hook(self._on_event, info, self._secrets)


def _call_hook(hook: Callable[[Any], object] | None, info: object, secrets: tuple[str, ...]) -> None:
    if hook is None:
        return
    try:
        hook(info)
    except Exception:  # noqa: BLE001
        # An error in the caller's hook must not end a call.
        logs.hook_failed(secrets)


def _format_body(content_type: str, body: bytes | None, secrets: tuple[str, ...]) -> str:
    """Format a body for the log: JSON with its secrets masked, or the size of anything else."""
    if not body:
        return "none"
    if "json" in content_type.lower():
        try:
            return json.dumps(redact.data(json.loads(body), secrets), ensure_ascii=False)
        except (ValueError, RecursionError):
            pass  # not JSON after all
    return f"<{len(body)} bytes of {content_type or 'an unknown type'}>"


def _type_of(payload: bytes) -> str | None:
    match = _TYPE_FIRST.match(payload)
    if match:
        return match[1].decode()
    try:
        event_type = json.loads(payload).get("type")
    except (ValueError, RecursionError, AttributeError):
        return None
    return event_type if isinstance(event_type, str) else None


def _format_event(data: bytes, secrets: tuple[str, ...]) -> str:
    try:
        return json.dumps(redact.event(json.loads(data), secrets), ensure_ascii=False)
    except (ValueError, RecursionError):
        return "not JSON"
