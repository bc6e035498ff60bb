# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventMCPListToolsFailed(_model.Model):
    """Sent when an MCP server could not be asked for its tools."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["mcp_list_tools.failed"] = "mcp_list_tools.failed"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the `mcp_list_tools` item."""
