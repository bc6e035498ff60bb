# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeMCPApprovalResponse(_model.Model):
    """Item by which the client allows or forbids an MCP tool call."""

    type: t.Literal["mcp_approval_response"] = "mcp_approval_response"
    """Fixed wire name of this kind of object."""

    id: str
    """Id of the item."""

    approval_request_id: str
    """Id of the `mcp_approval_request` item."""

    approve: bool
    """Whether the call may be made."""

    reason: str | None = None
    """Reason for the decision; null or absent if none is given."""
