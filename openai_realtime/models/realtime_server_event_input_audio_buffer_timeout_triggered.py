# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferTimeoutTriggered(_model.Model):
    """Sent when no speech follows a response within the `idle_timeout_ms` of turn detection. The server commits the silence as a user message, announced by `input_audio_buffer.committed`, and responds to it."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["input_audio_buffer.timeout_triggered"] = "input_audio_buffer.timeout_triggered"
    """Fixed type name of the object on the wire."""

    audio_start_ms: int
    """End of playback of the last response, in ms of audio written to the input buffer."""

    audio_end_ms: int
    """Time of the timeout, in ms of audio written to the input buffer; about `idle_timeout_ms` after `audio_start_ms`."""

    item_id: str
    """ID of the user message created from the silence."""
