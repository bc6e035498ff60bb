# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventResponseCancel(_model.Model):
    """Cancel a running response, which then ends with `response.done` and status `cancelled`. If there is none, the server replies with a harmless `error`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["response.cancel"] = "response.cancel"
    """Fixed type name of the object on the wire."""

    response_id: str | None = None
    """ID of the response to cancel; the one running in the default conversation if absent."""
