# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeFunctionTool(_model.Model):
    """Function available to the model. The client runs it and returns the result as a `function_call_output` item."""

    type: t.Literal["function"] = "function"
    """Tool type, always `function`."""

    name: str | None = None
    """Name of the function in calls by the model."""

    description: str | None = None
    """Description of the function for the model, including when to call it and what to say meanwhile."""

    parameters: dict[str, t.Any] | None = None
    """Parameters of the function, as a JSON Schema object."""
