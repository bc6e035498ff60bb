# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventInputAudioBufferCommitted(_model.Model):
    """Sent when the input audio buffer becomes a user message item, on request of the client or by turn detection. `conversation.item.added` follows."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["input_audio_buffer.committed"] = "input_audio_buffer.committed"
    """Fixed wire name of this kind of object."""

    previous_item_id: str | None = None
    """Id of the item before this one in the conversation; null or absent for the first item."""

    item_id: str
    """Id of the new user message item."""
