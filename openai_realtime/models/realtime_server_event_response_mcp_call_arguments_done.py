# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseMCPCallArgumentsDone(_model.Model):
    """Ends the arguments of an MCP tool call; the server runs the tool by itself."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the `mcp_call` item."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    arguments: str
    """The whole arguments, an object as JSON text."""
