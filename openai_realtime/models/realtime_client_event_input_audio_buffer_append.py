# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferAppend(_model.Model):
    """Adds audio to the input audio buffer, without confirmation by the server. With turn detection the server commits the buffer when speech ends, and small chunks make it react sooner; without it the client commits."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["input_audio_buffer.append"] = "input_audio_buffer.append"
    """Fixed wire name of this kind of object."""

    audio: str
    """Base64 of audio in the session's input format, at most 15 MiB in one event."""
