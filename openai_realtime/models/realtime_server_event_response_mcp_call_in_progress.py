# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallInProgress(_model.Model):
    """Sent when the server starts an MCP tool call; `response.mcp_call.completed` or `response.mcp_call.failed` follows."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"
    """Fixed wire name of this kind of object."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item_id: str
    """Id of the `mcp_call` item."""
