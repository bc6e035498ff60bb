# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventConversationItemTruncate(_model.Model):
    """Truncate an assistant message to the audio that was played, after a barge-in. Its transcript is removed, so text that was not heard leaves the context. The server replies with `conversation.item.truncated`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["conversation.item.truncate"] = "conversation.item.truncate"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the assistant message. Other items cannot be truncated."""

    content_index: int
    """Index of the part to truncate; send `0`."""

    audio_end_ms: int
    """Duration of audio to keep, in ms. A value beyond the item's audio causes an `error`."""
