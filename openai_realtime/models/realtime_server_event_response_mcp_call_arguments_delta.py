# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallArgumentsDelta(_model.Model):
    """Next piece of an MCP tool call's arguments. `response.mcp_call_arguments.done` follows the last one."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the `mcp_call` item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    delta: str
    """Fragment of JSON text to append; not valid JSON on its own."""

    obfuscation: str | None = None
    """Random padding that hides the length of `delta` from traffic analysis; ignore it. Null or absent when padding is off."""
