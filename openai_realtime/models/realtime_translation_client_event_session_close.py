# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationClientEventSessionClose(_model.Model):
    """Ends a translation session; the server translates what is still buffered, sends it, and then closes with `session.closed`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["session.close"] = "session.close"
    """Fixed wire name of this kind of object."""
