# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.mcp_tool import MCPTool
from openai_realtime.models.realtime_function_tool import RealtimeFunctionTool

RealtimeTool = t.Annotated[
    t.Union[RealtimeFunctionTool, MCPTool, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Tool for the model, either a `function` that the client runs or an `mcp` server whose tools the API calls."""
