# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_effective_session import RealtimeEffectiveSession


class RealtimeServerEventSessionUpdated(_model.Model):
    """Sent when the server has accepted a `session.update`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.updated"] = "session.updated"
    """Fixed type name of the object on the wire."""

    session: RealtimeEffectiveSession
    """Complete current configuration."""
