"""Conversion of values that the two vocabularies write differently. Converters accept any JSON value and never raise.

A converter returns the same object if there is nothing to convert. Paths in its notes are relative: `.` is the value
itself.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from openai_realtime.dialect.notes import Conversion, Note, placed

Converter = Callable[[Any], Conversion[Any]]

GONE: Final[Any] = object()
"""Stands for the value of a field that is left out because the other vocabulary cannot express it."""


class Values(NamedTuple):
    """How the values of a field are converted."""

    to_ga: Converter
    to_flat: Converter
    examples: tuple[Any, ...] = ()
    """Flat example values for the guide."""
    lossy: tuple[Any, ...] = ()
    """GA values that the flat vocabulary can express only in part, or not at all; listed in the guide."""
    flat_is_string: bool = False
    """Whether the flat vocabulary has a string where GA has an object."""


def _same(value: Any) -> Conversion[Any]:
    return Conversion(value)


def _kept(value: Any, advice: str) -> Conversion[Any]:
    return Conversion(value, (Note(".", "kept", ".", advice),))


def _gone(advice: str) -> Conversion[Any]:
    return Conversion(GONE, (Note(".", "dropped", "", advice),))


SAME = Values(_same, _same)


def _modalities_to_ga(value: Any) -> Conversion[Any]:
    if not _are_modalities(value):
        return _kept(value, "expected a list of text and audio")
    # In GA audio includes its transcript, and GA refuses requests for both.
    return Conversion(["audio"] if value and "audio" in value and value != ["audio"] else value)


def _modalities_to_flat(value: Any) -> Conversion[Any]:
    if not _are_modalities(value):
        return _kept(value, "expected a list of text and audio")
    return Conversion(["audio", "text"] if value == ["audio"] else value)


def _are_modalities(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(member in ("text", "audio") for member in value))


MODALITIES = Values(_modalities_to_ga, _modalities_to_flat, (["text"], ["text", "audio"]))

FORMATS: Mapping[str, Mapping[str, Any]] = {
    "pcm16": {"type": "audio/pcm", "rate": 24000},
    "g711_ulaw": {"type": "audio/pcmu"},
    "g711_alaw": {"type": "audio/pcma"},
}
_RATES = {"pcm16": 24000, "g711_ulaw": 8000, "g711_alaw": 8000}
_FLAT_FORMATS: Mapping[str, str] = {format["type"]: name for name, format in FORMATS.items()}


def _format_to_ga(value: Any) -> Conversion[Any]:
    if isinstance(value, str) and value in FORMATS:
        return Conversion(dict(FORMATS[value]))
    if value is None or (isinstance(value, dict) and isinstance(value.get("type"), str)):
        return Conversion(value)
    return _kept(value, f"expected {', '.join(FORMATS)}")


def _format_to_flat(value: Any) -> Conversion[Any]:
    if value is None or (isinstance(value, str) and value in FORMATS):
        return Conversion(value)
    if not isinstance(value, dict) or not isinstance(value.get("type"), str) or value["type"] not in _FLAT_FORMATS:
        return _kept(value, f"expected an object of type {', '.join(_FLAT_FORMATS)}")
    name = _FLAT_FORMATS[value["type"]]
    usual = FORMATS[name]
    lost = [key for key, setting in value.items() if setting not in (None, usual.get(key))]
    advice = f"the beta's {name} has no such setting: it is always {_RATES[name]} Hz"
    return Conversion(name, tuple(Note(str(key), "dropped", "", advice) for key in lost))


FORMAT = Values(
    _format_to_ga, _format_to_flat, tuple(FORMATS), ({"type": "audio/pcm", "rate": 16000},), flat_is_string=True
)

_CHOICES = ("auto", "none", "required")


def _choice_to_ga(value: Any) -> Conversion[Any]:
    if isinstance(value, str):
        return Conversion(value if value in _CHOICES else {"type": "function", "name": value})
    return Conversion(value) if value is None or isinstance(value, dict) else _kept(value, "expected a string")


def _choice_to_flat(value: Any) -> Conversion[Any]:
    if value is None or isinstance(value, str):
        return Conversion(value)
    if isinstance(value, dict) and value.get("type") == "mcp":
        return _gone("the beta cannot force a call to an MCP server")
    if not isinstance(value, dict) or value.keys() != {"type", "name"} or value["type"] != "function":
        return _kept(value, "expected auto, none, required, or an object that names a function")
    name = value["name"]
    if not isinstance(name, str):
        return _kept(value, "expected the name of a function")
    return _gone(f"the beta would read the function name as the mode {name}") if name in _CHOICES else Conversion(name)


TOOL_CHOICE = Values(
    _choice_to_ga,
    _choice_to_flat,
    ("auto", "look_up"),
    ({"type": "mcp", "server_label": "calendar"}, {"type": "function", "name": "auto"}),
    flat_is_string=True,
)


def _tools_to_flat(value: Any) -> Conversion[Any]:
    if not isinstance(value, list):
        return _same(value)
    remote = [place for place, tool in enumerate(value) if isinstance(tool, dict) and tool.get("type") == "mcp"]
    advice = "the beta supports functions only, not MCP servers"
    notes = tuple(Note(f"[{place}]", "dropped", "", advice) for place in remote)
    return Conversion([tool for place, tool in enumerate(value) if place not in remote] if remote else value, notes)


TOOLS = Values(_same, _tools_to_flat, lossy=([{"type": "mcp", "server_label": "calendar"}],))


def _noise_reduction_to_flat(value: Any) -> Conversion[Any]:
    if not isinstance(value, dict) or "strength" not in value:
        return Conversion(value)
    kept = {name: inner for name, inner in value.items() if name != "strength"}
    return Conversion(kept, (Note("strength", "dropped", "", "the beta has no such setting"),))


NOISE_REDUCTION = Values(_same, _noise_reduction_to_flat, lossy=({"type": "near_field", "strength": 0.5},))

PARTS: Mapping[str, str] = {"text": "output_text", "audio": "output_audio"}
"""The content types of assistant messages: flat to GA."""
_FLAT_PARTS = {ga: flat for flat, ga in PARTS.items()}


def item_to_ga(item: Any) -> Conversion[Any]:
    """Convert the content types of an assistant message to GA."""
    return _message(item, PARTS)


def item_to_flat(item: Any) -> Conversion[Any]:
    """Convert the content types of an assistant message to the flat ones."""
    return _message(item, _FLAT_PARTS)


def part_to_flat(part: Any) -> Conversion[Any]:
    """Convert the type of a content part in an event; most servers send the flat type in GA as well."""
    return _part(part, _FLAT_PARTS)


def _message(item: Any, types: Mapping[str, str]) -> Conversion[Any]:
    if not isinstance(item, dict) or item.get("role") != "assistant" or not isinstance(item.get("content"), list):
        return Conversion(item)
    parts = _each(item["content"], lambda part: _part(part, types))
    if not parts.notes:
        return Conversion(item)
    return Conversion({**item, "content": parts.value}, placed(parts.notes, "content", "content"))


def _part(part: Any, types: Mapping[str, str]) -> Conversion[Any]:
    type = part.get("type") if isinstance(part, dict) else None
    if not isinstance(type, str) or type not in types:
        return Conversion(part)
    return Conversion({**part, "type": types[type]}, (Note("type", "converted", "type"),))


def _items(convert: Converter) -> Converter:
    return lambda value: _each(value, convert) if isinstance(value, list) else Conversion(value)


def _each(values: list[Any], convert: Converter) -> Conversion[Any]:
    converted = [convert(value) for value in values]
    notes = [note for at, one in enumerate(converted) for note in placed(one.notes, f"[{at}]", f"[{at}]")]
    return Conversion([one.value for one in converted], tuple(notes)) if notes else Conversion(values)


ITEMS = Values(_items(item_to_ga), _items(item_to_flat))
