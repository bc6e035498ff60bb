# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPProtocolError(_model.Model):
    """The MCP server answered with an error of the protocol."""

    type: t.Literal["protocol_error"] = "protocol_error"
    """Fixed wire name of this kind of object."""

    code: int
    """Error code of the protocol, such as `-32602`."""

    message: str
    """Explanation by the MCP server."""
