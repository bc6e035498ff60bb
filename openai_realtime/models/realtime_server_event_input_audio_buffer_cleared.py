# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferCleared(_model.Model):
    """Confirms `input_audio_buffer.clear`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["input_audio_buffer.cleared"] = "input_audio_buffer.cleared"
    """Fixed wire name of this kind of object."""
