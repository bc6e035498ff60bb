# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class ToolChoiceFunction(_model.Model):
    """Tool choice that forces the model to call a function."""

    type: t.Literal["function"] = "function"
    """Tool type, always `function`."""

    name: str
    """Name of the function to call."""
