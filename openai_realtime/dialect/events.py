"""Conversion of events and responses. Events that neither table names are the same in both vocabularies."""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from openai_realtime.dialect import convert, sessions
from openai_realtime.dialect.fields import RESPONSE
from openai_realtime.dialect.notes import Conversion, Note, placed
from openai_realtime.dialect.paths import path_to_flat, path_to_ga
from openai_realtime.dialect.sessions import Data, Json
from openai_realtime.dialect.values import Converter, item_to_flat, item_to_ga, part_to_flat


class EventName(NamedTuple):
    """The name of an event in both vocabularies."""

    flat: str
    ga: str
    remark: str = ""


CLIENT_EVENTS = (EventName("transcription_session.update", "session.update", "`session.type` is `transcription`"),)
"""The client events whose names differ."""

SERVER_EVENTS = (
    EventName("transcription_session.created", "session.created", "`session.type` is `transcription`"),
    EventName("transcription_session.updated", "session.updated", "`session.type` is `transcription`"),
    EventName("conversation.item.created", "conversation.item.added", "`conversation.item.done` follows"),
    EventName("response.text.delta", "response.output_text.delta"),
    EventName("response.text.done", "response.output_text.done"),
    EventName("response.audio.delta", "response.output_audio.delta"),
    EventName("response.audio.done", "response.output_audio.done"),
    EventName("response.audio_transcript.delta", "response.output_audio_transcript.delta"),
    EventName("response.audio_transcript.done", "response.output_audio_transcript.done"),
)
"""The server events whose names differ."""

_ITEM_EVENTS = frozenset(
    {
        "conversation.item.create",
        "conversation.item.created",
        "conversation.item.added",
        "conversation.item.done",
        "conversation.item.retrieved",
        "response.output_item.added",
        "response.output_item.done",
    }
)
_RESPONSE_EVENTS = frozenset({"response.create", "response.created", "response.done"})
_PART_EVENTS = frozenset({"response.content_part.added", "response.content_part.done"})
_SESSION_EVENTS = frozenset({"session.update", "session.created", "session.updated"})
_TRANSCRIPTION = "transcription_"
_TO_GA = {name.flat: name.ga for name in (*CLIENT_EVENTS, *SERVER_EVENTS)}
_TO_FLAT = {name.ga: name.flat for name in SERVER_EVENTS if not name.flat.startswith(_TRANSCRIPTION)}


def response_to_ga(response: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a response, or the parameters of `response.create`, to GA.

    Args:
        response: the flat response, a mapping or a model.
        answer: whether a server sent it; fields that only sessions should have are then kept.
    """
    return convert.of_object(response, partial(convert.to_ga, RESPONSE, answer=answer))


def response_to_flat(response: Data, *, answer: bool = False) -> Conversion[Json]:
    """Convert a response, or the parameters of `response.create`, to the flat vocabulary.

    Args:
        response: the GA response, a mapping or a model.
        answer: whether a server sent it; fields that only sessions should have are then kept.
    """
    return convert.of_object(response, partial(convert.to_flat, RESPONSE, answer=answer))


def client_event_to_ga(event: Data) -> Conversion[Json]:
    """Convert a client event of the beta to the one that a GA server accepts."""
    return convert.of_object(event, partial(_to_ga, answer=False))


def client_event_to_flat(event: Data) -> Conversion[Json]:
    """Convert a GA client event to the one that a beta server accepts."""
    return convert.of_object(event, partial(_to_flat, answer=False))


def server_event_to_ga(event: Data) -> Conversion[list[Json]]:
    """Convert a server event of the beta to the events that a GA server sends instead, in order.

    The beta announced an item once, with `conversation.item.created`. GA announces a complete item twice, with
    `conversation.item.added` and `conversation.item.done`, each with its own `event_id`. An item in progress is
    completed by `response.output_item.done` in both.
    """
    added, notes = convert.of_object(event, partial(_to_ga, answer=True))
    if not notes or notes[0][:2] != ("conversation.item.created", "renamed"):
        return Conversion([added], notes)
    if not isinstance(added.get("item"), dict) or added["item"].get("status") == "in_progress":
        return Conversion([added], notes)
    done = {**convert.plain(added), "type": "conversation.item.done"}
    if isinstance(done.get("event_id"), str):
        done["event_id"] = f"{done['event_id']}_done"
    message = Note("conversation.item.created", "added", "conversation.item.done", "the item is complete")
    return Conversion([added, done], (*notes, message))


def server_event_to_flat(event: Data) -> Conversion[list[Json]]:
    """Convert a GA server event to what a beta server sends instead: one event, or none."""
    flat, notes = convert.of_object(event, partial(_to_flat, answer=True))
    if isinstance(flat, dict) and flat.get("type") == "conversation.item.done":
        advice = "the beta announces an item once, with conversation.item.created"
        return Conversion([], (Note("conversation.item.done", "dropped", "", advice),))
    return Conversion([flat], notes)


def _to_ga(event: Json, *, answer: bool) -> Conversion[Json]:
    type = event.get("type")
    if not isinstance(type, str):
        return Conversion(event)
    name = _TO_GA.get(type, type)
    if name in _SESSION_EVENTS:
        transcribes = type.startswith(_TRANSCRIPTION)
        to_ga = sessions.transcription_session_to_ga if transcribes else sessions.session_to_ga
        return _with(event, name, "session", partial(to_ga, answer=answer))
    if name in _RESPONSE_EVENTS:
        return _with(event, name, "response", partial(response_to_ga, answer=answer))
    if name == "error":
        return _with(event, name, "error", partial(_error, path_to_ga))
    return _with(event, name, "item", item_to_ga if name in _ITEM_EVENTS else None)


def _to_flat(event: Json, *, answer: bool) -> Conversion[Json]:
    type = event.get("type")
    if not isinstance(type, str):
        return Conversion(event)
    name = _TO_FLAT.get(type, type)
    if name in _SESSION_EVENTS:
        if sessions.transcribes(event.get("session")):
            name = f"{_TRANSCRIPTION}{name}"
        return _with(event, name, "session", partial(sessions.session_to_flat, answer=answer))
    if name in _RESPONSE_EVENTS:
        return _with(event, name, "response", partial(response_to_flat, answer=answer))
    if name == "error":
        return _with(event, name, "error", partial(_error, path_to_flat))
    if name in _PART_EVENTS:
        return _with(event, name, "part", part_to_flat)
    return _with(event, name, "item", item_to_flat if name in _ITEM_EVENTS else None)


def _error(renamed: Callable[[str], str], error: Any) -> Conversion[Any]:
    """Convert the `param` of an error; its message is left unchanged."""
    path = error.get("param") if isinstance(error, dict) else None
    if not isinstance(path, str) or (to := renamed(path)) == path:
        return Conversion(error)
    return Conversion({**error, "param": to}, (Note("param", "converted", "param"),))


def _with(event: Json, name: str, field: str, converter: Converter | None) -> Conversion[Json]:
    """Return the event renamed, with its `field` converted if it is set."""
    notes = () if name == event["type"] else (Note(event["type"], "renamed", name),)
    value = event.get(field)
    if converter is None or value is None:
        return Conversion({**event, "type": name}, notes)
    converted = converter(value)
    return Conversion({**event, "type": name, field: converted.value}, (*notes, *placed(converted.notes, field, field)))
