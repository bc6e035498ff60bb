# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class MCPToolFilter(_model.Model):
    """Filter on the tools of an MCP server."""

    tool_names: list[str] | None = None
    """Names of the matching tools."""

    read_only: bool | None = None
    """Whether to match read-only tools, those that their server annotates with `readOnlyHint`."""
