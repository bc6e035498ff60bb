# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationServerEventSessionCreated(_model.Model):
    """First server event of a connection to a translation session."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["session.created"] = "session.created"
    """Fixed wire name of this kind of object."""

    session: RealtimeTranslationSession
    """Complete configuration at the start."""
