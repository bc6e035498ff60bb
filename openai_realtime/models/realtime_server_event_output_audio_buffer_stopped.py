# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferStopped(_model.Model):
    """Sent over WebRTC and SIP when playback of a response is complete, after `response.done`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["output_audio_buffer.stopped"] = "output_audio_buffer.stopped"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the played response."""
