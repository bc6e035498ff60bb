# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallFailed(_model.Model):
    """Sent when an MCP tool call fails. The `error` of the `mcp_call` item contains the reason."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.mcp_call.failed"] = "response.mcp_call.failed"
    """Fixed type name of the object on the wire."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    item_id: str
    """ID of the `mcp_call` item."""
