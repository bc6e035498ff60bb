"""Faults on demand: what goes wrong, where and how often. Selection only; other modules inject them."""

import json
import random
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openai_realtime.emulator import arguments
from openai_realtime.emulator.problems import Problem
from openai_realtime.emulator.recorded import RecordedRequest
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import checked_bool, is_number

MALFORMED: str = '{"type": "session.updated", "event_id": '
"""A frame that ends in the middle of its JSON, for `Fault(frame=MALFORMED)`."""
UNKNOWN_EVENT: Mapping[str, Any] = {"type": "emulator.unknown", "event_id": "event_unknown", "detail": {"new": True}}
"""An event of a type that is not in the document, for `Fault(frame=UNKNOWN_EVENT)`."""

_INTEGERS = {
    "status": (400, 599),
    "close": (1000, 4999),
    "after": (0, None),
    "every": (1, None),
    "seed": (None, None),
    "times": (1, None),
}
_MAX_REASON_BYTES = 123
_CODES = {
    401: ("invalid_api_key", "invalid_request_error"),
    403: ("insufficient_permissions", "invalid_request_error"),
    429: ("rate_limit_exceeded", "rate_limit_error"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault to inject: what goes wrong, where and how often.

    It has at most one of `status`, `drop`, `stall`, `close` and `frame`; a fault without any of them needs `latency`.

        Fault(status=503, retry_after=1.0)                   # instead of an answer, or of a WebSocket handshake
        Fault(drop=True, after=5)                            # cuts a WebSocket after five events
        Fault(latency=0.2, probability=0.5, seed=7)          # slows about every other request, always the same ones

    Attributes:
        latency: seconds of delay of an answer or a handshake, or with `after` of every further event.
        status: the HTTP error status (400 to 599) to answer.
        retry_after: seconds for the `Retry-After` header beside `status`.
        drop: whether to cut the TCP connection without notice.
        stall: whether to stop reading and writing while the connection stays open.
        close: the code (1000 to 4999) to close a WebSocket with.
        reason: the reason beside `close`, up to 123 bytes of UTF-8.
        frame: an extra frame to send on a WebSocket: text or bytes unchanged, a mapping as JSON.
        after: None for the request or handshake itself; for an open WebSocket, the number of events sent before the
            fault. `close` and `frame` need an open WebSocket and treat None as 0.
        path: the prefix of matching paths below `/v1`, such as `/realtime/calls`.
        when: a function of the request that returns whether it matches.
        every: the interval of hits among matching requests: 1 hits all, 2 every second one.
        probability: the share of these requests to hit, at random.
        seed: the seed of the random choice, for the same choice in every run.
        times: the maximum number of hits; None is unlimited.

    Raises:
        InvalidArgumentError: for a wrong type or value, and for an invalid combination.
    """

    latency: float = 0.0
    status: int | None = None
    retry_after: float | None = None
    drop: bool = False
    stall: bool = False
    close: int | None = None
    reason: str = ""
    frame: str | bytes | Mapping[str, Any] | None = None
    after: int | None = None
    path: str = ""
    when: Callable[[RecordedRequest], bool] | None = None
    every: int = 1
    probability: float = 1.0
    seed: int | None = None
    times: int | None = None

    def __post_init__(self) -> None:
        for name, (minimum, maximum) in _INTEGERS.items():
            if name == "every" or getattr(self, name) is not None:
                arguments.check_integer(name, getattr(self, name), minimum, maximum)
        arguments.check_seconds("latency", self.latency)
        if self.retry_after is not None:
            arguments.check_seconds("retry_after", self.retry_after)
        checked_bool("drop", self.drop)
        checked_bool("stall", self.stall)
        arguments.check_text("reason", self.reason, _MAX_REASON_BYTES)
        arguments.check_frame("frame", self.frame)
        arguments.check_text("path", self.path)
        arguments.check_function("when", self.when, optional=True)
        if not is_number(self.probability) or not 0 <= self.probability <= 1:
            raise InvalidArgumentError("probability", self.probability, "a number from 0 to 1")
        self._check_combination()

    def _check_combination(self) -> None:
        named = {
            "status": self.status is not None,
            "drop": self.drop,
            "stall": self.stall,
            "close": self.close is not None,
            "frame": self.frame is not None,
        }
        effects = [name for name, is_set in named.items() if is_set]
        if len(effects) > 1:
            expected = "alone: a fault has one of status, drop, stall, close and frame"
            raise InvalidArgumentError(effects[1], getattr(self, effects[1]), expected, shown=f"beside {effects[0]}")
        if not effects and not self.latency:
            raise InvalidArgumentError("latency", self.latency, "above 0 without status, drop, stall, close or frame")
        if self.status is not None and self.after is not None:
            raise InvalidArgumentError("after", self.after, "None with a status, which an open WebSocket does not have")
        if self.retry_after is not None and self.status is None:
            raise InvalidArgumentError("retry_after", self.retry_after, "None without a status")

    @property
    def on_socket(self) -> bool:
        """Whether it is injected into an open WebSocket rather than a request or a handshake."""
        return self.after is not None or self.close is not None or self.frame is not None

    @property
    def payload(self) -> str | bytes:
        """The frame's content on the wire."""
        frame = self.frame if self.frame is not None else ""
        return frame if isinstance(frame, (str, bytes)) else json.dumps(dict(frame))

    @property
    def problem(self) -> Problem:
        """The API error for `status`."""
        status = self.status or 500
        code, type = _CODES.get(status, (None, "server_error" if status >= 500 else "invalid_request_error"))
        return Problem(status, f"The emulator is configured to answer {status}.", code, None, type)


class _Scheduled:
    """A scheduled fault with a counter of the requests that it matched."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self._chance = random.Random(fault.seed)
        self._asked = 0
        self._left = fault.times

    def hits(self, request: RecordedRequest, websocket: bool) -> bool:
        fault = self.fault
        if self._left == 0 or not fits(fault, request, websocket):
            return False
        self._asked += 1
        if self._asked % fault.every or self._chance.random() >= fault.probability:
            return False
        if self._left is not None:
            self._left -= 1
        return True


class Faults:
    """The faults of one emulator, scheduled or for the next request. Thread-safe."""

    def __init__(self, scheduled: Sequence[Fault] = ()) -> None:
        self._scheduled = [_Scheduled(fault) for fault in scheduled]
        self._next: deque[Fault] = deque()
        self._lock = threading.Lock()

    def fail_next(self, faults: Sequence[Fault]) -> None:
        """Queue faults for the next matching requests, one request each, in this order."""
        with self._lock:
            self._next.extend(faults)

    def for_request(self, request: RecordedRequest, websocket: bool) -> list[Fault]:
        """Return the faults of this request or of the WebSocket that it opens."""
        with self._lock:
            hit = next((fault for fault in self._next if fits(fault, request, websocket)), None)
            if hit is not None:
                self._next.remove(hit)
            scheduled = [each.fault for each in self._scheduled if each.hits(request, websocket)]
        return scheduled if hit is None else [hit, *scheduled]


def fits(fault: Fault, request: RecordedRequest, websocket: bool) -> bool:
    """Return whether a fault matches a request, regardless of its schedule."""
    return (
        (websocket or not fault.on_socket)
        and request.path.removeprefix("/openai").removeprefix("/v1").startswith(fault.path)
        and (fault.when is None or fault.when(request))
    )
