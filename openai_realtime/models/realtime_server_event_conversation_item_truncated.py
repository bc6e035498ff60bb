# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemTruncated(_model.Model):
    """Reply to `conversation.item.truncate`. The audio beyond the cut and the transcript are no longer in the context."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.truncated"] = "conversation.item.truncated"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the truncated assistant message."""

    content_index: int
    """Index of the truncated part, from 0."""

    audio_end_ms: int
    """Duration of the remaining audio, in ms."""
