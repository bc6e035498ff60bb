# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemDone(_model.Model):
    """Sent when an item of the conversation is final."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.done"] = "conversation.item.done"
    """Fixed wire name of this kind of object."""

    previous_item_id: str | None = None
    """Id of the item before this one in the conversation; null or absent for the first item."""

    item: RealtimeConversationItem
    """The item, complete but for audio data, which `conversation.item.retrieve` fetches."""
