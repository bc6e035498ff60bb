# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_create_params import RealtimeResponseCreateParams


class RealtimeClientEventResponseCreate(_model.Model):
    """Starts a response, which turn detection otherwise does by itself. `response.created`, the events of its items and `response.done` follow; only one response at a time can write to the default conversation."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["response.create"] = "response.create"
    """Fixed wire name of this kind of object."""

    response: RealtimeResponseCreateParams | None = None
    """Settings for this response alone, in place of the session's; absent, the session's apply."""
