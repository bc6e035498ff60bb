# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_mcp_protocol_error import RealtimeMCPProtocolError
from openai_realtime.models.realtime_mcp_tool_execution_error import RealtimeMCPToolExecutionError
from openai_realtime.models.realtime_mcphttp_error import RealtimeMCPHTTPError

RealtimeMCPError = t.Annotated[
    t.Union[RealtimeMCPProtocolError, RealtimeMCPToolExecutionError, RealtimeMCPHTTPError, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Error of an MCP tool call, discriminated by `type`."""
