"""What hooks are told, and who listens. Imports nothing of the package, so that settings can name hooks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple


class RequestInfo(NamedTuple):
    """An attempt that is about to be made, of a request or of the handshake of a connection."""

    method: str
    url: str
    headers: Mapping[str, str]
    """The headers, secrets masked."""
    attempt: int
    """1 for the first one."""


class ResponseInfo(NamedTuple):
    """An attempt that has ended."""

    method: str
    url: str
    attempt: int
    seconds: float
    """How long it took."""
    status: int | None
    """The HTTP status, 101 for a connection that was opened; None where no whole answer came."""
    headers: Mapping[str, str]
    """The answer's headers, names in lower case, secrets masked."""
    problem: str | None
    """What broke, where no whole answer came."""
    retry_after: float | None
    """Seconds until the next attempt; None if this was the last one."""

    @property
    def request_id(self) -> str | None:
        """The server's `x-request-id`."""
        return self.headers.get("x-request-id")


class EventInfo(NamedTuple):
    """An event on a connection. Its repr shows neither the payload nor the event."""

    direction: Literal["sent", "received"]
    type: str | None
    """The event's type, where it can be read."""
    data: bytes
    """The whole frame; it holds what the event holds, audio and keys included."""
    event: object
    """The typed event of a received frame; None for a sent one, and for one that `recv_bytes` gave."""

    def __repr__(self) -> str:
        return f"EventInfo(direction={self.direction!r}, type={self.type!r}, data=<{len(self.data)} bytes>)"


class Hooks(NamedTuple):
    """The functions that are told what happens."""

    on_request: Callable[[RequestInfo], object] | None = None
    on_response: Callable[[ResponseInfo], object] | None = None
    on_event: Callable[[EventInfo], object] | None = None
