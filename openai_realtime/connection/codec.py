"""What a connection speaks: how messages become events, and events become frames. Pure; no I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from openai_realtime.connection.outgoing import Writer
from openai_realtime.events import event_parser


class Codec(NamedTuple):
    """What the code that uses a connection speaks: its events, and how they become those on the wire."""

    parser: Callable[[], Callable[[bytes | str], Any]]
    """Returns the function that parses a server event."""
    write: Writer
    """Writes client events."""
    converter: Callable[[], Callable[[bytes], list[bytes]]] | None = None
    """Returns, for one connection, the function that converts a message to any number of messages in the dialect of the
    code. None where no conversion is needed."""


def _realtime_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeServerEvent")


def _translation_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeTranslationServerEvent")


REALTIME = Codec(_realtime_parser, Writer("RealtimeClientEvent"))
TRANSLATION = Codec(_translation_parser, Writer("RealtimeTranslationClientEvent"))
