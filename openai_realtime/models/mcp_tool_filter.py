# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class MCPToolFilter(_model.Model):
    """Selection of an MCP server's tools."""

    tool_names: list[str] | None = None
    """Names of the selected tools."""

    read_only: bool | None = None
    """True selects the tools that only read, by the annotation `readOnlyHint` of their server."""
