# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationClientEventInputAudioBufferAppend(_model.Model):
    """Append audio to a translation session, which processes frames of 200 ms (9600 bytes). Shorter chunks are buffered and longer ones are split. Send silence too, since time without audio does not count as a pause."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["session.input_audio_buffer.append"] = "session.input_audio_buffer.append"
    """Fixed type name of the object on the wire."""

    audio: str
    """Base64 PCM16 audio, little-endian mono at 24000 Hz; other formats are rejected."""
