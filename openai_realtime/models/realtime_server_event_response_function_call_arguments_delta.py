# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseFunctionCallArgumentsDelta(_model.Model):
    """Next piece of the arguments of a function call. `response.function_call_arguments.done` ends the series."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the `function_call` item."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    call_id: str
    """Id of the call, which the `function_call_output` item must repeat."""

    delta: str
    """Fragment of JSON text to append; not valid JSON by itself."""
