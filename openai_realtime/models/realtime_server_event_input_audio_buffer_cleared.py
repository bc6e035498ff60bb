# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferCleared(_model.Model):
    """Reply to `input_audio_buffer.clear`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["input_audio_buffer.cleared"] = "input_audio_buffer.cleared"
    """Fixed type name of the object on the wire."""
