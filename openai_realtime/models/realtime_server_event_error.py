# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_error import RealtimeError


class RealtimeServerEventError(_model.Model):
    """Reports a fault of a client event or of the server. The session usually stays open."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["error"] = "error"
    """Fixed wire name of this kind of object."""

    error: RealtimeError
    """What went wrong, and which client event caused it."""
