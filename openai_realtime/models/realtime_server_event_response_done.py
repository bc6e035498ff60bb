# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response import RealtimeResponse


class RealtimeServerEventResponseDone(_model.Model):
    """Last event of a response, regardless of the outcome, which is in `response.status`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.done"] = "response.done"
    """Fixed type name of the object on the wire."""

    response: RealtimeResponse
    """The response with all its output items, without audio data."""
