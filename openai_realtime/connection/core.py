"""The state of a connection that its shells share: reads messages, remembers what explains the end. No I/O."""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from openai_realtime.connection.closing import Closing, LastError, closed_error, last_error
from openai_realtime.connection.outgoing import Writer
from openai_realtime.errors import ConnectionClosedError
from openai_realtime.events import MalformedEvent, event_parser

if TYPE_CHECKING:
    from openai_realtime.connection.opening import Handshake

EventT = TypeVar("EventT")

_log = logging.getLogger("openai_realtime")
_MOST_LOGGED = 100  # types and places, once each; the server names them, so their number needs a bound


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
        self._logged: set[tuple[str | None, str]] = set()

    def event(self, message: bytes) -> EventT:
        """Read the event in a message that was received."""
        event = self.parse(message)
        if isinstance(event, MalformedEvent):
            self._last_error = last_error(event)
            self._report_malformed(event)
        else:
            if getattr(event, "type", None) == "error":
                self._last_error = last_error(event)
            elif self._last_error is not None:
                self._last_error = None
            if getattr(event, "deviations", None):
                self._report_deviations(event)
        if self.observer is not None:
            self.observer.received(message, event)
        return event

    def take(self, message: bytes) -> None:
        """Convert a message that was received; what is to be seen in its place is added to `converted`."""
        self.converted.extend([message] if self.convert is None else self.convert(message))

    def closed(self, closing: Closing) -> ConnectionClosedError:
        """Make the error for the end of the connection."""
        return closed_error(closing, self._last_error, self.request_id, self._secrets)

    def _report_malformed(self, event: MalformedEvent) -> None:
        if self._is_new(None, event.reason):
            _log.warning("Malformed event (%s, %d bytes); further ones are not logged", event.reason, len(event.raw))

    def _report_deviations(self, event: Any) -> None:
        """Log what the document does not have, once for each type and place, without keys and values."""
        for path, expected, received in event.deviations:
            at = _place(path)
            if self._is_new(event.type, at):
                _log.warning(
                    "Event of type %r deviates from the document at %s: expected %s, received %s; "
                    "it is kept as it came, and further ones are not logged",
                    event.type[:100],
                    at,
                    expected,
                    received,
                )

    def _is_new(self, kind: str | None, what: str) -> bool:
        """Check whether something is yet to be logged, and remember it."""
        if (kind, what) in self._logged or len(self._logged) == _MOST_LOGGED:
            return False
        self._logged.add((kind, what))
        return True


_FIELD = re.compile(r"[a-z_]{1,40}")


def _place(path: tuple[str | int, ...]) -> str:
    """Write a path for the log, without positions, and without keys that are not like names of fields."""
    steps = ("[]" if isinstance(step, int) else f".{step if _FIELD.fullmatch(step) else '*'}" for step in path)
    return "".join(steps).removeprefix(".") or "the top"
