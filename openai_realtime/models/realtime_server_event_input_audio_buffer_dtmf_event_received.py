# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferDtmfEventReceived(_model.Model):
    """Sent on SIP calls when the caller presses a phone key. It has no `event_id`."""

    type: t.Literal["input_audio_buffer.dtmf_event_received"] = "input_audio_buffer.dtmf_event_received"
    """Fixed type name of the object on the wire."""

    event: str
    """Pressed key, one of `0` to `9`, `*`, `#`, `A` to `D`."""

    received_at: int
    """Time when the server received the key press, in Unix seconds."""

    event_id: str | None = None
    """Unique ID of the event, assigned by the server."""
