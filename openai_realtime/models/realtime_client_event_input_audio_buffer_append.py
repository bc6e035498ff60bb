# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferAppend(_model.Model):
    """Append audio to the input audio buffer. The server sends no confirmation. With turn detection, the server commits the buffer at the end of speech, and smaller chunks make it react faster; without it, the client commits."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["input_audio_buffer.append"] = "input_audio_buffer.append"
    """Fixed type name of the object on the wire."""

    audio: str
    """Base64 audio in the session's input format, at most 15 MiB per event."""
