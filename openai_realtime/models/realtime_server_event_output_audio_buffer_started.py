# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferStarted(_model.Model):
    """Sent over WebRTC and SIP when the server starts to play a response, after `response.content_part.added`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["output_audio_buffer.started"] = "output_audio_buffer.started"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response being played."""
