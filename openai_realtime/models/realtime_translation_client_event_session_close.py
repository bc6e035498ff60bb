# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationClientEventSessionClose(_model.Model):
    """End a translation session. The server sends the translation of the buffered audio and then closes with `session.closed`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["session.close"] = "session.close"
    """Fixed type name of the object on the wire."""
