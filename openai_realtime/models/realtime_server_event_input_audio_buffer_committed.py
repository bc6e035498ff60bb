# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferCommitted(_model.Model):
    """Sent when the buffered input audio becomes a user message item, committed by the client or by turn detection. `conversation.item.added` follows."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["input_audio_buffer.committed"] = "input_audio_buffer.committed"
    """Fixed type name of the object on the wire."""

    previous_item_id: str | None = None
    """ID of the item before this one in the conversation; null or absent for the first item."""

    item_id: str
    """ID of the new user message item."""
