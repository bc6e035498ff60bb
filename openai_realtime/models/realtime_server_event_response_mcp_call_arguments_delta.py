# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallArgumentsDelta(_model.Model):
    """Next piece of the arguments of an MCP tool call. `response.mcp_call_arguments.done` ends the series."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the `mcp_call` item."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    delta: str
    """Fragment of JSON text to append; not valid JSON by itself."""

    obfuscation: str | None = None
    """Padding against traffic analysis that masks the length of `delta`; to be ignored. Null or absent when padding is off."""
