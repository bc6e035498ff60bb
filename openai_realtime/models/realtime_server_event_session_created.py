# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_effective_session import RealtimeEffectiveSession


class RealtimeServerEventSessionCreated(_model.Model):
    """First server event of a connection, with the configuration that the session starts with. A sideband connection to a running call does not get it."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["session.created"] = "session.created"
    """Fixed wire name of this kind of object."""

    session: RealtimeEffectiveSession
    """Complete configuration at the start."""
