# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemCreated(_model.Model):
    """Sent when an item enters the conversation, in the beta only. GA sends `conversation.item.added` followed by `conversation.item.done`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.created"] = "conversation.item.created"
    """Fixed type name of the object on the wire."""

    previous_item_id: str | None = None
    """ID of the item before this one in the conversation; null or absent for the first item."""

    item: RealtimeConversationItem
    """The new item. An item of a response may still be empty."""
