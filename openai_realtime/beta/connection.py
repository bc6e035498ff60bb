"""Codecs for connections on which the code or the server speaks the beta. Pure; no I/O.

Events are converted as plain data, one by one. Events that are the same in both dialects pass unchanged, and so does
audio that is sent.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any

from openai_realtime import dialect
from openai_realtime.connection.codec import REALTIME, Codec
from openai_realtime.connection.outgoing import Writer
from openai_realtime.settings.checks import Dialect, Validation
from openai_realtime.transport.json_body import json_bytes

_UNION = "RealtimeClientEvent"
_MOST_FUNCTIONS = 100  # whose names are remembered; the server says how many there are, so the number needs a bound
_NAMED = dialect.Note("", "added", "name", "the beta names the function with its item alone")
_FLAT_SESSIONS = {
    "session.update": "RealtimeSessionCreateRequest",
    "transcription_session.update": "RealtimeTranscriptionSessionCreateRequest",
}


@cache
def codec_for(spoken: Dialect, wire: Dialect) -> Codec:
    """Return the codec for the dialect of the code and the one on the wire."""
    if spoken == wire == "ga":
        return REALTIME
    parser = REALTIME.parser if spoken == "ga" else _beta_parser
    converter: Callable[[], Callable[[bytes], list[bytes]]] | None = None
    if spoken != wire:
        converter = _from_ga if wire == "ga" else _FromBeta
    return Codec(parser, partial(_AdaptedWriter, spoken, wire), converter)


class _AdaptedWriter(Writer):
    """A writer of client events for connections that speak the beta on one side, or on both."""

    def __init__(self, spoken: Dialect, wire: Dialect, validation: Validation) -> None:
        super().__init__(_UNION, validation)
        self._spoken = spoken
        self._wire = wire

    def event(self, event: object) -> bytes:
        """Check, convert and write an event; issue a DialectWarning for what is lost."""
        fields = self.fields(event)
        self._check_type(fields["type"])
        return self._written(fields)

    def built(self, schema: str, type: str, fields: Mapping[str, object]) -> bytes:
        """Do the same for the event of a resource's method."""
        return self._written({"type": type} | {name: value for name, value in fields.items() if value is not None})

    def _written(self, event: Mapping[str, Any]) -> bytes:
        flat_session = _FLAT_SESSIONS.get(event["type"]) if self._spoken == "beta" else None
        if flat_session is not None:
            self._check(flat_session, event.get("session"), f"{event['type']}.session")
        conversion: dialect.Conversion[Any] = dialect.Conversion(event)
        if self._spoken != self._wire:
            conversion = (dialect.client_event_to_ga if self._wire == "ga" else dialect.client_event_to_flat)(event)
            dialect.warn(conversion.notes, stacklevel=6)  # the line that called the resource, or `send`
        if self._wire == "ga":
            self._check(_UNION, conversion.value, "event")
        elif flat_session is None:
            self._check(_UNION, event, "event")
        return json_bytes(conversion.value, "event")


def _from_ga() -> Callable[[bytes], list[bytes]]:
    return partial(_converted, dialect.server_event_to_flat)


class _FromBeta:
    """A converter of the messages of a beta server to those that GA code expects."""

    def __init__(self) -> None:
        self._functions: dict[str, str] = {}

    def __call__(self, message: bytes) -> list[bytes]:
        return _converted(self._to_ga, message)

    def _to_ga(self, event: Any) -> dialect.Conversion[list[Any]]:
        conversion = dialect.server_event_to_ga(event)
        for note in conversion.dropped:
            _restore(event, note.path, conversion.value)
        added = [self._named(each) for each in conversion.value if isinstance(each, dict)]
        return conversion if not any(added) else conversion._replace(notes=(*conversion.notes, _NAMED))

    def _named(self, event: dict[str, Any]) -> bool:
        """Add the name of the function to its arguments, which the beta has in the item; return whether it did."""
        item = event.get("item")
        if event.get("type") == "response.output_item.added" and isinstance(item, dict):
            if isinstance(item.get("id"), str) and isinstance(item.get("name"), str):
                while len(self._functions) >= _MOST_FUNCTIONS:
                    del self._functions[next(iter(self._functions))]
                self._functions[item["id"]] = item["name"]
        elif event.get("type") == "response.function_call_arguments.done" and event.get("name") is None:
            name = self._functions.pop(str(event.get("item_id")), None)
            if name is not None:
                event["name"] = name
                return True
        return False


def _restore(event: dict[str, Any], path: str, converted: list[dict[str, Any]]) -> None:
    """Put back a field that GA lacks, such as `response.temperature`: models keep unknown fields."""
    holder, _, name = path.partition(".")
    original = event.get(holder)
    if isinstance(original, dict) and name in original:
        for each in converted:
            each[holder].setdefault(name, original[name])


def _converted(convert: Callable[[Any], dialect.Conversion[list[Any]]], message: bytes) -> list[bytes]:
    """Return the converted messages, or the message itself where both dialects write it alike."""
    try:
        events, notes = convert(json.loads(message))
        if not notes:
            return [message]
        return [
            json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
            for event in events
        ]
    except (ValueError, RecursionError):
        return [message]  # the parser will report it


def _beta_parser() -> Callable[[bytes | str], Any]:
    from openai_realtime.beta.events import beta_event_parser

    return beta_event_parser()
