# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemRetrieved(_model.Model):
    """Reply to `conversation.item.retrieve`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.retrieved"] = "conversation.item.retrieved"
    """Fixed type name of the object on the wire."""

    item: RealtimeConversationItem
    """The item as stored by the server, including audio data."""
