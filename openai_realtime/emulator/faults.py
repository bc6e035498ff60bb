"""Faults on demand: what goes wrong, where and how often. Decisions only; shells carry them out."""

import json
import math
import random
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openai_realtime.emulator.problems import Problem
from openai_realtime.emulator.recorded import RecordedRequest

MALFORMED: str = '{"type": "session.updated", "event_id": '
"""A frame that breaks off in the middle of its JSON, for `Fault(frame=MALFORMED)`."""
UNKNOWN_EVENT: Mapping[str, Any] = {"type": "emulator.unknown", "event_id": "event_unknown", "detail": {"new": True}}
"""An event of a type that no document has, for `Fault(frame=UNKNOWN_EVENT)`."""

_BOUNDS = {
    "latency": (0, math.inf),
    "status": (400, 599),
    "retry_after": (0, math.inf),
    "close": (1000, 4999),
    "after": (0, math.inf),
    "every": (1, math.inf),
    "probability": (0, 1),
    "times": (1, math.inf),
}
_CODES = {
    401: ("invalid_api_key", "invalid_request_error"),
    403: ("insufficient_permissions", "invalid_request_error"),
    429: ("rate_limit_exceeded", "rate_limit_error"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that goes wrong: what, where and how often. It is one of status, drop, stall, close, frame and latency.

        Fault(status=503, retry_after=1.0)                   # instead of an answer, or of a WebSocket handshake
        Fault(drop=True, after=5)                            # a WebSocket is cut after five events
        Fault(latency=0.2, probability=0.5, seed=7)          # about every other request is slow, always the same ones

    Attributes:
        latency: seconds by which an answer, a handshake, or with `after` every further event, comes later.
        status: the HTTP status (400 to 599) of a refusal.
        retry_after: seconds in the refusal's `Retry-After` header; needs `status`.
        drop: the TCP connection is cut without a word.
        stall: nothing is read or written any more; the connection stays open.
        close: a WebSocket is closed with this code (1000 to 4999).
        reason: the reason beside `close`, up to 123 bytes of UTF-8.
        frame: a WebSocket gets this frame in between: text or bytes as they are, a mapping as JSON.
        after: None for the request or handshake itself; a number for an open WebSocket that has been sent so many
            events. `close` and `frame` need an open WebSocket, and take None for 0.
        path: only requests whose path under `/v1` begins with this, such as `/realtime/calls`.
        when: only requests for which this function says so.
        every: of these requests, each so-many-th only.
        probability: of those, this share only, by chance; `seed` makes the chance the same in each run.
        times: at most so many in all; None is without an end.

    Raises ValueError for a combination that cannot be.
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
        actions = [self.status is not None, self.drop, self.stall, self.close is not None, self.frame is not None]
        if sum(actions) > 1 or not (any(actions) or self.latency):
            raise ValueError(f"{self!r} does nothing or several things; expected latency, or one of the other actions")
        if self.status is not None and self.after is not None:
            raise ValueError(f"after is {self.after} with a status; an open WebSocket has none, expected None")
        if self.retry_after is not None and self.status is None:
            raise ValueError(f"retry_after is {self.retry_after} without a status")
        for name, (least, most) in _BOUNDS.items():
            value = getattr(self, name)
            if value is not None and not least <= value <= most:
                wanted = f"at least {least}" if most == math.inf else f"{least} to {most}"
                raise ValueError(f"{name} is {value!r}; expected {wanted}")
        if len(self.reason.encode()) > 123:
            raise ValueError(f"reason has {len(self.reason.encode())} bytes; a close frame takes 123")

    @property
    def on_socket(self) -> bool:
        """Whether it happens on an open WebSocket, not to a request or a handshake."""
        return self.after is not None or self.close is not None or self.frame is not None

    @property
    def payload(self) -> str | bytes:
        """The frame as it goes over the wire."""
        frame = self.frame if self.frame is not None else ""
        return frame if isinstance(frame, (str, bytes)) else json.dumps(dict(frame))

    @property
    def problem(self) -> Problem:
        """The refusal that `status` stands for, in the API's shape."""
        status = self.status or 500
        code, type = _CODES.get(status, (None, "server_error" if status >= 500 else "invalid_request_error"))
        return Problem(status, f"The emulator was told to answer {status}.", code, None, type)


class _Scheduled:
    """A fault with its own count of the requests that it was asked about."""

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
    """The faults of one emulator: those on a schedule, and those for the next call. Any thread may add and ask."""

    def __init__(self, scheduled: Sequence[Fault] = ()) -> None:
        self._scheduled = [_Scheduled(fault) for fault in scheduled]
        self._next: deque[Fault] = deque()
        self._lock = threading.Lock()

    def fail_next(self, faults: Sequence[Fault]) -> None:
        """Each fault happens to one of the next requests that fit it, one request each, in this order."""
        with self._lock:
            self._next.extend(faults)

    def for_request(self, request: RecordedRequest, websocket: bool) -> list[Fault]:
        """What happens to this request or to the WebSocket that it opens."""
        with self._lock:
            hit = next((fault for fault in self._next if fits(fault, request, websocket)), None)
            if hit is not None:
                self._next.remove(hit)
            scheduled = [each.fault for each in self._scheduled if each.hits(request, websocket)]
        return scheduled if hit is None else [hit, *scheduled]


def fits(fault: Fault, request: RecordedRequest, websocket: bool) -> bool:
    """Whether a request is of the kind that the fault is for, whatever its schedule says."""
    return (
        (websocket or not fault.on_socket)
        and request.path.removeprefix("/openai").removeprefix("/v1").startswith(fault.path)
        and (fault.when is None or fault.when(request))
    )
