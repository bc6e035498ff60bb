# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemTruncated(_model.Model):
    """Confirms `conversation.item.truncate`; the audio past the cut and the transcript have left the context."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.truncated"] = "conversation.item.truncated"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the shortened assistant message."""

    content_index: int
    """Position of the shortened part, from 0."""

    audio_end_ms: int
    """Duration of the audio kept, in ms."""
