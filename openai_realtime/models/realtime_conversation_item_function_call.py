# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeConversationItemFunctionCall(_model.Model):
    """Function call by the model, to be run by the client."""

    id: str | None = None
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Literal["function_call"] = "function_call"
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, informational only."""

    call_id: str | None = None
    """ID of the call, to be repeated in the `function_call_output` item."""

    name: str
    """Name of the function."""

    arguments: str
    """Arguments of the call, a JSON object as text."""
