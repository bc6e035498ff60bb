# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsFailed(_model.Model):
    """Sent when the tools of an MCP server could not be listed."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["mcp_list_tools.failed"] = "mcp_list_tools.failed"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the `mcp_list_tools` item."""
