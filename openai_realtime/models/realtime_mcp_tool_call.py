# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_mcp_error import RealtimeMCPError


class RealtimeMCPToolCall(_model.Model):
    """Item for a tool call from the realtime server to an MCP server."""

    type: t.Literal["mcp_call"] = "mcp_call"
    """Fixed type name of the object on the wire."""

    id: str
    """Item ID."""

    server_label: str
    """Label of the MCP server in the session's `tools`."""

    name: str
    """Name of the tool."""

    arguments: str
    """Arguments of the call, a JSON object as text."""

    approval_request_id: str | None = None
    """ID of the preceding approval request; null if there was none."""

    output: str | None = None
    """Result of the call; null or absent if there is none."""

    error: RealtimeMCPError | None = None
    """Reason for the failure; null or absent if the call did not fail."""
