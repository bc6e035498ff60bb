"""The vocabulary of the beta: what its clients say in GA terms, and what GA events are in its terms. Pure functions.

What neither vocabulary knows passes as it is, and the engine says what it does not know.
"""

from collections.abc import Mapping
from typing import Any

from openai_realtime import dialect

Json = Mapping[str, Any]


def to_ga(flat: Json) -> dict[str, Any]:
    """A session in the flat vocabulary as a GA session of the type that its `object` names."""
    return dialect.session_to_ga(flat, answer=True).value


def client_event(event: Any) -> Any:
    """An event of a beta client as a GA client would send it; what is no event at all passes as it is."""
    return dialect.client_event_to_ga(event).value


def server_events(event: Json) -> list[dict[str, Any]]:
    """What a beta server sends where a GA server sends `event`: one event, or none."""
    return [_adjusted(flat) for flat in dialect.server_event_to_flat(event).value]


def _adjusted(event: dict[str, Any]) -> dict[str, Any]:
    """A converted event, with what else a beta server says in other ways than a GA server."""
    type = event["type"]
    if type == "response.function_call_arguments.done":
        return {name: value for name, value in event.items() if name != "name"}
    if type.startswith("transcription_session."):
        return {**event, "session": {**event["session"], "client_secret": None}}
    return event
