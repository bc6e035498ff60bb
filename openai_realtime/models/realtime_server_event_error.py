# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_error import RealtimeError


class RealtimeServerEventError(_model.Model):
    """Sent on an error of the client or the server. The session usually stays open."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["error"] = "error"
    """Fixed type name of the object on the wire."""

    error: RealtimeError
    """Details of the error, including the client event that caused it."""
