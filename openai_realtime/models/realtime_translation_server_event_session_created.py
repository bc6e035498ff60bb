# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationServerEventSessionCreated(_model.Model):
    """First server event of a connection to a translation session."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.created"] = "session.created"
    """Fixed type name of the object on the wire."""

    session: RealtimeTranslationSession
    """Complete initial configuration."""
