# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventOutputAudioBufferClear(_model.Model):
    """Stop playback of the current response at once, over WebRTC and SIP only. The server replies with `output_audio_buffer.cleared`. Send `response.cancel` first to stop generation as well."""

    event_id: str | None = None
    """Optional event ID chosen by the client; repeated in an `error` that the event causes."""

    type: t.Literal["output_audio_buffer.clear"] = "output_audio_buffer.clear"
    """Fixed type name of the object on the wire."""
