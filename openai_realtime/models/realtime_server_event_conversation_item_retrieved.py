# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventConversationItemRetrieved(_model.Model):
    """Answers `conversation.item.retrieve`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.retrieved"] = "conversation.item.retrieved"
    """Fixed wire name of this kind of object."""

    item: RealtimeConversationItem
    """The item as the server holds it, audio data included."""
