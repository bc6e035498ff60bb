# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventResponseOutputItemAdded(_model.Model):
    """Sent when a response starts an item. Its content follows in further events."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.output_item.added"] = "response.output_item.added"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    item: RealtimeConversationItem
    """The new item, still without content."""
