# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_create_params import RealtimeResponseCreateParams


class RealtimeClientEventResponseCreate(_model.Model):
    """Start a response. Turn detection does so automatically. The server sends `response.created`, the events of the response's items, and `response.done`. Only one response at a time can write to the default conversation."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["response.create"] = "response.create"
    """Fixed type name of the object on the wire."""

    response: RealtimeResponseCreateParams | None = None
    """Settings of this response, which override the session's; the session's settings apply if absent."""
