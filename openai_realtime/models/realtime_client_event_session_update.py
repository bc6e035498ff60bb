# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_config import RealtimeSessionConfig


class RealtimeClientEventSessionUpdate(_model.Model):
    """Changes the session's configuration. Objects merge deeply and absent fields stay as they are; the server answers with `session.updated`, or with `error` and no change."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["session.update"] = "session.update"
    """Fixed wire name of this kind of object."""

    session: RealtimeSessionConfig
    """The session's `type` and the fields to change, except the model, and the voice once the model has spoken. An empty string clears `instructions`, an empty list `tools`; null turns `turn_detection`, `noise_reduction` or `tracing` off."""
