# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class ToolChoiceMCP(_model.Model):
    """Tool choice that forces the model to use an MCP server."""

    type: t.Literal["mcp"] = "mcp"
    """Tool type, always `mcp`."""

    server_label: str
    """Label of the server in `tools`."""

    name: str | None = None
    """Name of the tool to call; if null or absent, the model chooses among the server's tools."""
