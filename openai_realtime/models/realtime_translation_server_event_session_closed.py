# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationServerEventSessionClosed(_model.Model):
    """Sent when a translation session has ended."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.closed"] = "session.closed"
    """Fixed type name of the object on the wire."""
