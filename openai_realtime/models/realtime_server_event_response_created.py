# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response import RealtimeResponse


class RealtimeServerEventResponseCreated(_model.Model):
    """First event of a response, started by the client or by turn detection."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.created"] = "response.created"
    """Fixed type name of the object on the wire."""

    response: RealtimeResponse
    """The response, `in_progress` and without output."""
