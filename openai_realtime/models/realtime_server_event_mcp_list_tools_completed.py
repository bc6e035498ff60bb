# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsCompleted(_model.Model):
    """Sent when the tools of an MCP server have been listed."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["mcp_list_tools.completed"] = "mcp_list_tools.completed"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the `mcp_list_tools` item."""
