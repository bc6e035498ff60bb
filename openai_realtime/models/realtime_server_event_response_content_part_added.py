# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_content_part import RealtimeContentPart


class RealtimeServerEventResponseContentPartAdded(_model.Model):
    """Sent when a response starts a content part of an assistant message. Deltas follow."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.content_part.added"] = "response.content_part.added"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    part: RealtimeContentPart
    """The new part, usually empty."""
