# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventResponseCancel(_model.Model):
    """Stops a running response, which then ends with `response.done` and status `cancelled`. With nothing to cancel, the server answers with a harmless `error`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["response.cancel"] = "response.cancel"
    """Fixed wire name of this kind of object."""

    response_id: str | None = None
    """Id of the response to cancel; absent, the one running in the default conversation."""
