# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferCleared(_model.Model):
    """Sent over WebRTC and SIP when the server drops audio not yet played, on barge-in or after `output_audio_buffer.clear`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["output_audio_buffer.cleared"] = "output_audio_buffer.cleared"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response whose audio was dropped."""
