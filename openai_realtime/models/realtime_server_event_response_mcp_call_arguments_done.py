# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallArgumentsDone(_model.Model):
    """Sent when the arguments of an MCP tool call end. The server runs the tool itself."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the `mcp_call` item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    arguments: str
    """Complete arguments, a JSON object as text."""
