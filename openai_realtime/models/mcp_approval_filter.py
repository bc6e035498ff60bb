# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.mcp_tool_filter import MCPToolFilter


class MCPApprovalFilter(_model.Model):
    """Which tools of an MCP server need the client's approval and which do not."""

    always: MCPToolFilter | None = None
    """Tools whose every call needs approval."""

    never: MCPToolFilter | None = None
    """Tools that run without approval."""
