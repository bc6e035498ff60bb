# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallCompleted(_model.Model):
    """Sent when an MCP tool call succeeds; the `mcp_call` item has the result."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.mcp_call.completed"] = "response.mcp_call.completed"
    """Fixed wire name of this kind of object."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item_id: str
    """Id of the `mcp_call` item."""
