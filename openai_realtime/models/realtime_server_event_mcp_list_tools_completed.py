# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsCompleted(_model.Model):
    """Sent when the tools of an MCP server are known."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["mcp_list_tools.completed"] = "mcp_list_tools.completed"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the `mcp_list_tools` item."""
