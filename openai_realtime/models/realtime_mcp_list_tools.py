# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.mcp_list_tools_tool import MCPListToolsTool


class RealtimeMCPListTools(_model.Model):
    """Item that lists the tools of an MCP server."""

    type: t.Literal["mcp_list_tools"] = "mcp_list_tools"
    """Fixed type name of the object on the wire."""

    id: str | None = None
    """Item ID; may be null."""

    server_label: str
    """Label of the MCP server in the session's `tools`."""

    tools: list[MCPListToolsTool]
    """The tools."""
