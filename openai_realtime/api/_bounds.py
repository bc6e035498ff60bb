# Generated from openapi.yaml by `make generate`: do not edit.

"""The constraints on values sent to the API, as plain data, so that checking them imports no models."""

from typing import Any, Final

RULES: Final[dict[str, dict[str, Any]]] = {
    "AudioTranscription": {
        "required": (),
        "constants": {},
        "fields": {
            "model": {"schema": "AudioTranscriptionModel"},
            "languages": {"kind": "array", "items": {"kind": "string"}, "shortest": 1},
        },
    },
    "AudioTranscriptionModel": {
        "options": [{"kind": "string"}, {"kind": "string"}],
    },
    "AudioTranscriptionResponse": {
        "required": (),
        "constants": {},
        "fields": {
            "model": {"schema": "AudioTranscriptionModel"},
            "languages": {"kind": "array", "items": {"kind": "string"}, "shortest": 1},
        },
    },
    "CustomVoice": {
        "required": ("id",),
        "constants": {},
        "fields": {},
    },
    "InputFileContent": {
        "required": ("type",),
        "constants": {
            "type": "input_file",
        },
        "fields": {
            "prompt_cache_breakpoint": {"schema": "PromptCacheBreakpointConfig"},
            "detail": {"schema": "FileInputDetail"},
        },
    },
    "InputImageContent": {
        "required": (
            "type",
            "detail",
        ),
        "constants": {
            "type": "input_image",
        },
        "fields": {
            "detail": {"schema": "ImageDetail"},
            "prompt_cache_breakpoint": {"schema": "PromptCacheBreakpointConfig"},
        },
    },
    "InputTextContent": {
        "required": (
            "type",
            "text",
        ),
        "constants": {
            "type": "input_text",
        },
        "fields": {
            "prompt_cache_breakpoint": {"schema": "PromptCacheBreakpointConfig"},
        },
    },
    "MCPAllowedTools": {
        "options": [{"kind": "array", "items": {"kind": "string"}}, {"schema": "MCPToolFilter"}],
    },
    "MCPApprovalFilter": {
        "required": (),
        "constants": {},
        "fields": {
            "always": {"schema": "MCPToolFilter"},
            "never": {"schema": "MCPToolFilter"},
        },
    },
    "MCPListToolsTool": {
        "required": (
            "name",
            "input_schema",
        ),
        "constants": {},
        "fields": {},
    },
    "MCPRequireApproval": {
        "options": [{"schema": "MCPApprovalFilter"}, {"kind": "string"}],
    },
    "MCPTool": {
        "required": (
            "type",
            "server_label",
        ),
        "constants": {
            "type": "mcp",
        },
        "fields": {
            "tunnel_id": {"kind": "string", "pattern": "^tunnel_[a-z0-9]{32}$"},
            "allowed_tools": {"schema": "MCPAllowedTools"},
            "allowed_callers": {"kind": "array", "items": {"schema": "CallableToolAllowedCaller"}, "shortest": 1},
            "require_approval": {"schema": "MCPRequireApproval"},
        },
    },
    "MCPToolFilter": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "Prompt": {
        "required": ("id",),
        "constants": {},
        "fields": {
            "variables": {"kind": "object", "values": {"schema": "PromptVariable"}},
        },
    },
    "PromptCacheBreakpointConfig": {
        "required": ("mode",),
        "constants": {
            "mode": "explicit",
        },
        "fields": {},
    },
    "PromptVariable": {
        "options": [
            {"schema": "InputTextContent"},
            {"schema": "InputImageContent"},
            {"schema": "InputFileContent"},
            {"kind": "string"},
        ],
    },
    "RealtimeAssistantContentPart": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "RealtimeAudioConfig": {
        "required": (),
        "constants": {},
        "fields": {
            "input": {"schema": "RealtimeAudioConfigInput"},
            "output": {"schema": "RealtimeAudioConfigOutput"},
        },
    },
    "RealtimeAudioConfigInput": {
        "required": (),
        "constants": {},
        "fields": {
            "format": {"schema": "RealtimeAudioFormats"},
            "transcription": {"schema": "AudioTranscription"},
            "noise_reduction": {"schema": "RealtimeNoiseReduction"},
            "turn_detection": {"schema": "RealtimeTurnDetection"},
        },
    },
    "RealtimeAudioConfigOutput": {
        "required": (),
        "constants": {},
        "fields": {
            "format": {"schema": "RealtimeAudioFormats"},
            "voice": {"schema": "VoiceIdsOrCustomVoice"},
            "speed": {"kind": "number", "minimum": 0.25, "maximum": 1.5},
        },
    },
    "RealtimeAudioFormatPCM": {
        "required": ("type",),
        "constants": {
            "type": "audio/pcm",
        },
        "fields": {},
    },
    "RealtimeAudioFormatPCMA": {
        "required": ("type",),
        "constants": {
            "type": "audio/pcma",
        },
        "fields": {},
    },
    "RealtimeAudioFormatPCMU": {
        "required": ("type",),
        "constants": {
            "type": "audio/pcmu",
        },
        "fields": {},
    },
    "RealtimeAudioFormats": {
        "options": [
            {"schema": "RealtimeAudioFormatPCM"},
            {"schema": "RealtimeAudioFormatPCMU"},
            {"schema": "RealtimeAudioFormatPCMA"},
        ],
        "tag": "type",
        "mapping": {
            "audio/pcm": "RealtimeAudioFormatPCM",
            "audio/pcma": "RealtimeAudioFormatPCMA",
            "audio/pcmu": "RealtimeAudioFormatPCMU",
        },
    },
    "RealtimeBetaResponseCreateParamsMaxOutputTokens": {
        "options": [{"kind": "integer", "minimum": 1, "maximum": 4096}, {"kind": "string"}],
    },
    "RealtimeCallReferRequest": {
        "required": ("target_uri",),
        "constants": {},
        "fields": {},
    },
    "RealtimeCallRejectRequest": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "RealtimeClientEvent": {
        "options": [
            {"schema": "RealtimeClientEventConversationItemCreate"},
            {"schema": "RealtimeClientEventConversationItemDelete"},
            {"schema": "RealtimeClientEventConversationItemRetrieve"},
            {"schema": "RealtimeClientEventConversationItemTruncate"},
            {"schema": "RealtimeClientEventInputAudioBufferAppend"},
            {"schema": "RealtimeClientEventInputAudioBufferClear"},
            {"schema": "RealtimeClientEventOutputAudioBufferClear"},
            {"schema": "RealtimeClientEventInputAudioBufferCommit"},
            {"schema": "RealtimeClientEventResponseCancel"},
            {"schema": "RealtimeClientEventResponseCreate"},
            {"schema": "RealtimeClientEventSessionUpdate"},
            {"schema": "RealtimeClientEventTranscriptionSessionUpdate"},
        ],
        "tag": "type",
        "mapping": {
            "conversation.item.create": "RealtimeClientEventConversationItemCreate",
            "conversation.item.delete": "RealtimeClientEventConversationItemDelete",
            "conversation.item.retrieve": "RealtimeClientEventConversationItemRetrieve",
            "conversation.item.truncate": "RealtimeClientEventConversationItemTruncate",
            "input_audio_buffer.append": "RealtimeClientEventInputAudioBufferAppend",
            "input_audio_buffer.clear": "RealtimeClientEventInputAudioBufferClear",
            "input_audio_buffer.commit": "RealtimeClientEventInputAudioBufferCommit",
            "output_audio_buffer.clear": "RealtimeClientEventOutputAudioBufferClear",
            "response.cancel": "RealtimeClientEventResponseCancel",
            "response.create": "RealtimeClientEventResponseCreate",
            "session.update": "RealtimeClientEventSessionUpdate",
            "transcription_session.update": "RealtimeClientEventTranscriptionSessionUpdate",
        },
    },
    "RealtimeClientEventConversationItemCreate": {
        "required": (
            "type",
            "item",
        ),
        "constants": {
            "type": "conversation.item.create",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "item": {"schema": "RealtimeConversationItem"},
        },
    },
    "RealtimeClientEventConversationItemDelete": {
        "required": (
            "type",
            "item_id",
        ),
        "constants": {
            "type": "conversation.item.delete",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventConversationItemRetrieve": {
        "required": (
            "type",
            "item_id",
        ),
        "constants": {
            "type": "conversation.item.retrieve",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventConversationItemTruncate": {
        "required": (
            "type",
            "item_id",
            "content_index",
            "audio_end_ms",
        ),
        "constants": {
            "type": "conversation.item.truncate",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "audio_end_ms": {"kind": "integer", "minimum": 0},
        },
    },
    "RealtimeClientEventInputAudioBufferAppend": {
        "required": (
            "type",
            "audio",
        ),
        "constants": {
            "type": "input_audio_buffer.append",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventInputAudioBufferClear": {
        "required": ("type",),
        "constants": {
            "type": "input_audio_buffer.clear",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventInputAudioBufferCommit": {
        "required": ("type",),
        "constants": {
            "type": "input_audio_buffer.commit",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventOutputAudioBufferClear": {
        "required": ("type",),
        "constants": {
            "type": "output_audio_buffer.clear",
        },
        "fields": {},
    },
    "RealtimeClientEventResponseCancel": {
        "required": ("type",),
        "constants": {
            "type": "response.cancel",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeClientEventResponseCreate": {
        "required": ("type",),
        "constants": {
            "type": "response.create",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "response": {"schema": "RealtimeResponseCreateParams"},
        },
    },
    "RealtimeClientEventSessionUpdate": {
        "required": (
            "type",
            "session",
        ),
        "constants": {
            "type": "session.update",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "session": {"schema": "RealtimeSessionConfig"},
        },
    },
    "RealtimeClientEventTranscriptionSessionUpdate": {
        "required": (
            "type",
            "session",
        ),
        "constants": {
            "type": "transcription_session.update",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "session": {"schema": "RealtimeTranscriptionSessionCreateRequest"},
        },
    },
    "RealtimeClientSecretExpiresAfter": {
        "required": (),
        "constants": {},
        "fields": {
            "seconds": {"kind": "integer", "minimum": 10, "maximum": 7200},
        },
    },
    "RealtimeConversationItem": {
        "options": [
            {"schema": "RealtimeConversationItemFunctionCall"},
            {"schema": "RealtimeConversationItemFunctionCallOutput"},
            {"schema": "RealtimeMCPApprovalResponse"},
            {"schema": "RealtimeMCPListTools"},
            {"schema": "RealtimeMCPToolCall"},
            {"schema": "RealtimeMCPApprovalRequest"},
            {"schema": "RealtimeConversationItemMessage"},
        ],
        "tag": "type",
        "mapping": {
            "function_call": "RealtimeConversationItemFunctionCall",
            "function_call_output": "RealtimeConversationItemFunctionCallOutput",
            "mcp_approval_request": "RealtimeMCPApprovalRequest",
            "mcp_approval_response": "RealtimeMCPApprovalResponse",
            "mcp_call": "RealtimeMCPToolCall",
            "mcp_list_tools": "RealtimeMCPListTools",
            "message": "RealtimeConversationItemMessage",
        },
    },
    "RealtimeConversationItemFunctionCall": {
        "required": (
            "type",
            "name",
            "arguments",
        ),
        "constants": {
            "type": "function_call",
        },
        "fields": {},
    },
    "RealtimeConversationItemFunctionCallOutput": {
        "required": (
            "type",
            "call_id",
            "output",
        ),
        "constants": {
            "type": "function_call_output",
        },
        "fields": {},
    },
    "RealtimeConversationItemMessage": {
        "options": [
            {"schema": "RealtimeConversationItemMessageSystem"},
            {"schema": "RealtimeConversationItemMessageUser"},
            {"schema": "RealtimeConversationItemMessageAssistant"},
        ],
        "tag": "role",
        "mapping": {
            "assistant": "RealtimeConversationItemMessageAssistant",
            "system": "RealtimeConversationItemMessageSystem",
            "user": "RealtimeConversationItemMessageUser",
        },
    },
    "RealtimeConversationItemMessageAssistant": {
        "required": (
            "type",
            "role",
            "content",
        ),
        "constants": {
            "type": "message",
            "role": "assistant",
        },
        "fields": {
            "content": {"kind": "array", "items": {"schema": "RealtimeAssistantContentPart"}},
        },
    },
    "RealtimeConversationItemMessageSystem": {
        "required": (
            "type",
            "role",
            "content",
        ),
        "constants": {
            "type": "message",
            "role": "system",
        },
        "fields": {
            "content": {"kind": "array", "items": {"schema": "RealtimeSystemContentPart"}},
        },
    },
    "RealtimeConversationItemMessageUser": {
        "required": (
            "type",
            "role",
            "content",
        ),
        "constants": {
            "type": "message",
            "role": "user",
        },
        "fields": {
            "content": {"kind": "array", "items": {"schema": "RealtimeUserContentPart"}},
        },
    },
    "RealtimeCreateClientSecretRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "expires_after": {"schema": "RealtimeClientSecretExpiresAfter"},
            "session": {"schema": "RealtimeSessionConfig"},
        },
    },
    "RealtimeFunctionTool": {
        "required": ("type",),
        "constants": {
            "type": "function",
        },
        "fields": {},
    },
    "RealtimeItemReference": {
        "required": (
            "type",
            "id",
        ),
        "constants": {
            "type": "item_reference",
        },
        "fields": {},
    },
    "RealtimeMCPApprovalRequest": {
        "required": (
            "type",
            "id",
            "server_label",
            "name",
            "arguments",
        ),
        "constants": {
            "type": "mcp_approval_request",
        },
        "fields": {},
    },
    "RealtimeMCPApprovalResponse": {
        "required": (
            "type",
            "id",
            "approval_request_id",
            "approve",
        ),
        "constants": {
            "type": "mcp_approval_response",
        },
        "fields": {},
    },
    "RealtimeMCPError": {
        "options": [
            {"schema": "RealtimeMCPProtocolError"},
            {"schema": "RealtimeMCPToolExecutionError"},
            {"schema": "RealtimeMCPHTTPError"},
        ],
        "tag": "type",
        "mapping": {
            "http_error": "RealtimeMCPHTTPError",
            "protocol_error": "RealtimeMCPProtocolError",
            "tool_execution_error": "RealtimeMCPToolExecutionError",
        },
    },
    "RealtimeMCPHTTPError": {
        "required": (
            "type",
            "code",
            "message",
        ),
        "constants": {
            "type": "http_error",
        },
        "fields": {},
    },
    "RealtimeMCPListTools": {
        "required": (
            "type",
            "server_label",
            "tools",
        ),
        "constants": {
            "type": "mcp_list_tools",
        },
        "fields": {
            "tools": {"kind": "array", "items": {"schema": "MCPListToolsTool"}},
        },
    },
    "RealtimeMCPProtocolError": {
        "required": (
            "type",
            "code",
            "message",
        ),
        "constants": {
            "type": "protocol_error",
        },
        "fields": {},
    },
    "RealtimeMCPToolCall": {
        "required": (
            "type",
            "id",
            "server_label",
            "name",
            "arguments",
        ),
        "constants": {
            "type": "mcp_call",
        },
        "fields": {
            "error": {"schema": "RealtimeMCPError"},
        },
    },
    "RealtimeMCPToolExecutionError": {
        "required": (
            "type",
            "message",
        ),
        "constants": {
            "type": "tool_execution_error",
        },
        "fields": {},
    },
    "RealtimeMaxOutputTokens": {
        "options": [{"kind": "integer", "minimum": 1, "maximum": 4096}, {"kind": "string"}],
    },
    "RealtimeModel": {
        "options": [{"kind": "string"}, {"kind": "string"}],
    },
    "RealtimeNoiseReduction": {
        "required": (),
        "constants": {},
        "fields": {
            "type": {"schema": "NoiseReductionType"},
        },
    },
    "RealtimeReasoning": {
        "required": (),
        "constants": {},
        "fields": {
            "effort": {"schema": "RealtimeReasoningEffort"},
        },
    },
    "RealtimeResponseConversation": {
        "options": [{"kind": "string"}, {"kind": "string"}],
    },
    "RealtimeResponseCreateAudio": {
        "required": (),
        "constants": {},
        "fields": {
            "output": {"schema": "RealtimeResponseCreateAudioOutput"},
        },
    },
    "RealtimeResponseCreateAudioOutput": {
        "required": (),
        "constants": {},
        "fields": {
            "format": {"schema": "RealtimeAudioFormats"},
            "voice": {"schema": "VoiceIdsOrCustomVoice"},
        },
    },
    "RealtimeResponseCreateParams": {
        "required": (),
        "constants": {},
        "fields": {
            "audio": {"schema": "RealtimeResponseCreateAudio"},
            "tools": {"kind": "array", "items": {"schema": "RealtimeTool"}},
            "tool_choice": {"schema": "RealtimeToolChoice"},
            "reasoning": {"schema": "RealtimeReasoning"},
            "max_output_tokens": {"schema": "RealtimeMaxOutputTokens"},
            "conversation": {"schema": "RealtimeResponseConversation"},
            "metadata": {
                "kind": "object",
                "values": {"kind": "string", "longest": 512},
                "longest": 16,
                "longest_key": 64,
            },
            "prompt": {"schema": "Prompt"},
            "input": {"kind": "array", "items": {"schema": "RealtimeResponseInputItem"}},
        },
    },
    "RealtimeResponseInputItem": {
        "options": [
            {"schema": "RealtimeConversationItemFunctionCall"},
            {"schema": "RealtimeConversationItemFunctionCallOutput"},
            {"schema": "RealtimeMCPApprovalResponse"},
            {"schema": "RealtimeMCPListTools"},
            {"schema": "RealtimeMCPToolCall"},
            {"schema": "RealtimeMCPApprovalRequest"},
            {"schema": "RealtimeConversationItemMessage"},
            {"schema": "RealtimeItemReference"},
        ],
        "tag": "type",
        "mapping": {
            "function_call": "RealtimeConversationItemFunctionCall",
            "function_call_output": "RealtimeConversationItemFunctionCallOutput",
            "item_reference": "RealtimeItemReference",
            "mcp_approval_request": "RealtimeMCPApprovalRequest",
            "mcp_approval_response": "RealtimeMCPApprovalResponse",
            "mcp_call": "RealtimeMCPToolCall",
            "mcp_list_tools": "RealtimeMCPListTools",
            "message": "RealtimeConversationItemMessage",
        },
    },
    "RealtimeSemanticVad": {
        "required": ("type",),
        "constants": {
            "type": "semantic_vad",
        },
        "fields": {},
    },
    "RealtimeServerVad": {
        "required": ("type",),
        "constants": {
            "type": "server_vad",
        },
        "fields": {
            "threshold": {"kind": "number", "minimum": 0, "maximum": 1},
            "prefix_padding_ms": {"kind": "integer", "minimum": 0},
            "silence_duration_ms": {"kind": "integer", "minimum": 0},
            "idle_timeout_ms": {"kind": "integer", "minimum": 5000, "maximum": 30000},
        },
    },
    "RealtimeSession": {
        "required": (),
        "constants": {},
        "fields": {
            "model": {"schema": "RealtimeSessionModel"},
            "voice": {"schema": "VoiceIdsShared"},
            "input_audio_transcription": {"schema": "AudioTranscriptionResponse"},
            "turn_detection": {"schema": "RealtimeTurnDetection"},
            "input_audio_noise_reduction": {"schema": "RealtimeSessionInputAudioNoiseReduction"},
            "speed": {"kind": "number", "minimum": 0.25, "maximum": 1.5},
            "tracing": {"schema": "TracingConfiguration"},
            "tools": {"kind": "array", "items": {"schema": "RealtimeFunctionTool"}},
            "temperature": {"kind": "number", "minimum": 0.6, "maximum": 1.2},
            "max_response_output_tokens": {"schema": "RealtimeBetaResponseCreateParamsMaxOutputTokens"},
            "prompt": {"schema": "Prompt"},
        },
    },
    "RealtimeSessionClientSecretExpiresAfter": {
        "required": (),
        "constants": {},
        "fields": {
            "seconds": {"kind": "integer", "minimum": 10, "maximum": 7200},
        },
    },
    "RealtimeSessionClientSecretRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "expires_after": {"schema": "RealtimeSessionClientSecretExpiresAfter"},
        },
    },
    "RealtimeSessionConfig": {
        "options": [
            {"schema": "RealtimeSessionCreateRequestGA"},
            {"schema": "RealtimeTranscriptionSessionCreateRequestGA"},
        ],
        "tag": "type",
        "mapping": {
            "realtime": "RealtimeSessionCreateRequestGA",
            "transcription": "RealtimeTranscriptionSessionCreateRequestGA",
        },
    },
    "RealtimeSessionCreateRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "voice": {"schema": "VoiceIdsOrCustomVoice"},
            "input_audio_transcription": {"schema": "AudioTranscription"},
            "speed": {"kind": "number", "minimum": 0.25, "maximum": 1.5},
            "tracing": {"schema": "TracingConfiguration"},
            "turn_detection": {"schema": "RealtimeTurnDetection"},
            "tools": {"kind": "array", "items": {"schema": "RealtimeFunctionTool"}},
            "temperature": {"kind": "number", "minimum": 0.6, "maximum": 1.2},
            "max_response_output_tokens": {"schema": "RealtimeBetaResponseCreateParamsMaxOutputTokens"},
            "truncation": {"schema": "RealtimeTruncation"},
            "prompt": {"schema": "Prompt"},
            "client_secret": {"schema": "RealtimeSessionClientSecretRequest"},
            "model": {"schema": "RealtimeSessionModel"},
            "input_audio_noise_reduction": {"schema": "RealtimeSessionInputAudioNoiseReduction"},
        },
    },
    "RealtimeSessionCreateRequestGA": {
        "required": ("type",),
        "constants": {
            "type": "realtime",
        },
        "fields": {
            "model": {"schema": "RealtimeModel"},
            "audio": {"schema": "RealtimeAudioConfig"},
            "tracing": {"schema": "RealtimeTracing"},
            "tools": {"kind": "array", "items": {"schema": "RealtimeTool"}},
            "tool_choice": {"schema": "RealtimeToolChoice"},
            "reasoning": {"schema": "RealtimeReasoning"},
            "max_output_tokens": {"schema": "RealtimeMaxOutputTokens"},
            "truncation": {"schema": "RealtimeTruncation"},
            "prompt": {"schema": "Prompt"},
        },
    },
    "RealtimeSessionInputAudioNoiseReduction": {
        "required": (),
        "constants": {},
        "fields": {
            "type": {"schema": "NoiseReductionType"},
        },
    },
    "RealtimeSessionModel": {
        "options": [{"kind": "string"}, {"kind": "string"}],
    },
    "RealtimeSystemContentPart": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "RealtimeTool": {
        "options": [{"schema": "RealtimeFunctionTool"}, {"schema": "MCPTool"}],
        "tag": "type",
        "mapping": {
            "function": "RealtimeFunctionTool",
            "mcp": "MCPTool",
        },
    },
    "RealtimeToolChoice": {
        "options": [{"schema": "ToolChoiceOptions"}, {"schema": "ToolChoiceFunction"}, {"schema": "ToolChoiceMCP"}],
    },
    "RealtimeTracing": {
        "options": [{"kind": "string"}, {"schema": "RealtimeTracingConfig"}],
    },
    "RealtimeTracingConfig": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "RealtimeTranscriptionAudioConfig": {
        "required": (),
        "constants": {},
        "fields": {
            "input": {"schema": "RealtimeTranscriptionAudioConfigInput"},
        },
    },
    "RealtimeTranscriptionAudioConfigInput": {
        "required": (),
        "constants": {},
        "fields": {
            "format": {"schema": "RealtimeAudioFormats"},
            "transcription": {"schema": "AudioTranscription"},
            "noise_reduction": {"schema": "RealtimeNoiseReduction"},
            "turn_detection": {"schema": "RealtimeTurnDetection"},
        },
    },
    "RealtimeTranscriptionSessionClientSecretRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "expires_after": {"schema": "RealtimeSessionClientSecretExpiresAfter"},
            "expires_at": {"schema": "RealtimeSessionClientSecretExpiresAfter"},
        },
    },
    "RealtimeTranscriptionSessionCreateRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "turn_detection": {"schema": "RealtimeTurnDetection"},
            "input_audio_noise_reduction": {"schema": "RealtimeSessionInputAudioNoiseReduction"},
            "input_audio_transcription": {"schema": "AudioTranscription"},
            "client_secret": {"schema": "RealtimeTranscriptionSessionClientSecretRequest"},
        },
    },
    "RealtimeTranscriptionSessionCreateRequestGA": {
        "required": ("type",),
        "constants": {
            "type": "transcription",
        },
        "fields": {
            "audio": {"schema": "RealtimeTranscriptionAudioConfig"},
        },
    },
    "RealtimeTranslationAudio": {
        "required": (),
        "constants": {},
        "fields": {
            "input": {"schema": "RealtimeTranslationAudioInput"},
            "output": {"schema": "RealtimeTranslationAudioOutput"},
        },
    },
    "RealtimeTranslationAudioInput": {
        "required": (),
        "constants": {},
        "fields": {
            "transcription": {"schema": "RealtimeTranslationTranscription"},
            "noise_reduction": {"schema": "RealtimeTranslationNoiseReduction"},
        },
    },
    "RealtimeTranslationAudioOutput": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "RealtimeTranslationClientEvent": {
        "options": [
            {"schema": "RealtimeTranslationClientEventSessionUpdate"},
            {"schema": "RealtimeTranslationClientEventInputAudioBufferAppend"},
            {"schema": "RealtimeTranslationClientEventSessionClose"},
        ],
        "tag": "type",
        "mapping": {
            "session.close": "RealtimeTranslationClientEventSessionClose",
            "session.input_audio_buffer.append": "RealtimeTranslationClientEventInputAudioBufferAppend",
            "session.update": "RealtimeTranslationClientEventSessionUpdate",
        },
    },
    "RealtimeTranslationClientEventInputAudioBufferAppend": {
        "required": (
            "type",
            "audio",
        ),
        "constants": {
            "type": "session.input_audio_buffer.append",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeTranslationClientEventSessionClose": {
        "required": ("type",),
        "constants": {
            "type": "session.close",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
        },
    },
    "RealtimeTranslationClientEventSessionUpdate": {
        "required": (
            "type",
            "session",
        ),
        "constants": {
            "type": "session.update",
        },
        "fields": {
            "event_id": {"kind": "string", "longest": 512},
            "session": {"schema": "RealtimeTranslationSessionUpdateRequest"},
        },
    },
    "RealtimeTranslationClientSecretCreateRequest": {
        "required": ("session",),
        "constants": {},
        "fields": {
            "expires_after": {"schema": "RealtimeClientSecretExpiresAfter"},
            "session": {"schema": "RealtimeTranslationSessionCreateRequest"},
        },
    },
    "RealtimeTranslationNoiseReduction": {
        "required": ("type",),
        "constants": {},
        "fields": {
            "type": {"schema": "NoiseReductionType"},
        },
    },
    "RealtimeTranslationSessionCreateRequest": {
        "required": ("model",),
        "constants": {},
        "fields": {
            "audio": {"schema": "RealtimeTranslationAudio"},
        },
    },
    "RealtimeTranslationSessionUpdateRequest": {
        "required": (),
        "constants": {},
        "fields": {
            "audio": {"schema": "RealtimeTranslationAudio"},
        },
    },
    "RealtimeTranslationTranscription": {
        "required": ("model",),
        "constants": {},
        "fields": {},
    },
    "RealtimeTruncation": {
        "options": [{"kind": "string"}, {"schema": "RealtimeTruncationRetentionRatio"}],
    },
    "RealtimeTruncationRetentionRatio": {
        "required": (
            "type",
            "retention_ratio",
        ),
        "constants": {
            "type": "retention_ratio",
        },
        "fields": {
            "retention_ratio": {"kind": "number", "minimum": 0, "maximum": 1},
            "token_limits": {"schema": "RealtimeTruncationTokenLimits"},
        },
    },
    "RealtimeTruncationTokenLimits": {
        "required": (),
        "constants": {},
        "fields": {
            "post_instructions": {"kind": "integer", "minimum": 0},
        },
    },
    "RealtimeTurnDetection": {
        "options": [{"schema": "RealtimeServerVad"}, {"schema": "RealtimeSemanticVad"}],
        "tag": "type",
        "mapping": {
            "semantic_vad": "RealtimeSemanticVad",
            "server_vad": "RealtimeServerVad",
        },
    },
    "RealtimeUserContentPart": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "ToolChoiceFunction": {
        "required": (
            "type",
            "name",
        ),
        "constants": {
            "type": "function",
        },
        "fields": {},
    },
    "ToolChoiceMCP": {
        "required": (
            "type",
            "server_label",
        ),
        "constants": {
            "type": "mcp",
        },
        "fields": {},
    },
    "TracingConfiguration": {
        "options": [{"kind": "string"}, {"schema": "TracingConfigurationDetails"}],
    },
    "TracingConfigurationDetails": {
        "required": (),
        "constants": {},
        "fields": {},
    },
    "VoiceIdsOrCustomVoice": {
        "options": [{"schema": "VoiceIdsShared"}, {"schema": "CustomVoice"}],
    },
    "VoiceIdsShared": {
        "options": [{"kind": "string"}, {"kind": "string"}],
    },
}
