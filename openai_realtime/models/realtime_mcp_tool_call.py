# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_mcp_error import RealtimeMCPError


class RealtimeMCPToolCall(_model.Model):
    """Item for a tool call that the realtime server made to an MCP server."""

    type: t.Literal["mcp_call"] = "mcp_call"
    """Fixed wire name of this kind of object."""

    id: str
    """Id of the item."""

    server_label: str
    """Label under which the session's `tools` list the MCP server."""

    name: str
    """Name of the tool."""

    arguments: str
    """Arguments of the call, an object as JSON text."""

    approval_request_id: str | None = None
    """Id of the approval request that preceded the call; null if none did."""

    output: str | None = None
    """Result of the call; null or absent if there is none."""

    error: RealtimeMCPError | None = None
    """Why the call failed; null or absent if it did not."""
