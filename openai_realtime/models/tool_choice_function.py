# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class ToolChoiceFunction(_model.Model):
    """Obliges the model to call one function."""

    type: t.Literal["function"] = "function"
    """Kind of tool, always `function`."""

    name: str
    """Name of the function to call."""
