# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferCommit(_model.Model):
    """Commit the input audio buffer as a user message item. This starts a transcription, if configured, but no response. The server replies with `input_audio_buffer.committed`, or with `error` if the buffer is empty. With turn detection, the server commits automatically."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["input_audio_buffer.commit"] = "input_audio_buffer.commit"
    """Fixed type name of the object on the wire."""
