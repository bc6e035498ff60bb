# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class ToolChoiceMCP(_model.Model):
    """Obliges the model to use one MCP server."""

    type: t.Literal["mcp"] = "mcp"
    """Kind of tool, always `mcp`."""

    server_label: str
    """Label of the server, as given in `tools`."""

    name: str | None = None
    """Tool to call; null or absent leaves the choice among the server's tools to the model."""
