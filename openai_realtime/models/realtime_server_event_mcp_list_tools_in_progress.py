# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsInProgress(_model.Model):
    """Sent when the server requests the tools of an MCP server. `mcp_list_tools.completed` or `mcp_list_tools.failed` follows."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["mcp_list_tools.in_progress"] = "mcp_list_tools.in_progress"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the `mcp_list_tools` item."""
