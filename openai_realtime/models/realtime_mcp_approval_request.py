# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPApprovalRequest(_model.Model):
    """Item by which the server asks for leave to call an MCP tool; the client answers with an `mcp_approval_response` item."""

    type: t.Literal["mcp_approval_request"] = "mcp_approval_request"
    """Fixed wire name of this kind of object."""

    id: str
    """Id of the request, which the answer repeats as `approval_request_id`."""

    server_label: str
    """Label under which the session's `tools` list the MCP server."""

    name: str
    """Name of the tool to call."""

    arguments: str
    """Arguments of the intended call, an object as JSON text."""
