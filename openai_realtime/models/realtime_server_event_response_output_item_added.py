# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventResponseOutputItemAdded(_model.Model):
    """Sent when a response begins an item; its content follows in further events."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.output_item.added"] = "response.output_item.added"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item: RealtimeConversationItem
    """The item as begun, still without content."""
