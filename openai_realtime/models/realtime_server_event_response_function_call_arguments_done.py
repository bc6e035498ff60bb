# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseFunctionCallArgumentsDone(_model.Model):
    """Sent when the arguments of a function call end, including after an interruption. The client runs the function, sends a `function_call_output` item, and starts the next response after `response.done`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the `function_call` item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    call_id: str
    """ID of the call, to be repeated in the `function_call_output` item."""

    name: str
    """Name of the function to run."""

    arguments: str
    """Complete arguments, a JSON object as text; possibly incomplete after an interruption."""
