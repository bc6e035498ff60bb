# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_effective_session import RealtimeEffectiveSession


class RealtimeServerEventSessionCreated(_model.Model):
    """First server event of a connection, with the initial configuration. Not sent to a sideband connection that joins a running call."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.created"] = "session.created"
    """Fixed type name of the object on the wire."""

    session: RealtimeEffectiveSession
    """Complete initial configuration."""
