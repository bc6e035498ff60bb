# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemDone(_model.Model):
    """Sent when a conversation item is final."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.done"] = "conversation.item.done"
    """Fixed type name of the object on the wire."""

    previous_item_id: str | None = None
    """ID of the item before this one in the conversation; null or absent for the first item."""

    item: RealtimeConversationItem
    """The complete item, without audio data. Use `conversation.item.retrieve` to fetch the audio."""
