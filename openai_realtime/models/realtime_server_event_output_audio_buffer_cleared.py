# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferCleared(_model.Model):
    """Sent over WebRTC and SIP when unplayed audio is discarded, on barge-in or after `output_audio_buffer.clear`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["output_audio_buffer.cleared"] = "output_audio_buffer.cleared"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response whose audio was discarded."""
