# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationClientEventInputAudioBufferAppend(_model.Model):
    """Adds audio to a translation session, which works in frames of 200 ms (9600 bytes); shorter chunks wait for more, longer ones are split. Send silence too, since time without audio does not count as a pause."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["session.input_audio_buffer.append"] = "session.input_audio_buffer.append"
    """Fixed wire name of this kind of object."""

    audio: str
    """Base64 of PCM16 audio, little-endian, mono, 24000 Hz; other formats are refused."""
