# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeConversationItemFunctionCall(_model.Model):
    """Request of the model that the client run one of its functions."""

    id: str | None = None
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Always `realtime.item`; optional in a new item."""

    type: t.Literal["function_call"] = "function_call"
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, for information only."""

    call_id: str | None = None
    """Id of the call, which the `function_call_output` item must repeat."""

    name: str
    """Name of the function."""

    arguments: str
    """Arguments of the call, an object as JSON text."""
