# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationServerEventSessionUpdated(_model.Model):
    """Answers a `session.update` that the server accepted."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["session.updated"] = "session.updated"
    """Fixed wire name of this kind of object."""

    session: RealtimeTranslationSession
    """Complete configuration now in effect."""
