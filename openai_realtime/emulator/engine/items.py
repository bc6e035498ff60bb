"""The items of a conversation in order, with the audio that events leave out."""

import base64
import binascii
import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from openai_realtime.audio import AudioType, duration_ms, size_of
from openai_realtime.emulator.engine import refusals
from openai_realtime.emulator.engine.formats import decode, encode
from openai_realtime.emulator.engine.ids import Ids

_WITH_STATUS = ("message", "function_call")


@dataclass(slots=True)
class Item:
    """One item: its fields as events show them, and the PCM16 (24 kHz) of its audio parts by content index."""

    data: dict[str, Any]
    audio: dict[int, bytes | bytearray] = field(default_factory=dict)
    heard: dict[int, str] = field(default_factory=dict)
    """The transcripts of these audio parts where transcription succeeded, even if the session asks for none."""
    truncated: set[int] = field(default_factory=set)
    """The audio parts that were truncated; `audio` and `heard` have what is left of them."""

    @property
    def id(self) -> str:
        """The item's id."""
        return str(self.data["id"])

    def as_event(self) -> dict[str, Any]:
        """Return a copy for an event, without audio: the item as it was created or generated."""
        return copy.deepcopy(self.data)

    def as_kept(self) -> dict[str, Any]:
        """Return a copy as the conversation keeps it: a truncated part has no transcript."""
        data = self.as_event()
        for index in self.truncated:
            data["content"][index]["transcript"] = ""
        return data

    def with_audio(self, type: AudioType) -> dict[str, Any]:
        """Return a copy with its audio as base64 in this format, as in `conversation.item.retrieved`."""
        data = self.as_kept()
        for index, pcm in self.audio.items():
            if pcm:
                data["content"][index]["audio"] = base64.b64encode(encode(bytes(pcm), type)).decode("ascii")
        return data

    def as_heard(self) -> dict[str, Any]:
        """Return a copy as the model sees it, with the words of its audio as transcripts."""
        data = self.as_kept()
        for index, transcript in self.heard.items():
            data["content"][index]["transcript"] = transcript
        return data

    def transcribe(self) -> None:
        """Copy the transcripts into the content."""
        for index, transcript in self.heard.items():
            self.data["content"][index]["transcript"] = transcript

    @property
    def words(self) -> str:
        """All text of the item, spoken or written."""
        parts = [part.get("text") or part.get("transcript") for part in self.as_heard().get("content", ())]
        return " ".join(part for part in parts if part)


def create_item(value: Mapping[str, Any], ids: Ids, type: AudioType, at: str = "item") -> Item:
    """Create an item from a client's data, completed as the server does it.

    Args:
        value: the item as the client sent it.
        ids: generates ids.
        type: the format of its audio.
        at: the path of the item in the event, for errors.

    Raises:
        Refused: for audio that is not base64, and for assistant audio, which clients cannot insert.
    """
    data: dict[str, Any] = copy.deepcopy(without_nulls(value))
    data.setdefault("id", ids.new("item"))
    audio: dict[int, bytes | bytearray] = {}
    data.pop("object", None)
    if data["type"] in _WITH_STATUS:
        data["status"] = "completed"
    if data["type"] == "function_call":
        data.setdefault("call_id", ids.new("call"))
    if data["type"] == "message":
        for index, part in enumerate(data["content"]):
            place = f"{at}.content[{index}]"
            _complete(part, data["role"], place)
            if "audio" in part:
                audio[index] = decode(decode_base64(part.pop("audio"), f"{place}.audio"), type)
    return Item(data, audio)


def _complete(part: dict[str, Any], role: str, place: str) -> None:
    if "type" not in part:
        raise refusals.missing(f"{place}.type")
    if role == "assistant":
        if part["type"] in ("audio", "output_audio"):
            expected = "'output_text', since clients cannot insert assistant audio"
            raise refusals.invalid(f"{place}.type", expected, part["type"])
        part["type"] = "output_text"
    needed = {"input_audio": "audio", "input_image": "image_url"}.get(part["type"], "text")
    if needed not in part:
        raise refusals.missing(f"{place}.{needed}")
    if needed != "audio":
        part.pop("audio", None)


def user_audio(item_id: str, pcm: bytes) -> Item:
    """Create the user message for committed input audio."""
    part = {"type": "input_audio", "transcript": None}
    return Item(
        {
            "id": item_id,
            "type": "message",
            "status": "completed",
            "role": "user",
            "content": [part],
        },
        {0: pcm},
    )


def decode_base64(text: str, param: str) -> bytes:
    """Decode base64 from a client, or raise Refused."""
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except ValueError:
        raise refusals.invalid(param, "base64-encoded audio", text) from None


def without_nulls(value: Any) -> Any:
    """Copy a value without null fields, on every level; a null means an absent field."""
    if isinstance(value, dict):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    return [without_nulls(member) for member in value] if isinstance(value, list) else value


class Conversation:
    """The items of a session's default conversation. Methods raise Refused for unknown ids."""

    def __init__(self, id: str) -> None:
        self.id = id
        self._items: dict[str, Item] = {}
        self._order: list[str] = []

    def __iter__(self) -> Iterator[Item]:
        return iter([self._items[id] for id in self._order])

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._items

    def find(self, item_id: str) -> Item | None:
        """Return the item with this id, or None."""
        return self._items.get(item_id)

    @property
    def last_id(self) -> str | None:
        """The id of the last item."""
        return self._order[-1] if self._order else None

    def previous_id(self, item_id: str) -> str | None:
        """Return the id of the item before this one; None for the first item and for unknown ones."""
        place = self._order.index(item_id) if item_id in self._items else 0
        return self._order[place - 1] if place else None

    def insert(self, item: Item, after: str | None = None) -> None:
        """Insert an item after the one with the id `after`, at the start for "root", at the end for None."""
        if item.id in self._items:
            raise refusals.duplicate_item(item.id)
        if after is None:
            place = len(self._order)
        elif after == "root":
            place = 0
        elif after in self._items:
            place = self._order.index(after) + 1
        else:
            raise refusals.no_previous_item(after)
        self._order.insert(place, item.id)
        self._items[item.id] = item

    def delete(self, item_id: str) -> None:
        """Remove an item."""
        self.retrieve(item_id, "delete")
        del self._items[item_id]
        self._order.remove(item_id)

    def retrieve(self, item_id: str, verb: str = "retrieve") -> Item:
        """Return the item with this id; `verb` names the operation in the error."""
        item = self._items.get(item_id)
        if item is None:
            raise refusals.no_such_item(verb, item_id)
        return item

    def truncate(self, item_id: str, index: int, end_ms: int) -> None:
        """Keep `end_ms` of an assistant message's audio; its transcript is removed.

        What is generated afterwards is not kept, as it is beyond the cut. The model still hears the words that fit.
        """
        item = self.retrieve(item_id, "truncate")
        pcm = item.audio.get(index)
        if item.data.get("role") != "assistant" or not item.audio:
            raise refusals.cannot_truncate("only assistant messages with audio can be truncated", "item_id")
        if pcm is None:
            raise refusals.cannot_truncate(f"its content part {index} has no audio", "content_index")
        length = int(duration_ms(len(pcm)))
        if end_ms < 0:
            raise refusals.below_minimum("audio_end_ms", 0, end_ms)
        if end_ms > length:
            raise refusals.cannot_truncate(f"audio_end_ms is {end_ms}; expected 0 to {length}", "audio_end_ms")
        words = (item.heard[index] if index in item.truncated else item.data["content"][index]["transcript"]).split(" ")
        kept = len(words) * end_ms // length if length else 0
        item.heard[index] = " ".join(words[:kept])
        item.truncated.add(index)
        item.audio[index] = bytes(pcm[: size_of(end_ms)])

    @property
    def has_assistant_audio(self) -> bool:
        """Whether the model has spoken; its voice cannot change then."""
        return any(any(item.audio.values()) and item.data.get("role") == "assistant" for item in self._items.values())
