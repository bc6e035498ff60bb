# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.mcp_list_tools_tool import MCPListToolsTool


class RealtimeMCPListTools(_model.Model):
    """Item that lists the tools of an MCP server."""

    type: t.Literal["mcp_list_tools"] = "mcp_list_tools"
    """Fixed wire name of this kind of object."""

    id: str | None = None
    """Id of the item; may be null."""

    server_label: str
    """Label under which the session's `tools` list the MCP server."""

    tools: list[MCPListToolsTool]
    """The tools."""
