# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeConversationItemFunctionCallOutput(_model.Model):
    """Result of a function call, sent by the client. It starts no response; `response.create` does."""

    id: str | None = None
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Always `realtime.item`; optional in a new item."""

    type: t.Literal["function_call_output"] = "function_call_output"
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, for information only."""

    call_id: str
    """The `call_id` of the function call."""

    output: str
    """Result as free text, often JSON; may be empty."""
