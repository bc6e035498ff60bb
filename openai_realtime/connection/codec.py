"""Codecs: how messages become events, and events become frames. Pure; no I/O."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from openai_realtime.connection.outgoing import Writer
from openai_realtime.events import event_parser
from openai_realtime.settings.checks import Validation


class Codec(NamedTuple):
    """The events of a connection, as the code that uses it sees them, and their form on the wire."""

    parser: Callable[[], Callable[[bytes | str], Any]]
    """Returns the function that parses a server event."""
    writer: Callable[[Validation], Writer]
    """Returns the writer of client events for a client's setting `validation`."""
    converter: Callable[[], Callable[[bytes], list[bytes]]] | None = None
    """Returns, for one connection, the function that converts a message to any number of messages in the dialect of the
    code. None where no conversion is needed."""


def _realtime_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeServerEvent")


def _translation_parser() -> Callable[[bytes | str], Any]:
    return event_parser("RealtimeTranslationServerEvent")


REALTIME = Codec(_realtime_parser, partial(Writer, "RealtimeClientEvent"))
TRANSLATION = Codec(_translation_parser, partial(Writer, "RealtimeTranslationClientEvent"))
