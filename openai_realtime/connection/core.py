"""The state of a connection that its shells share: reads messages, remembers what explains the end. No I/O."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from openai_realtime.connection.closing import Closing, LastError, closed_error
from openai_realtime.errors import ConnectionClosedError
from openai_realtime.events import MalformedEvent

if TYPE_CHECKING:
    from openai_realtime.connection.codec import Codec
    from openai_realtime.connection.opening import Handshake

EventT = TypeVar("EventT")

_log = logging.getLogger("openai_realtime")
_MOST_TYPES = 100  # logged once each; the server names them, so their number needs a bound


class Core(Generic[EventT]):
    """Turns messages into events, events into frames, and the end into an error."""

    def __init__(self, codec: Codec, handshake: Handshake) -> None:
        self.parse: Callable[[bytes | str], EventT] = codec.parser()
        self.write = codec.write
        self.convert = None if codec.converter is None else codec.converter()
        self.converted: deque[bytes] = deque()
        self.send_timeout = handshake.limits.send_timeout
        self.observer = handshake.event_observer()
        self.request_id = handshake.request_id
        self._secrets = handshake.secrets
        self._last_error: LastError | None = None
        self._logged: set[str | None] = set()

    def event(self, message: bytes) -> EventT:
        """Read the event in a message that was received."""
        event = self.parse(message)
        if getattr(event, "type", None) == "error":
            details = getattr(event, "error", None)
            self._last_error = LastError(_text(details, "code"), _text(details, "message"))
        elif self._last_error is not None:
            self._last_error = None
        if isinstance(event, MalformedEvent):
            self._report(event)
        if self.observer is not None:
            self.observer.received(message, event)
        return event

    def take(self, message: bytes) -> None:
        """Convert a message that was received; what is to be seen in its place is added to `converted`."""
        self.converted.extend([message] if self.convert is None else self.convert(message))

    def closed(self, closing: Closing) -> ConnectionClosedError:
        """Make the error for the end of the connection."""
        return closed_error(closing, self._last_error, self.request_id, self._secrets)

    def _report(self, event: MalformedEvent) -> None:
        if event.type in self._logged or len(self._logged) == _MOST_TYPES:
            return
        self._logged.add(event.type)
        shown = "without a type" if event.type is None else f"of type {event.type[:100]!r}"
        _log.warning(
            "Malformed event %s (%s, %d bytes); further ones are not logged", shown, event.reason, len(event.raw)
        )


def _text(details: object, name: str) -> str | None:
    value = getattr(details, name, None)
    return value if isinstance(value, str) else None
