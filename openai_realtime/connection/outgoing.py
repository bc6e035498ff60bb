"""Client events: check them, and write them as frames. Pure; no I/O."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.events import LARGEST_AUDIO, encode_audio_append
from openai_realtime.schema import bounds
from openai_realtime.transport.json_body import json_bytes

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from openai_realtime.settings.checks import Validation

_MOST_IDS = 1000


class Writer:
    """A writer of client events: it checks them and returns frames."""

    def __init__(self, union: str, validation: Validation) -> None:
        """Create a writer.

        Args:
            union: the schema of the client events.
            validation: what to do with events that contradict the document.
        """
        self._union = union
        self._validation: Validation = validation
        self._check = bounds.checker(validation)

    def event(self, event: object) -> bytes:
        """Check and write an event, given as a model or a mapping.

        Raises:
            InvalidArgumentError: the event cannot be sent.
        """
        self._check_type(self.fields(event)["type"])
        self._check(self._union, event, "event")
        return json_bytes(event, "event")

    def fields(self, event: object) -> Mapping[str, Any]:
        """Return the fields of an event; raise InvalidArgumentError for anything else."""
        fields = bounds.fields_of(event)
        if fields is None:
            raise InvalidArgumentError("event", event, "a client event: a model or a mapping")
        if not isinstance(fields.get("type"), str):
            raise InvalidArgumentError("event.type", fields.get("type"), "the name of an event")
        return fields

    def built(self, schema: str, type: str, fields: Mapping[str, object]) -> bytes:
        """Check and write the event of a resource's method; fields that are None are left out."""
        return self._frame(schema, type, fields)

    def append(
        self, schema: str, type: str, pcm: Buffer | None, audio: str | None, event_id: str | None, *, translation: bool
    ) -> bytes:
        """Write the event that appends audio, given raw or as base64 text."""
        if (pcm is None) == (audio is None):
            expected = "raw audio, or left out where audio gives it as base64 text"
            raise InvalidArgumentError("pcm", pcm, expected, shown="missing" if pcm is None else "given beside audio")
        if audio is None:
            assert pcm is not None
            frame = encode_audio_append(pcm, translation=translation)
            if event_id is None:
                return frame
            identified = self._frame(schema, type, {"event_id": event_id, "audio": ""})
            return identified.removesuffix(b'"}') + frame.rpartition(b':"')[2]
        if not isinstance(audio, str):
            raise InvalidArgumentError("audio", audio, "base64 text (raw audio is the first argument)")
        if len(audio) > LARGEST_AUDIO * 4 // 3 + 4:
            raise InvalidArgumentError("audio", audio, f"audio of at most {LARGEST_AUDIO} bytes", shown="more")
        return self._frame(schema, type, {"event_id": event_id, "audio": audio})

    def _frame(self, schema: str, type: str, fields: Mapping[str, object]) -> bytes:
        event = {"type": type} | {name: value for name, value in fields.items() if value is not None}
        self._check(schema, event, type)
        return json_bytes(event, type)

    def _check_type(self, type: str) -> None:
        """Check that the document has events of a type."""
        if type not in bounds.tags(self._union):
            expected = "a client event of the API (send_raw sends others, unchecked)"
            bounds.refuse(InvalidArgumentError("event.type", type, expected), self._validation)


class ClientEvents:
    """The client events of one connection, and what must be remembered of them."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._pcm16 = False
        self.ids: deque[str] = deque(maxlen=_MOST_IDS)
        """The latest ids that the application gave its events."""
        self.asked_to_close = False
        """Whether the application asked the server to end the session (`session.close`)."""

    def event(self, event: object) -> bytes:
        """Check and write an event given as a model or a mapping; raise InvalidArgumentError."""
        frame = self._writer.event(event)
        fields = self._writer.fields(event)
        self._remember(fields["type"], fields.get("event_id"))
        return frame

    def build(self, schema: str, type: str, fields: Mapping[str, object]) -> bytes:
        """Check and write the event of a resource's method; fields that are None are left out."""
        frame = self._writer.built(schema, type, fields)
        self._remember(type, fields.get("event_id"))
        return frame

    def append(
        self, schema: str, type: str, pcm: Buffer | None, audio: str | None, event_id: str | None, *, translation: bool
    ) -> bytes:
        """Write the event that appends audio, given raw or as base64 text."""
        if self._pcm16 and pcm is not None:
            _check_samples(pcm)
        frame = self._writer.append(schema, type, pcm, audio, event_id, translation=translation)
        if event_id is not None:
            self._remember(type, event_id)
        return frame

    def session_changed(self, session: object) -> None:
        """Note the input format of the session, as the server describes it."""
        to_dict = getattr(session, "to_dict", None)
        fields = to_dict() if callable(to_dict) else session
        self._pcm16 = isinstance(fields, Mapping) and _takes_pcm16(fields)

    def _remember(self, type: str, event_id: object) -> None:
        if isinstance(event_id, str):
            self.ids.append(event_id)
        if type == "session.close":
            self.asked_to_close = True


def _takes_pcm16(session: Mapping[str, Any]) -> bool:
    audio = session.get("audio")
    if not isinstance(audio, Mapping):
        return session.get("input_audio_format") == "pcm16"
    format = audio["input"].get("format") if isinstance(audio.get("input"), Mapping) else None
    return isinstance(format, Mapping) and format.get("type") == "audio/pcm"


def _check_samples(pcm: Buffer) -> None:
    size = len(pcm) if isinstance(pcm, (bytes, bytearray)) else _size_of(pcm)
    if size % 2:
        expected = "whole samples: the session takes PCM16, 2 bytes a sample"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"{size} bytes")


def _size_of(pcm: object) -> int:
    try:
        return memoryview(pcm).nbytes  # type: ignore[arg-type]  # what is no buffer is refused when it is encoded
    except TypeError:
        return 0
