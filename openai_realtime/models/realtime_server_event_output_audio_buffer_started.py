# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferStarted(_model.Model):
    """Sent over WebRTC and SIP when playback of a response starts, after `response.content_part.added`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["output_audio_buffer.started"] = "output_audio_buffer.started"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response being played."""
