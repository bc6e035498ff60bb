# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPApprovalResponse(_model.Model):
    """Item that approves or denies an MCP tool call, sent by the client."""

    type: t.Literal["mcp_approval_response"] = "mcp_approval_response"
    """Fixed type name of the object on the wire."""

    id: str
    """Item ID."""

    approval_request_id: str
    """ID of the `mcp_approval_request` item."""

    approve: bool
    """Whether the call is approved."""

    reason: str | None = None
    """Reason for the decision; null or absent if there is none."""
