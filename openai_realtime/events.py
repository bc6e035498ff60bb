"""The wire format of events: parse server events, and encode audio. Pure; no I/O.

Parsing never fails, and loses nothing. An event of a known type becomes an instance of its class, even if its payload
deviates from the document: see `deviations`. An event of an unknown type becomes an `UnknownEvent`, and a message that
is not an event a `MalformedEvent`.
"""

from __future__ import annotations

from binascii import b2a_base64
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from openai_realtime.errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from openai_realtime.models import RealtimeServerEvent, RealtimeTranslationServerEvent

LARGEST_AUDIO = 15 * 2**20
"""Bytes of audio that one event may carry."""

_APPEND = b'{"type":"input_audio_buffer.append","audio":"'
_TRANSLATION_APPEND = b'{"type":"session.input_audio_buffer.append","audio":"'
_END = b'"}'


class MalformedEvent(NamedTuple):
    """A message that is not an event: not a JSON object, or one without a string as `type`.

    Its repr leaves out the payload.
    """

    raw: bytes
    """The message as it came."""
    reason: str
    """What is wrong with it, without quoting it."""
    type: None = None
    """Always None, so that `type` distinguishes all events."""
    event_id: str | None = None
    """The id, if it can be read."""

    def __repr__(self) -> str:
        return f"MalformedEvent(reason={self.reason!r}, raw=<{len(self.raw)} bytes>)"


ServerEvent: TypeAlias = "RealtimeServerEvent | MalformedEvent"
"""The events that `parse_server_event` returns."""

TranslationServerEvent: TypeAlias = "RealtimeTranslationServerEvent | MalformedEvent"
"""The events that `parse_translation_event` returns."""


def parse_server_event(data: bytes | str) -> ServerEvent:
    """Parse an event of a realtime or transcription session.

    Args:
        data: a message, JSON in UTF-8.

    Returns:
        A model of the `RealtimeServerEvent` union, an `UnknownEvent`, or a `MalformedEvent`.
    """
    event: ServerEvent = event_parser("RealtimeServerEvent")(data)
    return event


def parse_translation_event(data: bytes | str) -> TranslationServerEvent:
    """Parse an event of a translation session, as `parse_server_event` does."""
    event: TranslationServerEvent = event_parser("RealtimeTranslationServerEvent")(data)
    return event


def encode_audio_append(pcm: Buffer, *, translation: bool = False) -> bytes:
    """Encode the frame that appends raw audio to the input audio buffer (`input_audio_buffer.append`).

    Args:
        pcm: audio in the input format of the session, such as PCM16 little-endian mono at 24000 Hz, in any buffer
            (bytes, bytearray, memoryview, array), up to 15 MiB.
        translation: whether the frame is for a translation session (`session.input_audio_buffer.append`).

    Raises:
        InvalidArgumentError: `pcm` is not a buffer, or too large.
    """
    if not isinstance(translation, bool):
        raise InvalidArgumentError("translation", translation, "True or False")
    return b"".join((_TRANSLATION_APPEND if translation else _APPEND, base64_of(pcm), _END))


def base64_of(pcm: Buffer) -> bytes:
    """Return raw audio in base64, on one line."""
    try:
        encoded = b2a_base64(pcm, newline=False)
    except (TypeError, ValueError, BufferError):
        encoded = b2a_base64(_contiguous(pcm), newline=False)
    if len(encoded) > LARGEST_AUDIO * 4 // 3:
        expected = f"audio of at most {LARGEST_AUDIO} bytes"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"{len(encoded) * 3 // 4} bytes")
    return encoded


def _contiguous(pcm: object) -> bytes:
    """Return the bytes of a buffer that has gaps, such as every second sample of an array."""
    try:
        return memoryview(pcm).tobytes()  # type: ignore[arg-type]  # what is no buffer is refused below
    except (TypeError, ValueError):  # ValueError for a memoryview that was released
        expected = "raw audio: bytes, bytearray, memoryview or another buffer (base64 text goes to audio=)"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"a value of type {type(pcm).__name__}") from None


@lru_cache(maxsize=2)
def event_parser(union: str) -> Callable[[bytes | str], Any]:
    """Return the parser of the events of a union of models."""
    from openai_realtime import models

    return parser_of(getattr(models, union))


def parser_of(union: Any) -> Callable[[bytes | str], Any]:
    """Return the function that reads events of a union of models; pydantic is loaded here."""
    from pydantic import TypeAdapter, ValidationError

    from openai_realtime.schema.model import FROM_SERVER

    validate = TypeAdapter(union).validator.validate_json

    @cache
    def lenient() -> Callable[[bytes | str], Any]:
        return _lenient_parser(union)

    def parse(data: bytes | str) -> Any:
        try:
            return validate(data, strict=True, context=FROM_SERVER)
        except ValidationError:
            pass  # read again outside, so that the error and its input are not kept as a context
        return lenient()(data)

    return parse


def _raw(data: bytes | str) -> bytes:
    if isinstance(data, str):
        return data.encode("utf-8", "surrogatepass")
    try:
        return bytes(memoryview(data))
    except (TypeError, ValueError, BufferError):
        raise InvalidArgumentError("data", data, "the JSON of an event, as bytes or a string") from None


def _lenient_parser(union: Any) -> Callable[[bytes | str], Any]:
    """Return the function that reads what pydantic refused, which costs more."""
    from openai_realtime.schema.lenient import json_object, reader

    read = reader(union)

    def parse(data: bytes | str) -> Any:
        raw = _raw(data)
        try:
            value = json_object(raw)
        except ValueError as error:
            return MalformedEvent(raw, str(error))
        if not isinstance(value.get("type"), str):
            event_id = value.get("event_id")
            return MalformedEvent(raw, "no text for type", event_id=event_id if isinstance(event_id, str) else None)
        return read(value, raw)

    return parse
