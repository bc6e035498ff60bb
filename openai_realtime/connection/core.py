"""The state of a connection: what has been received, and what explains the end. No I/O."""

from __future__ import annotations

import logging
import re
from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from openai_realtime import redact
from openai_realtime.connection.closing import Closing, LastError, closed_error, read_error
from openai_realtime.connection.outgoing import ClientEvents
from openai_realtime.errors import ConnectionClosedError, RealtimeError
from openai_realtime.events import MalformedEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from openai_realtime.connection.opening import Handshake, Opening

EventT = TypeVar("EventT")

_log = logging.getLogger("openai_realtime")
_MOST_LOGGED = 100  # types and places, once each; the server names them, so their number needs a bound
_MOST_RESPONSES = 100  # remembered as running; likewise
_STATE = frozenset(
    {"error", "session.created", "session.updated", "transcription_session.created", "transcription_session.updated"}
    | {"response.created", "response.done"}
)


class Core(Generic[EventT]):
    """The sans-I/O core of a connection: messages to events, and the end to an error."""

    def __init__(self, opening: Opening, handshake: Handshake) -> None:
        codec = opening.codec
        self.parse: Callable[[bytes | str], EventT] = codec.parser()
        self.client_events = ClientEvents(codec.writer(opening.config.validation))
        self.converts = codec.converter is not None
        """Whether messages are converted before they are parsed."""
        self.observer = handshake.event_observer()
        self._convert = None if codec.converter is None else codec.converter()
        self._converted: deque[bytes] = deque()
        self._request_id = handshake.request_id
        self._secrets = handshake.secrets
        self._sideband = opening.sideband
        self._raise_errors = opening.raise_errors
        self._begun = False
        self._running: dict[str, None] = {}
        self._last_error: LastError | None = None
        self._logged: set[tuple[str | None, str]] = set()

    def event(self, message: bytes) -> EventT:
        """Parse the event in a received message.

        Raises:
            RealtimeError: it is an `error` event, and the connection was opened with `raise_errors`.
        """
        event = self.parse(message)
        self._begun = True
        kind = getattr(event, "type", None)
        if self._last_error is not None:
            self._last_error = None
        if kind in _STATE:
            self._remember(kind, event)
        if kind is None and isinstance(event, MalformedEvent):
            self._last_error = read_error(event)
            self._report_malformed(event)
        elif getattr(event, "deviations", None):
            self._report_deviations(event)
        if self.observer is not None:
            self.observer.received(message, event)
        refusal = self._meet_error(event) if kind == "error" else None
        if refusal is not None:
            del message, event  # they may quote a key
            raise refusal
        return event

    def raw(self, message: bytes) -> bytes:
        """Note a message that is handed on unparsed."""
        self._begun = True
        if self.observer is not None:
            self.observer.received(message, None)
        return message

    def convert(self, message: bytes) -> None:
        """Convert a received message; `next_converted` returns the results."""
        self._converted.extend([message] if self._convert is None else self._convert(message))

    def next_converted(self) -> bytes | None:
        """Return the next converted message, None if there is none yet."""
        return self._converted.popleft() if self._converted else None

    def closed(self, closing: Closing) -> ConnectionClosedError:
        """Create the error for the end of the connection."""
        return closed_error(closing, self._last_error, self._request_id, self._secrets, sudden=self._sudden(closing))

    def _sudden(self, closing: Closing) -> str | None:
        """Return why a normal end (code 1000) should not pass in silence, None if it may."""
        if closing.by_us or self._sideband or self.client_events.asked_to_close:
            return None
        if not self._begun:
            return "before its first event"
        if self._running:
            return "while a response was running"
        return "and gave a reason" if closing.frame.reason else None

    def _remember(self, kind: Any, event: Any) -> None:
        if kind == "error":
            self._last_error = read_error(event)
        elif kind == "response.created":
            if len(self._running) < _MOST_RESPONSES:
                self._running[_response_id(event)] = None
        elif kind == "response.done":
            self._running.pop(_response_id(event), None)
        else:
            self.client_events.session_changed(getattr(event, "session", None))

    def _meet_error(self, event: Any) -> RealtimeError | None:
        """Return the error to raise for an `error` event, or log one that no event of the application caused."""
        error = self._last_error
        assert error is not None
        expected = error.event_id is not None and error.event_id in self.client_events.ids
        if not self._raise_errors and (expected or not _log.isEnabledFor(logging.WARNING)):
            return None
        described = RealtimeError(error.message, error.code, error.event_id, event, secrets=self._secrets)
        if self._raise_errors:
            return described
        _log.warning("Error event: %s", described)
        return None

    def _report_malformed(self, event: MalformedEvent) -> None:
        if self._is_new(None, event.reason):
            reason = redact.text(event.reason, self._secrets)
            _log.warning("Malformed event (%s, %d bytes); further ones are not logged", reason, len(event.raw))

    def _report_deviations(self, event: Any) -> None:
        """Log what the document does not have, once for each type and place, without keys and values."""
        for path, expected, received in event.deviations:
            at = _place(path)
            if self._is_new(event.type, at):
                _log.warning(
                    "Event of type %r deviates from the document at %s: expected %s, received %s; "
                    "it is kept as it came, and further ones are not logged",
                    redact.text(event.type, self._secrets)[:100],
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


def _response_id(event: object) -> str:
    return str(getattr(getattr(event, "response", None), "id", None))


_FIELD = re.compile(r"[a-z_]{1,40}")


def _place(path: tuple[str | int, ...]) -> str:
    """Write a path for the log, without positions, and without keys that are not like names of fields."""
    steps = ("[]" if isinstance(step, int) else f".{step if _FIELD.fullmatch(step) else '*'}" for step in path)
    return "".join(steps).removeprefix(".") or "the top"
