# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeConversationItemFunctionCallOutput(_model.Model):
    """Result of a function call, sent by the client. It starts no response; send `response.create` for that."""

    id: str | None = None
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Literal["function_call_output"] = "function_call_output"
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, informational only."""

    call_id: str
    """The `call_id` of the function call."""

    output: str
    """Result as free text, often JSON; may be empty."""
