# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPProtocolError(_model.Model):
    """Protocol error returned by the MCP server."""

    type: t.Literal["protocol_error"] = "protocol_error"
    """Fixed type name of the object on the wire."""

    code: int
    """Protocol error code, such as `-32602`."""

    message: str
    """Error message from the MCP server."""
