# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.mcp_tool_filter import MCPToolFilter


class MCPApprovalFilter(_model.Model):
    """Selection of the MCP tools that require the client's approval and of those that do not."""

    always: MCPToolFilter | None = None
    """Tools that require approval for every call."""

    never: MCPToolFilter | None = None
    """Tools that run without approval."""
