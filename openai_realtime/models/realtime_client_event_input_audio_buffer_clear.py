# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferClear(_model.Model):
    """Discard the uncommitted input audio. The server replies with `input_audio_buffer.cleared`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["input_audio_buffer.clear"] = "input_audio_buffer.clear"
    """Fixed type name of the object on the wire."""
