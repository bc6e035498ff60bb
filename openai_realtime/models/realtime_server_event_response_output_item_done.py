# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeServerEventResponseOutputItemDone(_model.Model):
    """Sent when an item of a response ends, including after cancellation, barge-in or a limit."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.output_item.done"] = "response.output_item.done"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    item: RealtimeConversationItem
    """The item with its content."""
