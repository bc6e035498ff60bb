"""Conversion between the beta's events and GA events, in both directions. Pure functions.

What neither side knows is passed on unchanged; the engine reports it.
"""

from collections.abc import Mapping
from typing import Any

from openai_realtime import dialect

Json = Mapping[str, Any]


def to_ga(flat: Json) -> dict[str, Any]:
    """Convert a flat session to a GA session of the type that its `object` names."""
    return dialect.session_to_ga(flat, answer=True).value


def client_event(event: Any) -> Any:
    """Convert a beta client's event to GA; values that are not events are returned unchanged."""
    return dialect.client_event_to_ga(event).value


def server_events(event: Json) -> list[dict[str, Any]]:
    """Convert a GA server event to the beta events that replace it: one or none."""
    return [_adjusted(flat) for flat in dialect.server_event_to_flat(event).value]


def _adjusted(event: dict[str, Any]) -> dict[str, Any]:
    """Apply the remaining differences of a beta server to a converted event."""
    type = event["type"]
    if type == "response.function_call_arguments.done":
        return {name: value for name, value in event.items() if name != "name"}
    if type.startswith("transcription_session."):
        return {**event, "session": {**event["session"], "client_secret": None}}
    return event
