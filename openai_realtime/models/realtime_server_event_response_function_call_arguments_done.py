# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseFunctionCallArgumentsDone(_model.Model):
    """Ends the arguments of a function call, also one cut short. The client runs the function, sends a `function_call_output` item, and starts the next response once `response.done` has come."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the `function_call` item."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    call_id: str
    """Id of the call, which the `function_call_output` item must repeat."""

    name: str
    """Name of the function to run."""

    arguments: str
    """The whole arguments, an object as JSON text; possibly incomplete if the response was cut short."""
