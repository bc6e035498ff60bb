# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventOutputAudioBufferStopped(_model.Model):
    """Sent over WebRTC and SIP when the server has played a response to its end, after `response.done`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["output_audio_buffer.stopped"] = "output_audio_buffer.stopped"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response that was played."""
