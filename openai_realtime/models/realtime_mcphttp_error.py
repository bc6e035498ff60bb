# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPHTTPError(_model.Model):
    """The HTTP request to the MCP server failed."""

    type: t.Literal["http_error"] = "http_error"
    """Fixed wire name of this kind of object."""

    code: int
    """HTTP status code."""

    message: str
    """Explanation for a human reader."""
