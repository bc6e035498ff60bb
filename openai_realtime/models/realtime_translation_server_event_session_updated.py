# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationServerEventSessionUpdated(_model.Model):
    """Sent when the server has accepted a `session.update`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.updated"] = "session.updated"
    """Fixed type name of the object on the wire."""

    session: RealtimeTranslationSession
    """Complete current configuration."""
