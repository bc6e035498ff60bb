# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response import RealtimeResponse


class RealtimeServerEventResponseDone(_model.Model):
    """Ends a response, whatever its outcome; `response.status` tells which."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.done"] = "response.done"
    """Fixed wire name of this kind of object."""

    response: RealtimeResponse
    """The response with all its output items, but without audio data."""
