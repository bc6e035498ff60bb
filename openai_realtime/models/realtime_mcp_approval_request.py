# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPApprovalRequest(_model.Model):
    """Item that asks for approval of an MCP tool call. The client replies with an `mcp_approval_response` item."""

    type: t.Literal["mcp_approval_request"] = "mcp_approval_request"
    """Fixed type name of the object on the wire."""

    id: str
    """ID of the request, to be repeated as `approval_request_id` in the reply."""

    server_label: str
    """Label of the MCP server in the session's `tools`."""

    name: str
    """Name of the tool to call."""

    arguments: str
    """Arguments of the intended call, a JSON object as text."""
