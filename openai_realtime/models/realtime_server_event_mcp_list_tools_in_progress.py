# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsInProgress(_model.Model):
    """Sent when the server starts to ask an MCP server for its tools; `mcp_list_tools.completed` or `mcp_list_tools.failed` follows."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["mcp_list_tools.in_progress"] = "mcp_list_tools.in_progress"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the `mcp_list_tools` item."""
