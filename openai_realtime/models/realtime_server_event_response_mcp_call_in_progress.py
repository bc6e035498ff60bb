# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallInProgress(_model.Model):
    """Sent when an MCP tool call starts. `response.mcp_call.completed` or `response.mcp_call.failed` follows."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"
    """Fixed type name of the object on the wire."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    item_id: str
    """ID of the `mcp_call` item."""
