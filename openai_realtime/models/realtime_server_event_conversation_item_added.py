# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemAdded(_model.Model):
    """Sent when an item enters the default conversation, from the client, an input audio commit or a response. Items of a response arrive empty and `in_progress`. `conversation.item.done` follows."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.added"] = "conversation.item.added"
    """Fixed type name of the object on the wire."""

    previous_item_id: str | None = None
    """ID of the item before this one in the conversation; null or absent for the first item."""

    item: RealtimeConversationItem
    """The item, without audio data. Use `conversation.item.retrieve` to fetch the audio."""
