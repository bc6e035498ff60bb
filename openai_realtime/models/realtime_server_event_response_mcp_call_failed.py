# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallFailed(_model.Model):
    """Sent when an MCP tool call fails; `error` of the `mcp_call` item says why."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.mcp_call.failed"] = "response.mcp_call.failed"
    """Fixed wire name of this kind of object."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item_id: str
    """Id of the `mcp_call` item."""
