# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_config import RealtimeSessionConfig


class RealtimeClientEventSessionUpdate(_model.Model):
    """Update the session. Objects are merged recursively and absent fields keep their value. The server replies with `session.updated`, or with `error` and no change."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["session.update"] = "session.update"
    """Fixed type name of the object on the wire."""

    session: RealtimeSessionConfig
    """Session `type` and the fields to change, except the model and, after the first audio output, the voice. An empty string clears `instructions`, an empty list clears `tools`, null disables `turn_detection`, `noise_reduction` or `tracing`."""
