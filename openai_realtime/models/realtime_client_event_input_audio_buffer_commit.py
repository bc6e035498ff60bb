# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferCommit(_model.Model):
    """Turns the input audio buffer into a user message item and starts its transcription, if configured, but no response. The server answers with `input_audio_buffer.committed`, or with `error` if the buffer is empty; with turn detection on it commits by itself."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["input_audio_buffer.commit"] = "input_audio_buffer.commit"
    """Fixed wire name of this kind of object."""
