# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.tool_choice_function import ToolChoiceFunction
from openai_realtime.models.tool_choice_mcp import ToolChoiceMCP
from openai_realtime.models.tool_choice_options import ToolChoiceOptions

RealtimeToolChoice = t.Annotated[
    t.Union[ToolChoiceOptions, ToolChoiceFunction, ToolChoiceMCP, _model.UnknownVariant],
    _model.OpenUnion(),
]
"""Tool use, either a mode or a function or MCP tool that the model must call."""
