"""The vocabulary of the beta: what its clients say in GA terms, and what GA events are in its terms. Pure functions.

Nothing is dropped without need: what has no counterpart passes as it is, and the engine says what it does not know.
Only `temperature` has no place in a GA session.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]

_FORMATS = {
    "pcm16": {"type": "audio/pcm", "rate": 24000},
    "g711_ulaw": {"type": "audio/pcmu"},
    "g711_alaw": {"type": "audio/pcma"},
}
_FLAT_FORMATS = {"audio/pcm": "pcm16", "audio/pcmu": "g711_ulaw", "audio/pcma": "g711_alaw"}

_PLACES: Mapping[str, tuple[str, ...]] = {
    "modalities": ("output_modalities",),
    "max_response_output_tokens": ("max_output_tokens",),
    "voice": ("audio", "output", "voice"),
    "speed": ("audio", "output", "speed"),
    "output_audio_format": ("audio", "output", "format"),
    "input_audio_format": ("audio", "input", "format"),
    "input_audio_transcription": ("audio", "input", "transcription"),
    "input_audio_noise_reduction": ("audio", "input", "noise_reduction"),
    "turn_detection": ("audio", "input", "turn_detection"),
}
"""Where the fields of a flat session stand in a GA session; the others keep their names."""
_GONE = frozenset({"temperature", "client_secret"})

_EVENTS = {
    "response.output_text": "response.text",
    "response.output_audio": "response.audio",
    "response.output_audio_transcript": "response.audio_transcript",
}
_PARTS = {"text": "output_text", "audio": "output_audio"}
_FLAT_PARTS = {new: old for old, new in _PARTS.items()}


def to_ga(flat: Json) -> dict[str, Any]:
    """A session in the flat vocabulary, whole or in part, as a GA session of the type that its `object` names."""
    transcribes = flat.get("object") == "realtime.transcription_session"
    nested: dict[str, Any] = {"type": "transcription" if transcribes else "realtime"}
    for name, value in flat.items():
        if name not in _GONE and not (transcribes and name == "modalities"):
            *parents, last = _PLACES.get(name, (name,))
            level = nested
            for parent in parents:
                level = level.setdefault(parent, {})
            level[last] = _ga_value(name, value)
    return nested


def to_flat(session: Json) -> dict[str, Any]:
    """A GA session in the flat vocabulary."""
    flat = {name: value for name, value in session.items() if name not in ("audio", "type")}
    for name, path in _PLACES.items():
        level: Any = session
        for step in path:
            level = level.get(step, _NONE) if isinstance(level, Mapping) else _NONE
        if level is not _NONE:
            flat.pop(path[0], None)
            flat[name] = _flat_value(name, level)
    if isinstance(flat.get("tool_choice"), Mapping):
        flat["tool_choice"] = flat["tool_choice"].get("name", "auto")
    return flat


def client_event(event: Any) -> Any:
    """An event of a beta client as a GA client would send it; what is no event at all passes as it is."""
    if not isinstance(event, Mapping):
        return event
    match event:
        case {"type": "session.update", "session": Mapping() as session}:
            return {**event, "session": to_ga(session)}
        case {"type": "transcription_session.update", "session": Mapping() as session}:
            flat = {**session, "object": "realtime.transcription_session"}
            ga = {name: value for name, value in to_ga(flat).items() if name != "object"}
            return {**event, "type": "session.update", "session": ga}
        case {"type": "response.create", "response": Mapping() as response}:
            return {**event, "response": _ga_response(response)}
        case {"type": "conversation.item.create", "item": Mapping() as item}:
            return {**event, "item": _with_parts(item, _PARTS)}
    return event


def server_events(event: Json) -> Iterator[dict[str, Any]]:
    """What a beta server sends where a GA server sends `event`: one event, or none."""
    type = event["type"]
    if type == "conversation.item.done":
        return  # the beta tells of an item once
    flat = {**event, "type": _flat_type(event)}
    if isinstance(event.get("session"), Mapping):
        flat["session"] = to_flat(event["session"])
    if isinstance(event.get("item"), Mapping):
        flat["item"] = _with_parts(event["item"], _FLAT_PARTS)
    if isinstance(event.get("response"), Mapping):
        flat["response"] = _flat_response(event["response"])
    yield flat


_NONE: Any = object()


def _ga_value(name: str, value: Any) -> Any:
    if name.endswith("_audio_format"):
        return _FORMATS.get(value, value) if isinstance(value, str) else value
    if name == "modalities" and isinstance(value, list) and "audio" in value:
        return ["audio"]  # its transcript is the text
    if name == "tool_choice" and isinstance(value, str) and value not in ("auto", "none", "required"):
        return {"type": "function", "name": value}
    return value


def _flat_value(name: str, value: Any) -> Any:
    if name.endswith("_audio_format") and isinstance(value, Mapping):
        return _FLAT_FORMATS.get(value["type"], value["type"])
    return ["audio", "text"] if name == "modalities" and value == ["audio"] else value


def _flat_type(event: Json) -> str:
    type: str = event["type"]
    if type == "conversation.item.added":
        return "conversation.item.created"
    if type in ("session.created", "session.updated") and event["session"].get("type") == "transcription":
        return f"transcription_{type}"
    stem, _, last = type.rpartition(".")
    return f"{_EVENTS.get(stem, stem)}.{last}"


def _ga_response(response: Json) -> dict[str, Any]:
    ga = to_ga(response)
    del ga["type"]
    if isinstance(ga.get("input"), list):
        ga["input"] = [_with_parts(item, _PARTS) if isinstance(item, Mapping) else item for item in ga["input"]]
    return ga


def _flat_response(response: Json) -> dict[str, Any]:
    flat = to_flat(response)
    if "max_response_output_tokens" in flat:  # in a response, unlike in a session, the beta has the short name
        flat["max_output_tokens"] = flat.pop("max_response_output_tokens")
    flat["output"] = [_with_parts(item, _FLAT_PARTS) for item in response.get("output") or ()]
    return flat


def _with_parts(item: Json, types: Mapping[str, str]) -> dict[str, Any]:
    """An item with the content parts of an assistant's message renamed."""
    content = item.get("content")
    if item.get("role") != "assistant" or not isinstance(content, list):
        return dict(item)
    renamed = [
        {**part, "type": types.get(part.get("type", ""), part.get("type"))} if isinstance(part, Mapping) else part
        for part in content
    ]
    return {**item, "content": renamed}
