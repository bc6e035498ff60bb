# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response import RealtimeResponse


class RealtimeServerEventResponseCreated(_model.Model):
    """First event of a response, requested by the client or started by turn detection."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.created"] = "response.created"
    """Fixed wire name of this kind of object."""

    response: RealtimeResponse
    """The response, `in_progress` and without output."""
