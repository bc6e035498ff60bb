# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeFunctionTool(_model.Model):
    """A function that the model may call. The client runs it and returns the result as a `function_call_output` item."""

    type: t.Literal["function"] = "function"
    """Kind of tool, always `function`."""

    name: str | None = None
    """Name by which the model calls the function."""

    description: str | None = None
    """What the function does, when to call it, and what to tell the user meanwhile; the model reads it."""

    parameters: dict[str, t.Any] | None = None
    """Arguments of the function, as a JSON Schema of an object."""
