"""Hooks and their arguments. Imports nothing from the package, so that the settings can import it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple


class RequestInfo(NamedTuple):
    """An attempt at a request or handshake, before it is sent; the argument of `on_request`."""

    method: str
    url: str
    headers: Mapping[str, str]
    """The headers, with secrets masked."""
    attempt: int
    """The number of the attempt, from 1."""


class ResponseInfo(NamedTuple):
    """A finished attempt at a request or handshake; the argument of `on_response`."""

    method: str
    url: str
    attempt: int
    seconds: float
    """How long the attempt took."""
    status: int | None
    """The HTTP status, 101 for an opened connection; None without a complete response."""
    headers: Mapping[str, str]
    """The response's headers, names in lower case, with secrets masked."""
    problem: str | None
    """What went wrong; None if there is a complete response."""
    retry_after: float | None
    """Seconds until the next attempt; None for the last one."""

    @property
    def request_id(self) -> str | None:
        """The server's `x-request-id`."""
        return self.headers.get("x-request-id")


class EventInfo(NamedTuple):
    """An event on a connection; the argument of `on_event`. Its repr hides the content."""

    direction: Literal["sent", "received"]
    type: str | None
    """The event's type, if it can be read."""
    data: bytes
    """The complete message, with audio and keys if the event has any."""
    event: object
    """The parsed event; None for a sent one, and for one returned by `recv_bytes`."""

    def __repr__(self) -> str:
        return f"EventInfo(direction={self.direction!r}, type={self.type!r}, data=<{len(self.data)} bytes>)"


class Hooks(NamedTuple):
    """The hooks of a client."""

    on_request: Callable[[RequestInfo], object] | None = None
    on_response: Callable[[ResponseInfo], object] | None = None
    on_event: Callable[[EventInfo], object] | None = None
