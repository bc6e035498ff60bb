# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPToolExecutionError(_model.Model):
    """Error raised by a tool that the MCP server ran."""

    type: t.Literal["tool_execution_error"] = "tool_execution_error"
    """Fixed type name of the object on the wire."""

    message: str
    """Error message from the tool."""
