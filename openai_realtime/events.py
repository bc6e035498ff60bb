"""Events as they stand on the wire: bytes in, typed event out; audio in, finished frame out. Pure; no I/O.

Nothing that a server sends makes parsing fail. An event of a type that this version does not know becomes an
`UnknownEvent`, one of a known type with the wrong shape, or something that is no event at all, a `MalformedEvent`.
"""

from __future__ import annotations

import json
import re
from binascii import b2a_base64
from collections.abc import Callable
from functools import lru_cache
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
    """A message that is no valid event; its repr and logs never show the payload."""

    raw: bytes
    """The message as it came."""
    reason: str
    """What is wrong with it, without quoting it."""
    type: None = None
    """None: it has no type that can be relied on."""
    event_id: str | None = None
    """The id it claims to have, where that can be read."""

    def __repr__(self) -> str:
        return f"MalformedEvent(type={self.type!r}, reason={self.reason!r}, raw=<{len(self.raw)} bytes>)"


ServerEvent: TypeAlias = "RealtimeServerEvent | MalformedEvent"
"""What `parse_server_event` gives."""

TranslationServerEvent: TypeAlias = "RealtimeTranslationServerEvent | MalformedEvent"
"""What `parse_translation_event` gives."""


def parse_server_event(data: bytes | str) -> ServerEvent:
    """Read an event of a realtime or transcription session from the JSON that came over the wire.

    It is one of the models of the `RealtimeServerEvent` union, an `UnknownEvent`, or a `MalformedEvent`.
    """
    event: ServerEvent = event_parser("RealtimeServerEvent")(data)
    return event


def parse_translation_event(data: bytes | str) -> TranslationServerEvent:
    """Read an event of a translation session; the counterpart of `parse_server_event`."""
    event: TranslationServerEvent = event_parser("RealtimeTranslationServerEvent")(data)
    return event


def encode_audio_append(pcm: Buffer, *, translation: bool = False) -> bytes:
    """Make the finished frame that appends raw audio to the input audio buffer (`input_audio_buffer.append`).

    `pcm` is audio in the session's input format, such as PCM16 little-endian mono at 24000 Hz: bytes, or anything else
    that holds bytes (bytearray, memoryview, array), up to 15 MiB. With `translation` the frame is for a translation
    session (`session.input_audio_buffer.append`).

    Raises InvalidArgumentError for something else than audio bytes.
    """
    return b"".join((_TRANSLATION_APPEND if translation else _APPEND, base64_of(pcm), _END))


def base64_of(pcm: Buffer) -> bytes:
    """Give the base64 of raw audio, on one line."""
    try:
        encoded = b2a_base64(pcm, newline=False)
    except (TypeError, BufferError):
        encoded = b2a_base64(_contiguous(pcm), newline=False)
    if len(encoded) > LARGEST_AUDIO * 4 // 3:
        expected = f"audio of at most {LARGEST_AUDIO} bytes"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"{len(encoded) * 3 // 4} bytes")
    return encoded


def _contiguous(pcm: object) -> bytes:
    """Give the bytes of a buffer that has gaps, such as every second sample of an array."""
    try:
        return memoryview(pcm).tobytes()  # type: ignore[arg-type]  # what is no buffer is refused below
    except TypeError:
        expected = "raw audio: bytes, bytearray, memoryview or another buffer (base64 text goes to audio=)"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"a value of type {type(pcm).__name__}") from None


@lru_cache(maxsize=2)
def event_parser(union: str) -> Callable[[bytes | str], Any]:
    """Give the function that reads events of the union of models with this name."""
    from openai_realtime import models

    return parser_of(getattr(models, union))


def parser_of(union: Any) -> Callable[[bytes | str], Any]:
    """Give the function that reads events of a union of models; pydantic is loaded here."""
    from pydantic import TypeAdapter, ValidationError

    validate = TypeAdapter(union).validator.validate_json

    def parse(data: bytes | str) -> Any:
        try:
            return validate(data, strict=True)
        except ValidationError as error:
            refused = error
        # A whole number written as 1.0 is refused above and no mistake; "1" and true are mistakes.
        try:
            event = validate(data)
        except ValidationError as error:
            return _malformed(data, error)
        return event if _same(event.to_json(), data) else _malformed(data, refused)

    return parse


def _same(left: bytes | str, right: bytes | str) -> bool:
    """Compare JSON, where 1 and 1.0 are the same, and 1, "1" and true are not."""
    try:
        values = [json.dumps(json.loads(text, parse_float=_number), sort_keys=True) for text in (left, right)]
    except (ValueError, RecursionError):
        return False  # numbers or depths that only one of the two parsers takes
    return values[0] == values[1]


def _number(text: str) -> int | float:
    number = float(text)
    return int(number) if number.is_integer() else number


def _malformed(data: bytes | str, error: Any) -> MalformedEvent:
    """Describe what pydantic refused."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return MalformedEvent(raw, "not JSON")
    if not isinstance(value, dict):
        return MalformedEvent(raw, "not a JSON object")
    kind, event_id = value.get("type"), value.get("event_id")
    return MalformedEvent(
        raw,
        _reason(error, kind),
        type=kind if isinstance(kind, str) else None,  # type: ignore[arg-type]
        event_id=event_id if isinstance(event_id, str) else None,
    )


def _reason(error: Any, kind: object) -> str:
    """Name the first problem and where it is, in words that hold nothing of the payload's values."""
    problems = error.errors(include_url=False, include_input=False, include_context=False)
    # The fallback complains about every broken event of a known type; the member that was meant tells more.
    telling = [problem for problem in problems if problem["type"] not in ("known_variant", "union_tag_invalid")]
    first = (telling or problems)[0]
    if first["type"] == "json_invalid":
        return "not JSON"
    # Fields and positions; the other steps are names of models and tags, the event's own type among them.
    places = list(first["loc"])
    if kind in places:
        places.remove(kind)
    steps = [str(step) for step in places if isinstance(step, int) or re.fullmatch(r"[a-z_]{1,40}", step)]
    return f"wrong shape: {first['type']} at {'.'.join(steps[-5:]) or 'the top'}"
