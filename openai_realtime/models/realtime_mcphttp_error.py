# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPHTTPError(_model.Model):
    """Failure of the HTTP request to the MCP server."""

    type: t.Literal["http_error"] = "http_error"
    """Fixed type name of the object on the wire."""

    code: int
    """HTTP status code."""

    message: str
    """Human-readable error message."""
