# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item_function_call import RealtimeConversationItemFunctionCall
from openai_realtime.models.realtime_conversation_item_function_call_output import (
    RealtimeConversationItemFunctionCallOutput,
)
from openai_realtime.models.realtime_conversation_item_message import RealtimeConversationItemMessage
from openai_realtime.models.realtime_mcp_approval_request import RealtimeMCPApprovalRequest
from openai_realtime.models.realtime_mcp_approval_response import RealtimeMCPApprovalResponse
from openai_realtime.models.realtime_mcp_list_tools import RealtimeMCPListTools
from openai_realtime.models.realtime_mcp_tool_call import RealtimeMCPToolCall

RealtimeConversationItem = t.Annotated[
    t.Union[
        RealtimeConversationItemFunctionCall,
        RealtimeConversationItemFunctionCallOutput,
        RealtimeMCPApprovalResponse,
        RealtimeMCPListTools,
        RealtimeMCPToolCall,
        RealtimeMCPApprovalRequest,
        RealtimeConversationItemMessage,
        _model.UnknownVariant,
    ],
    _model.OpenUnion("type"),
]
"""Conversation item, discriminated by `type`, and messages also by `role`."""
