# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseFunctionCallArgumentsDelta(_model.Model):
    """Next piece of a function call's arguments. `response.function_call_arguments.done` follows the last one."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the `function_call` item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    call_id: str
    """ID of the call, to be repeated in the `function_call_output` item."""

    delta: str
    """Fragment of JSON text to append; not valid JSON on its own."""
