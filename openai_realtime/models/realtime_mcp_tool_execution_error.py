# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPToolExecutionError(_model.Model):
    """The MCP server ran the tool, and the tool failed."""

    type: t.Literal["tool_execution_error"] = "tool_execution_error"
    """Fixed wire name of this kind of object."""

    message: str
    """Explanation by the tool."""
