# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventInputAudioBufferClear(_model.Model):
    """Discards the uncommitted input audio; the server answers with `input_audio_buffer.cleared`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["input_audio_buffer.clear"] = "input_audio_buffer.clear"
    """Fixed wire name of this kind of object."""
