# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventOutputAudioBufferClear(_model.Model):
    """Stops playback of the current response at once, over WebRTC and SIP only; the server answers with `output_audio_buffer.cleared`. Send `response.cancel` first, so that generation stops too."""

    event_id: str | None = None
    """Optional id chosen by the client; an `error` that the event causes repeats it."""

    type: t.Literal["output_audio_buffer.clear"] = "output_audio_buffer.clear"
    """Fixed wire name of this kind of object."""
