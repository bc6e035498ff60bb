"""The state of a connection that its shells share: reads messages, remembers what explains the end. No I/O."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from openai_realtime.connection.closing import Closing, LastError, closed_error
from openai_realtime.connection.outgoing import Writer
from openai_realtime.errors import ConnectionClosedError
from openai_realtime.events import MalformedEvent, event_parser

if TYPE_CHECKING:
    from openai_realtime.connection.opening import Handshake

EventT = TypeVar("EventT")

_log = logging.getLogger("openai_realtime")
_MOST_TYPES = 100  # logged once each; the server names them, so their number needs a bound


class Codec(NamedTuple):
    """A kind of session as the code that uses it sees it: its events, and how they become those on the wire."""

    parser: Callable[[], Callable[[bytes | str], Any]]
    """Gives the function that reads a server event."""
    write: Writer
    """Writes client events."""
    converter: Callable[[], Callable[[bytes], list[bytes]]] | None = None
    """Gives, for one connection, the function that makes of a message what the code is to see in its place: any number
    of messages. None where that is the message itself."""


def _realtime_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeServerEvent")


def _translation_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeTranslationServerEvent")


REALTIME = Codec(_realtime_parser, Writer("RealtimeClientEvent"))
TRANSLATION = Codec(_translation_parser, Writer("RealtimeTranslationClientEvent"))


class Core(Generic[EventT]):
    """Turns messages into events, events into frames, and the end into an error."""

    def __init__(self, kind: Codec, handshake: Handshake) -> None:
        self.parse: Callable[[bytes | str], EventT] = kind.parser()
        self.write = kind.write
        self.convert = None if kind.converter is None else kind.converter()
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
        kind = getattr(event, "type", None)
        if kind == "error":
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
