# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemCreated(_model.Model):
    """Sent in the beta shape when an item enters the conversation; the GA shape sends `conversation.item.added`, then `conversation.item.done`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.created"] = "conversation.item.created"
    """Fixed wire name of this kind of object."""

    previous_item_id: str | None = None
    """Id of the item before this one in the conversation; null or absent for the first item."""

    item: RealtimeConversationItem
    """The new item; one from a response may be empty still."""
