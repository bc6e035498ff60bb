# Generated from openapi.yaml by `make generate`: do not edit.

"""The models of the API, one module each, imported on first use."""

import typing as t
from importlib import import_module

if t.TYPE_CHECKING:
    from openai_realtime.schema.model import Model as Model
    from openai_realtime.schema.model import UnknownEvent as UnknownEvent
    from openai_realtime.schema.model import UnknownVariant as UnknownVariant
    from openai_realtime.models.audio_transcription import AudioTranscription as AudioTranscription
    from openai_realtime.models.audio_transcription_model import AudioTranscriptionModel as AudioTranscriptionModel
    from openai_realtime.models.audio_transcription_response import (
        AudioTranscriptionResponse as AudioTranscriptionResponse,
    )
    from openai_realtime.models.callable_tool_allowed_caller import (
        CallableToolAllowedCaller as CallableToolAllowedCaller,
    )
    from openai_realtime.models.custom_voice import CustomVoice as CustomVoice
    from openai_realtime.models.file_input_detail import FileInputDetail as FileInputDetail
    from openai_realtime.models.image_detail import ImageDetail as ImageDetail
    from openai_realtime.models.input_file_content import InputFileContent as InputFileContent
    from openai_realtime.models.input_image_content import InputImageContent as InputImageContent
    from openai_realtime.models.input_text_content import InputTextContent as InputTextContent
    from openai_realtime.models.log_prob_properties import LogProbProperties as LogProbProperties
    from openai_realtime.models.mcp_allowed_tools import MCPAllowedTools as MCPAllowedTools
    from openai_realtime.models.mcp_approval_filter import MCPApprovalFilter as MCPApprovalFilter
    from openai_realtime.models.mcp_list_tools_tool import MCPListToolsTool as MCPListToolsTool
    from openai_realtime.models.mcp_require_approval import MCPRequireApproval as MCPRequireApproval
    from openai_realtime.models.mcp_tool import MCPTool as MCPTool
    from openai_realtime.models.mcp_tool_filter import MCPToolFilter as MCPToolFilter
    from openai_realtime.models.noise_reduction_type import NoiseReductionType as NoiseReductionType
    from openai_realtime.models.prompt import Prompt as Prompt
    from openai_realtime.models.prompt_cache_breakpoint_config import (
        PromptCacheBreakpointConfig as PromptCacheBreakpointConfig,
    )
    from openai_realtime.models.prompt_variable import PromptVariable as PromptVariable
    from openai_realtime.models.realtime_assistant_content_part import (
        RealtimeAssistantContentPart as RealtimeAssistantContentPart,
    )
    from openai_realtime.models.realtime_audio_config import RealtimeAudioConfig as RealtimeAudioConfig
    from openai_realtime.models.realtime_audio_config_input import RealtimeAudioConfigInput as RealtimeAudioConfigInput
    from openai_realtime.models.realtime_audio_config_output import (
        RealtimeAudioConfigOutput as RealtimeAudioConfigOutput,
    )
    from openai_realtime.models.realtime_audio_format_pcm import RealtimeAudioFormatPCM as RealtimeAudioFormatPCM
    from openai_realtime.models.realtime_audio_format_pcma import RealtimeAudioFormatPCMA as RealtimeAudioFormatPCMA
    from openai_realtime.models.realtime_audio_format_pcmu import RealtimeAudioFormatPCMU as RealtimeAudioFormatPCMU
    from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats as RealtimeAudioFormats
    from openai_realtime.models.realtime_beta_response_create_params_max_output_tokens import (
        RealtimeBetaResponseCreateParamsMaxOutputTokens as RealtimeBetaResponseCreateParamsMaxOutputTokens,
    )
    from openai_realtime.models.realtime_call_refer_request import RealtimeCallReferRequest as RealtimeCallReferRequest
    from openai_realtime.models.realtime_call_reject_request import (
        RealtimeCallRejectRequest as RealtimeCallRejectRequest,
    )
    from openai_realtime.models.realtime_call_sip_header import RealtimeCallSipHeader as RealtimeCallSipHeader
    from openai_realtime.models.realtime_client_event import RealtimeClientEvent as RealtimeClientEvent
    from openai_realtime.models.realtime_client_event_conversation_item_create import (
        RealtimeClientEventConversationItemCreate as RealtimeClientEventConversationItemCreate,
    )
    from openai_realtime.models.realtime_client_event_conversation_item_delete import (
        RealtimeClientEventConversationItemDelete as RealtimeClientEventConversationItemDelete,
    )
    from openai_realtime.models.realtime_client_event_conversation_item_retrieve import (
        RealtimeClientEventConversationItemRetrieve as RealtimeClientEventConversationItemRetrieve,
    )
    from openai_realtime.models.realtime_client_event_conversation_item_truncate import (
        RealtimeClientEventConversationItemTruncate as RealtimeClientEventConversationItemTruncate,
    )
    from openai_realtime.models.realtime_client_event_input_audio_buffer_append import (
        RealtimeClientEventInputAudioBufferAppend as RealtimeClientEventInputAudioBufferAppend,
    )
    from openai_realtime.models.realtime_client_event_input_audio_buffer_clear import (
        RealtimeClientEventInputAudioBufferClear as RealtimeClientEventInputAudioBufferClear,
    )
    from openai_realtime.models.realtime_client_event_input_audio_buffer_commit import (
        RealtimeClientEventInputAudioBufferCommit as RealtimeClientEventInputAudioBufferCommit,
    )
    from openai_realtime.models.realtime_client_event_output_audio_buffer_clear import (
        RealtimeClientEventOutputAudioBufferClear as RealtimeClientEventOutputAudioBufferClear,
    )
    from openai_realtime.models.realtime_client_event_response_cancel import (
        RealtimeClientEventResponseCancel as RealtimeClientEventResponseCancel,
    )
    from openai_realtime.models.realtime_client_event_response_create import (
        RealtimeClientEventResponseCreate as RealtimeClientEventResponseCreate,
    )
    from openai_realtime.models.realtime_client_event_session_update import (
        RealtimeClientEventSessionUpdate as RealtimeClientEventSessionUpdate,
    )
    from openai_realtime.models.realtime_client_event_transcription_session_update import (
        RealtimeClientEventTranscriptionSessionUpdate as RealtimeClientEventTranscriptionSessionUpdate,
    )
    from openai_realtime.models.realtime_client_secret_expires_after import (
        RealtimeClientSecretExpiresAfter as RealtimeClientSecretExpiresAfter,
    )
    from openai_realtime.models.realtime_content_part import RealtimeContentPart as RealtimeContentPart
    from openai_realtime.models.realtime_conversation import RealtimeConversation as RealtimeConversation
    from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem as RealtimeConversationItem
    from openai_realtime.models.realtime_conversation_item_function_call import (
        RealtimeConversationItemFunctionCall as RealtimeConversationItemFunctionCall,
    )
    from openai_realtime.models.realtime_conversation_item_function_call_output import (
        RealtimeConversationItemFunctionCallOutput as RealtimeConversationItemFunctionCallOutput,
    )
    from openai_realtime.models.realtime_conversation_item_message import (
        RealtimeConversationItemMessage as RealtimeConversationItemMessage,
    )
    from openai_realtime.models.realtime_conversation_item_message_assistant import (
        RealtimeConversationItemMessageAssistant as RealtimeConversationItemMessageAssistant,
    )
    from openai_realtime.models.realtime_conversation_item_message_system import (
        RealtimeConversationItemMessageSystem as RealtimeConversationItemMessageSystem,
    )
    from openai_realtime.models.realtime_conversation_item_message_user import (
        RealtimeConversationItemMessageUser as RealtimeConversationItemMessageUser,
    )
    from openai_realtime.models.realtime_create_client_secret_request import (
        RealtimeCreateClientSecretRequest as RealtimeCreateClientSecretRequest,
    )
    from openai_realtime.models.realtime_create_client_secret_response import (
        RealtimeCreateClientSecretResponse as RealtimeCreateClientSecretResponse,
    )
    from openai_realtime.models.realtime_effective_session import RealtimeEffectiveSession as RealtimeEffectiveSession
    from openai_realtime.models.realtime_error import RealtimeError as RealtimeError
    from openai_realtime.models.realtime_function_tool import RealtimeFunctionTool as RealtimeFunctionTool
    from openai_realtime.models.realtime_item_reference import RealtimeItemReference as RealtimeItemReference
    from openai_realtime.models.realtime_mcp_approval_request import (
        RealtimeMCPApprovalRequest as RealtimeMCPApprovalRequest,
    )
    from openai_realtime.models.realtime_mcp_approval_response import (
        RealtimeMCPApprovalResponse as RealtimeMCPApprovalResponse,
    )
    from openai_realtime.models.realtime_mcp_error import RealtimeMCPError as RealtimeMCPError
    from openai_realtime.models.realtime_mcphttp_error import RealtimeMCPHTTPError as RealtimeMCPHTTPError
    from openai_realtime.models.realtime_mcp_list_tools import RealtimeMCPListTools as RealtimeMCPListTools
    from openai_realtime.models.realtime_mcp_protocol_error import RealtimeMCPProtocolError as RealtimeMCPProtocolError
    from openai_realtime.models.realtime_mcp_tool_call import RealtimeMCPToolCall as RealtimeMCPToolCall
    from openai_realtime.models.realtime_mcp_tool_execution_error import (
        RealtimeMCPToolExecutionError as RealtimeMCPToolExecutionError,
    )
    from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens as RealtimeMaxOutputTokens
    from openai_realtime.models.realtime_model import RealtimeModel as RealtimeModel
    from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction as RealtimeNoiseReduction
    from openai_realtime.models.realtime_rate_limit import RealtimeRateLimit as RealtimeRateLimit
    from openai_realtime.models.realtime_reasoning import RealtimeReasoning as RealtimeReasoning
    from openai_realtime.models.realtime_reasoning_effort import RealtimeReasoningEffort as RealtimeReasoningEffort
    from openai_realtime.models.realtime_response import RealtimeResponse as RealtimeResponse
    from openai_realtime.models.realtime_response_audio import RealtimeResponseAudio as RealtimeResponseAudio
    from openai_realtime.models.realtime_response_audio_output import (
        RealtimeResponseAudioOutput as RealtimeResponseAudioOutput,
    )
    from openai_realtime.models.realtime_response_conversation import (
        RealtimeResponseConversation as RealtimeResponseConversation,
    )
    from openai_realtime.models.realtime_response_create_audio import (
        RealtimeResponseCreateAudio as RealtimeResponseCreateAudio,
    )
    from openai_realtime.models.realtime_response_create_audio_output import (
        RealtimeResponseCreateAudioOutput as RealtimeResponseCreateAudioOutput,
    )
    from openai_realtime.models.realtime_response_create_params import (
        RealtimeResponseCreateParams as RealtimeResponseCreateParams,
    )
    from openai_realtime.models.realtime_response_input_item import (
        RealtimeResponseInputItem as RealtimeResponseInputItem,
    )
    from openai_realtime.models.realtime_response_status import RealtimeResponseStatus as RealtimeResponseStatus
    from openai_realtime.models.realtime_response_status_error import (
        RealtimeResponseStatusError as RealtimeResponseStatusError,
    )
    from openai_realtime.models.realtime_response_usage import RealtimeResponseUsage as RealtimeResponseUsage
    from openai_realtime.models.realtime_response_usage_cached_tokens_details import (
        RealtimeResponseUsageCachedTokensDetails as RealtimeResponseUsageCachedTokensDetails,
    )
    from openai_realtime.models.realtime_response_usage_input_token_details import (
        RealtimeResponseUsageInputTokenDetails as RealtimeResponseUsageInputTokenDetails,
    )
    from openai_realtime.models.realtime_response_usage_output_token_details import (
        RealtimeResponseUsageOutputTokenDetails as RealtimeResponseUsageOutputTokenDetails,
    )
    from openai_realtime.models.realtime_semantic_vad import RealtimeSemanticVad as RealtimeSemanticVad
    from openai_realtime.models.realtime_server_event import RealtimeServerEvent as RealtimeServerEvent
    from openai_realtime.models.realtime_server_event_conversation_created import (
        RealtimeServerEventConversationCreated as RealtimeServerEventConversationCreated,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_added import (
        RealtimeServerEventConversationItemAdded as RealtimeServerEventConversationItemAdded,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_created import (
        RealtimeServerEventConversationItemCreated as RealtimeServerEventConversationItemCreated,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_deleted import (
        RealtimeServerEventConversationItemDeleted as RealtimeServerEventConversationItemDeleted,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_done import (
        RealtimeServerEventConversationItemDone as RealtimeServerEventConversationItemDone,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_completed import (
        RealtimeServerEventConversationItemInputAudioTranscriptionCompleted as RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_delta import (
        RealtimeServerEventConversationItemInputAudioTranscriptionDelta as RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_failed import (
        RealtimeServerEventConversationItemInputAudioTranscriptionFailed as RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_segment import (
        RealtimeServerEventConversationItemInputAudioTranscriptionSegment as RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_retrieved import (
        RealtimeServerEventConversationItemRetrieved as RealtimeServerEventConversationItemRetrieved,
    )
    from openai_realtime.models.realtime_server_event_conversation_item_truncated import (
        RealtimeServerEventConversationItemTruncated as RealtimeServerEventConversationItemTruncated,
    )
    from openai_realtime.models.realtime_server_event_error import RealtimeServerEventError as RealtimeServerEventError
    from openai_realtime.models.realtime_server_event_input_audio_buffer_cleared import (
        RealtimeServerEventInputAudioBufferCleared as RealtimeServerEventInputAudioBufferCleared,
    )
    from openai_realtime.models.realtime_server_event_input_audio_buffer_committed import (
        RealtimeServerEventInputAudioBufferCommitted as RealtimeServerEventInputAudioBufferCommitted,
    )
    from openai_realtime.models.realtime_server_event_input_audio_buffer_dtmf_event_received import (
        RealtimeServerEventInputAudioBufferDtmfEventReceived as RealtimeServerEventInputAudioBufferDtmfEventReceived,
    )
    from openai_realtime.models.realtime_server_event_input_audio_buffer_speech_started import (
        RealtimeServerEventInputAudioBufferSpeechStarted as RealtimeServerEventInputAudioBufferSpeechStarted,
    )
    from openai_realtime.models.realtime_server_event_input_audio_buffer_speech_stopped import (
        RealtimeServerEventInputAudioBufferSpeechStopped as RealtimeServerEventInputAudioBufferSpeechStopped,
    )
    from openai_realtime.models.realtime_server_event_input_audio_buffer_timeout_triggered import (
        RealtimeServerEventInputAudioBufferTimeoutTriggered as RealtimeServerEventInputAudioBufferTimeoutTriggered,
    )
    from openai_realtime.models.realtime_server_event_mcp_list_tools_completed import (
        RealtimeServerEventMCPListToolsCompleted as RealtimeServerEventMCPListToolsCompleted,
    )
    from openai_realtime.models.realtime_server_event_mcp_list_tools_failed import (
        RealtimeServerEventMCPListToolsFailed as RealtimeServerEventMCPListToolsFailed,
    )
    from openai_realtime.models.realtime_server_event_mcp_list_tools_in_progress import (
        RealtimeServerEventMCPListToolsInProgress as RealtimeServerEventMCPListToolsInProgress,
    )
    from openai_realtime.models.realtime_server_event_output_audio_buffer_cleared import (
        RealtimeServerEventOutputAudioBufferCleared as RealtimeServerEventOutputAudioBufferCleared,
    )
    from openai_realtime.models.realtime_server_event_output_audio_buffer_started import (
        RealtimeServerEventOutputAudioBufferStarted as RealtimeServerEventOutputAudioBufferStarted,
    )
    from openai_realtime.models.realtime_server_event_output_audio_buffer_stopped import (
        RealtimeServerEventOutputAudioBufferStopped as RealtimeServerEventOutputAudioBufferStopped,
    )
    from openai_realtime.models.realtime_server_event_rate_limits_updated import (
        RealtimeServerEventRateLimitsUpdated as RealtimeServerEventRateLimitsUpdated,
    )
    from openai_realtime.models.realtime_server_event_response_audio_delta import (
        RealtimeServerEventResponseAudioDelta as RealtimeServerEventResponseAudioDelta,
    )
    from openai_realtime.models.realtime_server_event_response_audio_done import (
        RealtimeServerEventResponseAudioDone as RealtimeServerEventResponseAudioDone,
    )
    from openai_realtime.models.realtime_server_event_response_audio_transcript_delta import (
        RealtimeServerEventResponseAudioTranscriptDelta as RealtimeServerEventResponseAudioTranscriptDelta,
    )
    from openai_realtime.models.realtime_server_event_response_audio_transcript_done import (
        RealtimeServerEventResponseAudioTranscriptDone as RealtimeServerEventResponseAudioTranscriptDone,
    )
    from openai_realtime.models.realtime_server_event_response_content_part_added import (
        RealtimeServerEventResponseContentPartAdded as RealtimeServerEventResponseContentPartAdded,
    )
    from openai_realtime.models.realtime_server_event_response_content_part_done import (
        RealtimeServerEventResponseContentPartDone as RealtimeServerEventResponseContentPartDone,
    )
    from openai_realtime.models.realtime_server_event_response_created import (
        RealtimeServerEventResponseCreated as RealtimeServerEventResponseCreated,
    )
    from openai_realtime.models.realtime_server_event_response_done import (
        RealtimeServerEventResponseDone as RealtimeServerEventResponseDone,
    )
    from openai_realtime.models.realtime_server_event_response_function_call_arguments_delta import (
        RealtimeServerEventResponseFunctionCallArgumentsDelta as RealtimeServerEventResponseFunctionCallArgumentsDelta,
    )
    from openai_realtime.models.realtime_server_event_response_function_call_arguments_done import (
        RealtimeServerEventResponseFunctionCallArgumentsDone as RealtimeServerEventResponseFunctionCallArgumentsDone,
    )
    from openai_realtime.models.realtime_server_event_response_mcp_call_arguments_delta import (
        RealtimeServerEventResponseMCPCallArgumentsDelta as RealtimeServerEventResponseMCPCallArgumentsDelta,
    )
    from openai_realtime.models.realtime_server_event_response_mcp_call_arguments_done import (
        RealtimeServerEventResponseMCPCallArgumentsDone as RealtimeServerEventResponseMCPCallArgumentsDone,
    )
    from openai_realtime.models.realtime_server_event_response_mcp_call_completed import (
        RealtimeServerEventResponseMCPCallCompleted as RealtimeServerEventResponseMCPCallCompleted,
    )
    from openai_realtime.models.realtime_server_event_response_mcp_call_failed import (
        RealtimeServerEventResponseMCPCallFailed as RealtimeServerEventResponseMCPCallFailed,
    )
    from openai_realtime.models.realtime_server_event_response_mcp_call_in_progress import (
        RealtimeServerEventResponseMCPCallInProgress as RealtimeServerEventResponseMCPCallInProgress,
    )
    from openai_realtime.models.realtime_server_event_response_output_item_added import (
        RealtimeServerEventResponseOutputItemAdded as RealtimeServerEventResponseOutputItemAdded,
    )
    from openai_realtime.models.realtime_server_event_response_output_item_done import (
        RealtimeServerEventResponseOutputItemDone as RealtimeServerEventResponseOutputItemDone,
    )
    from openai_realtime.models.realtime_server_event_response_text_delta import (
        RealtimeServerEventResponseTextDelta as RealtimeServerEventResponseTextDelta,
    )
    from openai_realtime.models.realtime_server_event_response_text_done import (
        RealtimeServerEventResponseTextDone as RealtimeServerEventResponseTextDone,
    )
    from openai_realtime.models.realtime_server_event_session_created import (
        RealtimeServerEventSessionCreated as RealtimeServerEventSessionCreated,
    )
    from openai_realtime.models.realtime_server_event_session_updated import (
        RealtimeServerEventSessionUpdated as RealtimeServerEventSessionUpdated,
    )
    from openai_realtime.models.realtime_server_event_transcription_session_updated import (
        RealtimeServerEventTranscriptionSessionUpdated as RealtimeServerEventTranscriptionSessionUpdated,
    )
    from openai_realtime.models.realtime_server_vad import RealtimeServerVad as RealtimeServerVad
    from openai_realtime.models.realtime_session import RealtimeSession as RealtimeSession
    from openai_realtime.models.realtime_session_audio import RealtimeSessionAudio as RealtimeSessionAudio
    from openai_realtime.models.realtime_session_audio_input import (
        RealtimeSessionAudioInput as RealtimeSessionAudioInput,
    )
    from openai_realtime.models.realtime_session_audio_output import (
        RealtimeSessionAudioOutput as RealtimeSessionAudioOutput,
    )
    from openai_realtime.models.realtime_session_client_secret import (
        RealtimeSessionClientSecret as RealtimeSessionClientSecret,
    )
    from openai_realtime.models.realtime_session_client_secret_expires_after import (
        RealtimeSessionClientSecretExpiresAfter as RealtimeSessionClientSecretExpiresAfter,
    )
    from openai_realtime.models.realtime_session_client_secret_request import (
        RealtimeSessionClientSecretRequest as RealtimeSessionClientSecretRequest,
    )
    from openai_realtime.models.realtime_session_config import RealtimeSessionConfig as RealtimeSessionConfig
    from openai_realtime.models.realtime_session_create_request import (
        RealtimeSessionCreateRequest as RealtimeSessionCreateRequest,
    )
    from openai_realtime.models.realtime_session_create_request_ga import (
        RealtimeSessionCreateRequestGA as RealtimeSessionCreateRequestGA,
    )
    from openai_realtime.models.realtime_session_create_response import (
        RealtimeSessionCreateResponse as RealtimeSessionCreateResponse,
    )
    from openai_realtime.models.realtime_session_create_response_audio import (
        RealtimeSessionCreateResponseAudio as RealtimeSessionCreateResponseAudio,
    )
    from openai_realtime.models.realtime_session_create_response_audio_input import (
        RealtimeSessionCreateResponseAudioInput as RealtimeSessionCreateResponseAudioInput,
    )
    from openai_realtime.models.realtime_session_create_response_audio_output import (
        RealtimeSessionCreateResponseAudioOutput as RealtimeSessionCreateResponseAudioOutput,
    )
    from openai_realtime.models.realtime_session_create_response_ga import (
        RealtimeSessionCreateResponseGA as RealtimeSessionCreateResponseGA,
    )
    from openai_realtime.models.realtime_session_input_audio_noise_reduction import (
        RealtimeSessionInputAudioNoiseReduction as RealtimeSessionInputAudioNoiseReduction,
    )
    from openai_realtime.models.realtime_session_model import RealtimeSessionModel as RealtimeSessionModel
    from openai_realtime.models.realtime_system_content_part import (
        RealtimeSystemContentPart as RealtimeSystemContentPart,
    )
    from openai_realtime.models.realtime_tool import RealtimeTool as RealtimeTool
    from openai_realtime.models.realtime_tool_choice import RealtimeToolChoice as RealtimeToolChoice
    from openai_realtime.models.realtime_tracing import RealtimeTracing as RealtimeTracing
    from openai_realtime.models.realtime_tracing_config import RealtimeTracingConfig as RealtimeTracingConfig
    from openai_realtime.models.realtime_transcription_audio_config import (
        RealtimeTranscriptionAudioConfig as RealtimeTranscriptionAudioConfig,
    )
    from openai_realtime.models.realtime_transcription_audio_config_input import (
        RealtimeTranscriptionAudioConfigInput as RealtimeTranscriptionAudioConfigInput,
    )
    from openai_realtime.models.realtime_transcription_error import (
        RealtimeTranscriptionError as RealtimeTranscriptionError,
    )
    from openai_realtime.models.realtime_transcription_session_audio import (
        RealtimeTranscriptionSessionAudio as RealtimeTranscriptionSessionAudio,
    )
    from openai_realtime.models.realtime_transcription_session_audio_input import (
        RealtimeTranscriptionSessionAudioInput as RealtimeTranscriptionSessionAudioInput,
    )
    from openai_realtime.models.realtime_transcription_session_client_secret_request import (
        RealtimeTranscriptionSessionClientSecretRequest as RealtimeTranscriptionSessionClientSecretRequest,
    )
    from openai_realtime.models.realtime_transcription_session_create_request import (
        RealtimeTranscriptionSessionCreateRequest as RealtimeTranscriptionSessionCreateRequest,
    )
    from openai_realtime.models.realtime_transcription_session_create_request_ga import (
        RealtimeTranscriptionSessionCreateRequestGA as RealtimeTranscriptionSessionCreateRequestGA,
    )
    from openai_realtime.models.realtime_transcription_session_create_response import (
        RealtimeTranscriptionSessionCreateResponse as RealtimeTranscriptionSessionCreateResponse,
    )
    from openai_realtime.models.realtime_transcription_session_create_response_ga import (
        RealtimeTranscriptionSessionCreateResponseGA as RealtimeTranscriptionSessionCreateResponseGA,
    )
    from openai_realtime.models.realtime_transcription_usage import (
        RealtimeTranscriptionUsage as RealtimeTranscriptionUsage,
    )
    from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio as RealtimeTranslationAudio
    from openai_realtime.models.realtime_translation_audio_input import (
        RealtimeTranslationAudioInput as RealtimeTranslationAudioInput,
    )
    from openai_realtime.models.realtime_translation_audio_output import (
        RealtimeTranslationAudioOutput as RealtimeTranslationAudioOutput,
    )
    from openai_realtime.models.realtime_translation_client_event import (
        RealtimeTranslationClientEvent as RealtimeTranslationClientEvent,
    )
    from openai_realtime.models.realtime_translation_client_event_input_audio_buffer_append import (
        RealtimeTranslationClientEventInputAudioBufferAppend as RealtimeTranslationClientEventInputAudioBufferAppend,
    )
    from openai_realtime.models.realtime_translation_client_event_session_close import (
        RealtimeTranslationClientEventSessionClose as RealtimeTranslationClientEventSessionClose,
    )
    from openai_realtime.models.realtime_translation_client_event_session_update import (
        RealtimeTranslationClientEventSessionUpdate as RealtimeTranslationClientEventSessionUpdate,
    )
    from openai_realtime.models.realtime_translation_client_secret_create_request import (
        RealtimeTranslationClientSecretCreateRequest as RealtimeTranslationClientSecretCreateRequest,
    )
    from openai_realtime.models.realtime_translation_client_secret_create_response import (
        RealtimeTranslationClientSecretCreateResponse as RealtimeTranslationClientSecretCreateResponse,
    )
    from openai_realtime.models.realtime_translation_noise_reduction import (
        RealtimeTranslationNoiseReduction as RealtimeTranslationNoiseReduction,
    )
    from openai_realtime.models.realtime_translation_server_event import (
        RealtimeTranslationServerEvent as RealtimeTranslationServerEvent,
    )
    from openai_realtime.models.realtime_translation_server_event_session_closed import (
        RealtimeTranslationServerEventSessionClosed as RealtimeTranslationServerEventSessionClosed,
    )
    from openai_realtime.models.realtime_translation_server_event_session_created import (
        RealtimeTranslationServerEventSessionCreated as RealtimeTranslationServerEventSessionCreated,
    )
    from openai_realtime.models.realtime_translation_server_event_session_input_transcript_delta import (
        RealtimeTranslationServerEventSessionInputTranscriptDelta as RealtimeTranslationServerEventSessionInputTranscriptDelta,
    )
    from openai_realtime.models.realtime_translation_server_event_session_output_audio_delta import (
        RealtimeTranslationServerEventSessionOutputAudioDelta as RealtimeTranslationServerEventSessionOutputAudioDelta,
    )
    from openai_realtime.models.realtime_translation_server_event_session_output_transcript_delta import (
        RealtimeTranslationServerEventSessionOutputTranscriptDelta as RealtimeTranslationServerEventSessionOutputTranscriptDelta,
    )
    from openai_realtime.models.realtime_translation_server_event_session_updated import (
        RealtimeTranslationServerEventSessionUpdated as RealtimeTranslationServerEventSessionUpdated,
    )
    from openai_realtime.models.realtime_translation_session import (
        RealtimeTranslationSession as RealtimeTranslationSession,
    )
    from openai_realtime.models.realtime_translation_session_create_request import (
        RealtimeTranslationSessionCreateRequest as RealtimeTranslationSessionCreateRequest,
    )
    from openai_realtime.models.realtime_translation_session_update_request import (
        RealtimeTranslationSessionUpdateRequest as RealtimeTranslationSessionUpdateRequest,
    )
    from openai_realtime.models.realtime_translation_transcription import (
        RealtimeTranslationTranscription as RealtimeTranslationTranscription,
    )
    from openai_realtime.models.realtime_truncation import RealtimeTruncation as RealtimeTruncation
    from openai_realtime.models.realtime_truncation_retention_ratio import (
        RealtimeTruncationRetentionRatio as RealtimeTruncationRetentionRatio,
    )
    from openai_realtime.models.realtime_truncation_token_limits import (
        RealtimeTruncationTokenLimits as RealtimeTruncationTokenLimits,
    )
    from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection as RealtimeTurnDetection
    from openai_realtime.models.realtime_user_content_part import RealtimeUserContentPart as RealtimeUserContentPart
    from openai_realtime.models.tool_choice_function import ToolChoiceFunction as ToolChoiceFunction
    from openai_realtime.models.tool_choice_mcp import ToolChoiceMCP as ToolChoiceMCP
    from openai_realtime.models.tool_choice_options import ToolChoiceOptions as ToolChoiceOptions
    from openai_realtime.models.tracing_configuration import TracingConfiguration as TracingConfiguration
    from openai_realtime.models.tracing_configuration_details import (
        TracingConfigurationDetails as TracingConfigurationDetails,
    )
    from openai_realtime.models.transcript_text_usage_duration import (
        TranscriptTextUsageDuration as TranscriptTextUsageDuration,
    )
    from openai_realtime.models.transcript_text_usage_tokens import (
        TranscriptTextUsageTokens as TranscriptTextUsageTokens,
    )
    from openai_realtime.models.transcript_text_usage_tokens_input_token_details import (
        TranscriptTextUsageTokensInputTokenDetails as TranscriptTextUsageTokensInputTokenDetails,
    )
    from openai_realtime.models.transcription_language import TranscriptionLanguage as TranscriptionLanguage
    from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice as VoiceIdsOrCustomVoice
    from openai_realtime.models.voice_ids_shared import VoiceIdsShared as VoiceIdsShared
    from openai_realtime.models.webhook_realtime_call_incoming import (
        WebhookRealtimeCallIncoming as WebhookRealtimeCallIncoming,
    )
    from openai_realtime.models.webhook_realtime_call_incoming_data import (
        WebhookRealtimeCallIncomingData as WebhookRealtimeCallIncomingData,
    )

_MODULES: t.Final = {
    "Model": "openai_realtime.schema.model",
    "UnknownEvent": "openai_realtime.schema.model",
    "UnknownVariant": "openai_realtime.schema.model",
    "AudioTranscription": "openai_realtime.models.audio_transcription",
    "AudioTranscriptionModel": "openai_realtime.models.audio_transcription_model",
    "AudioTranscriptionResponse": "openai_realtime.models.audio_transcription_response",
    "CallableToolAllowedCaller": "openai_realtime.models.callable_tool_allowed_caller",
    "CustomVoice": "openai_realtime.models.custom_voice",
    "FileInputDetail": "openai_realtime.models.file_input_detail",
    "ImageDetail": "openai_realtime.models.image_detail",
    "InputFileContent": "openai_realtime.models.input_file_content",
    "InputImageContent": "openai_realtime.models.input_image_content",
    "InputTextContent": "openai_realtime.models.input_text_content",
    "LogProbProperties": "openai_realtime.models.log_prob_properties",
    "MCPAllowedTools": "openai_realtime.models.mcp_allowed_tools",
    "MCPApprovalFilter": "openai_realtime.models.mcp_approval_filter",
    "MCPListToolsTool": "openai_realtime.models.mcp_list_tools_tool",
    "MCPRequireApproval": "openai_realtime.models.mcp_require_approval",
    "MCPTool": "openai_realtime.models.mcp_tool",
    "MCPToolFilter": "openai_realtime.models.mcp_tool_filter",
    "NoiseReductionType": "openai_realtime.models.noise_reduction_type",
    "Prompt": "openai_realtime.models.prompt",
    "PromptCacheBreakpointConfig": "openai_realtime.models.prompt_cache_breakpoint_config",
    "PromptVariable": "openai_realtime.models.prompt_variable",
    "RealtimeAssistantContentPart": "openai_realtime.models.realtime_assistant_content_part",
    "RealtimeAudioConfig": "openai_realtime.models.realtime_audio_config",
    "RealtimeAudioConfigInput": "openai_realtime.models.realtime_audio_config_input",
    "RealtimeAudioConfigOutput": "openai_realtime.models.realtime_audio_config_output",
    "RealtimeAudioFormatPCM": "openai_realtime.models.realtime_audio_format_pcm",
    "RealtimeAudioFormatPCMA": "openai_realtime.models.realtime_audio_format_pcma",
    "RealtimeAudioFormatPCMU": "openai_realtime.models.realtime_audio_format_pcmu",
    "RealtimeAudioFormats": "openai_realtime.models.realtime_audio_formats",
    "RealtimeBetaResponseCreateParamsMaxOutputTokens": "openai_realtime.models.realtime_beta_response_create_params_max_output_tokens",
    "RealtimeCallReferRequest": "openai_realtime.models.realtime_call_refer_request",
    "RealtimeCallRejectRequest": "openai_realtime.models.realtime_call_reject_request",
    "RealtimeCallSipHeader": "openai_realtime.models.realtime_call_sip_header",
    "RealtimeClientEvent": "openai_realtime.models.realtime_client_event",
    "RealtimeClientEventConversationItemCreate": "openai_realtime.models.realtime_client_event_conversation_item_create",
    "RealtimeClientEventConversationItemDelete": "openai_realtime.models.realtime_client_event_conversation_item_delete",
    "RealtimeClientEventConversationItemRetrieve": "openai_realtime.models.realtime_client_event_conversation_item_retrieve",
    "RealtimeClientEventConversationItemTruncate": "openai_realtime.models.realtime_client_event_conversation_item_truncate",
    "RealtimeClientEventInputAudioBufferAppend": "openai_realtime.models.realtime_client_event_input_audio_buffer_append",
    "RealtimeClientEventInputAudioBufferClear": "openai_realtime.models.realtime_client_event_input_audio_buffer_clear",
    "RealtimeClientEventInputAudioBufferCommit": "openai_realtime.models.realtime_client_event_input_audio_buffer_commit",
    "RealtimeClientEventOutputAudioBufferClear": "openai_realtime.models.realtime_client_event_output_audio_buffer_clear",
    "RealtimeClientEventResponseCancel": "openai_realtime.models.realtime_client_event_response_cancel",
    "RealtimeClientEventResponseCreate": "openai_realtime.models.realtime_client_event_response_create",
    "RealtimeClientEventSessionUpdate": "openai_realtime.models.realtime_client_event_session_update",
    "RealtimeClientEventTranscriptionSessionUpdate": "openai_realtime.models.realtime_client_event_transcription_session_update",
    "RealtimeClientSecretExpiresAfter": "openai_realtime.models.realtime_client_secret_expires_after",
    "RealtimeContentPart": "openai_realtime.models.realtime_content_part",
    "RealtimeConversation": "openai_realtime.models.realtime_conversation",
    "RealtimeConversationItem": "openai_realtime.models.realtime_conversation_item",
    "RealtimeConversationItemFunctionCall": "openai_realtime.models.realtime_conversation_item_function_call",
    "RealtimeConversationItemFunctionCallOutput": "openai_realtime.models.realtime_conversation_item_function_call_output",
    "RealtimeConversationItemMessage": "openai_realtime.models.realtime_conversation_item_message",
    "RealtimeConversationItemMessageAssistant": "openai_realtime.models.realtime_conversation_item_message_assistant",
    "RealtimeConversationItemMessageSystem": "openai_realtime.models.realtime_conversation_item_message_system",
    "RealtimeConversationItemMessageUser": "openai_realtime.models.realtime_conversation_item_message_user",
    "RealtimeCreateClientSecretRequest": "openai_realtime.models.realtime_create_client_secret_request",
    "RealtimeCreateClientSecretResponse": "openai_realtime.models.realtime_create_client_secret_response",
    "RealtimeEffectiveSession": "openai_realtime.models.realtime_effective_session",
    "RealtimeError": "openai_realtime.models.realtime_error",
    "RealtimeFunctionTool": "openai_realtime.models.realtime_function_tool",
    "RealtimeItemReference": "openai_realtime.models.realtime_item_reference",
    "RealtimeMCPApprovalRequest": "openai_realtime.models.realtime_mcp_approval_request",
    "RealtimeMCPApprovalResponse": "openai_realtime.models.realtime_mcp_approval_response",
    "RealtimeMCPError": "openai_realtime.models.realtime_mcp_error",
    "RealtimeMCPHTTPError": "openai_realtime.models.realtime_mcphttp_error",
    "RealtimeMCPListTools": "openai_realtime.models.realtime_mcp_list_tools",
    "RealtimeMCPProtocolError": "openai_realtime.models.realtime_mcp_protocol_error",
    "RealtimeMCPToolCall": "openai_realtime.models.realtime_mcp_tool_call",
    "RealtimeMCPToolExecutionError": "openai_realtime.models.realtime_mcp_tool_execution_error",
    "RealtimeMaxOutputTokens": "openai_realtime.models.realtime_max_output_tokens",
    "RealtimeModel": "openai_realtime.models.realtime_model",
    "RealtimeNoiseReduction": "openai_realtime.models.realtime_noise_reduction",
    "RealtimeRateLimit": "openai_realtime.models.realtime_rate_limit",
    "RealtimeReasoning": "openai_realtime.models.realtime_reasoning",
    "RealtimeReasoningEffort": "openai_realtime.models.realtime_reasoning_effort",
    "RealtimeResponse": "openai_realtime.models.realtime_response",
    "RealtimeResponseAudio": "openai_realtime.models.realtime_response_audio",
    "RealtimeResponseAudioOutput": "openai_realtime.models.realtime_response_audio_output",
    "RealtimeResponseConversation": "openai_realtime.models.realtime_response_conversation",
    "RealtimeResponseCreateAudio": "openai_realtime.models.realtime_response_create_audio",
    "RealtimeResponseCreateAudioOutput": "openai_realtime.models.realtime_response_create_audio_output",
    "RealtimeResponseCreateParams": "openai_realtime.models.realtime_response_create_params",
    "RealtimeResponseInputItem": "openai_realtime.models.realtime_response_input_item",
    "RealtimeResponseStatus": "openai_realtime.models.realtime_response_status",
    "RealtimeResponseStatusError": "openai_realtime.models.realtime_response_status_error",
    "RealtimeResponseUsage": "openai_realtime.models.realtime_response_usage",
    "RealtimeResponseUsageCachedTokensDetails": "openai_realtime.models.realtime_response_usage_cached_tokens_details",
    "RealtimeResponseUsageInputTokenDetails": "openai_realtime.models.realtime_response_usage_input_token_details",
    "RealtimeResponseUsageOutputTokenDetails": "openai_realtime.models.realtime_response_usage_output_token_details",
    "RealtimeSemanticVad": "openai_realtime.models.realtime_semantic_vad",
    "RealtimeServerEvent": "openai_realtime.models.realtime_server_event",
    "RealtimeServerEventConversationCreated": "openai_realtime.models.realtime_server_event_conversation_created",
    "RealtimeServerEventConversationItemAdded": "openai_realtime.models.realtime_server_event_conversation_item_added",
    "RealtimeServerEventConversationItemCreated": "openai_realtime.models.realtime_server_event_conversation_item_created",
    "RealtimeServerEventConversationItemDeleted": "openai_realtime.models.realtime_server_event_conversation_item_deleted",
    "RealtimeServerEventConversationItemDone": "openai_realtime.models.realtime_server_event_conversation_item_done",
    "RealtimeServerEventConversationItemInputAudioTranscriptionCompleted": "openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_completed",
    "RealtimeServerEventConversationItemInputAudioTranscriptionDelta": "openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_delta",
    "RealtimeServerEventConversationItemInputAudioTranscriptionFailed": "openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_failed",
    "RealtimeServerEventConversationItemInputAudioTranscriptionSegment": "openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_segment",
    "RealtimeServerEventConversationItemRetrieved": "openai_realtime.models.realtime_server_event_conversation_item_retrieved",
    "RealtimeServerEventConversationItemTruncated": "openai_realtime.models.realtime_server_event_conversation_item_truncated",
    "RealtimeServerEventError": "openai_realtime.models.realtime_server_event_error",
    "RealtimeServerEventInputAudioBufferCleared": "openai_realtime.models.realtime_server_event_input_audio_buffer_cleared",
    "RealtimeServerEventInputAudioBufferCommitted": "openai_realtime.models.realtime_server_event_input_audio_buffer_committed",
    "RealtimeServerEventInputAudioBufferDtmfEventReceived": "openai_realtime.models.realtime_server_event_input_audio_buffer_dtmf_event_received",
    "RealtimeServerEventInputAudioBufferSpeechStarted": "openai_realtime.models.realtime_server_event_input_audio_buffer_speech_started",
    "RealtimeServerEventInputAudioBufferSpeechStopped": "openai_realtime.models.realtime_server_event_input_audio_buffer_speech_stopped",
    "RealtimeServerEventInputAudioBufferTimeoutTriggered": "openai_realtime.models.realtime_server_event_input_audio_buffer_timeout_triggered",
    "RealtimeServerEventMCPListToolsCompleted": "openai_realtime.models.realtime_server_event_mcp_list_tools_completed",
    "RealtimeServerEventMCPListToolsFailed": "openai_realtime.models.realtime_server_event_mcp_list_tools_failed",
    "RealtimeServerEventMCPListToolsInProgress": "openai_realtime.models.realtime_server_event_mcp_list_tools_in_progress",
    "RealtimeServerEventOutputAudioBufferCleared": "openai_realtime.models.realtime_server_event_output_audio_buffer_cleared",
    "RealtimeServerEventOutputAudioBufferStarted": "openai_realtime.models.realtime_server_event_output_audio_buffer_started",
    "RealtimeServerEventOutputAudioBufferStopped": "openai_realtime.models.realtime_server_event_output_audio_buffer_stopped",
    "RealtimeServerEventRateLimitsUpdated": "openai_realtime.models.realtime_server_event_rate_limits_updated",
    "RealtimeServerEventResponseAudioDelta": "openai_realtime.models.realtime_server_event_response_audio_delta",
    "RealtimeServerEventResponseAudioDone": "openai_realtime.models.realtime_server_event_response_audio_done",
    "RealtimeServerEventResponseAudioTranscriptDelta": "openai_realtime.models.realtime_server_event_response_audio_transcript_delta",
    "RealtimeServerEventResponseAudioTranscriptDone": "openai_realtime.models.realtime_server_event_response_audio_transcript_done",
    "RealtimeServerEventResponseContentPartAdded": "openai_realtime.models.realtime_server_event_response_content_part_added",
    "RealtimeServerEventResponseContentPartDone": "openai_realtime.models.realtime_server_event_response_content_part_done",
    "RealtimeServerEventResponseCreated": "openai_realtime.models.realtime_server_event_response_created",
    "RealtimeServerEventResponseDone": "openai_realtime.models.realtime_server_event_response_done",
    "RealtimeServerEventResponseFunctionCallArgumentsDelta": "openai_realtime.models.realtime_server_event_response_function_call_arguments_delta",
    "RealtimeServerEventResponseFunctionCallArgumentsDone": "openai_realtime.models.realtime_server_event_response_function_call_arguments_done",
    "RealtimeServerEventResponseMCPCallArgumentsDelta": "openai_realtime.models.realtime_server_event_response_mcp_call_arguments_delta",
    "RealtimeServerEventResponseMCPCallArgumentsDone": "openai_realtime.models.realtime_server_event_response_mcp_call_arguments_done",
    "RealtimeServerEventResponseMCPCallCompleted": "openai_realtime.models.realtime_server_event_response_mcp_call_completed",
    "RealtimeServerEventResponseMCPCallFailed": "openai_realtime.models.realtime_server_event_response_mcp_call_failed",
    "RealtimeServerEventResponseMCPCallInProgress": "openai_realtime.models.realtime_server_event_response_mcp_call_in_progress",
    "RealtimeServerEventResponseOutputItemAdded": "openai_realtime.models.realtime_server_event_response_output_item_added",
    "RealtimeServerEventResponseOutputItemDone": "openai_realtime.models.realtime_server_event_response_output_item_done",
    "RealtimeServerEventResponseTextDelta": "openai_realtime.models.realtime_server_event_response_text_delta",
    "RealtimeServerEventResponseTextDone": "openai_realtime.models.realtime_server_event_response_text_done",
    "RealtimeServerEventSessionCreated": "openai_realtime.models.realtime_server_event_session_created",
    "RealtimeServerEventSessionUpdated": "openai_realtime.models.realtime_server_event_session_updated",
    "RealtimeServerEventTranscriptionSessionUpdated": "openai_realtime.models.realtime_server_event_transcription_session_updated",
    "RealtimeServerVad": "openai_realtime.models.realtime_server_vad",
    "RealtimeSession": "openai_realtime.models.realtime_session",
    "RealtimeSessionAudio": "openai_realtime.models.realtime_session_audio",
    "RealtimeSessionAudioInput": "openai_realtime.models.realtime_session_audio_input",
    "RealtimeSessionAudioOutput": "openai_realtime.models.realtime_session_audio_output",
    "RealtimeSessionClientSecret": "openai_realtime.models.realtime_session_client_secret",
    "RealtimeSessionClientSecretExpiresAfter": "openai_realtime.models.realtime_session_client_secret_expires_after",
    "RealtimeSessionClientSecretRequest": "openai_realtime.models.realtime_session_client_secret_request",
    "RealtimeSessionConfig": "openai_realtime.models.realtime_session_config",
    "RealtimeSessionCreateRequest": "openai_realtime.models.realtime_session_create_request",
    "RealtimeSessionCreateRequestGA": "openai_realtime.models.realtime_session_create_request_ga",
    "RealtimeSessionCreateResponse": "openai_realtime.models.realtime_session_create_response",
    "RealtimeSessionCreateResponseAudio": "openai_realtime.models.realtime_session_create_response_audio",
    "RealtimeSessionCreateResponseAudioInput": "openai_realtime.models.realtime_session_create_response_audio_input",
    "RealtimeSessionCreateResponseAudioOutput": "openai_realtime.models.realtime_session_create_response_audio_output",
    "RealtimeSessionCreateResponseGA": "openai_realtime.models.realtime_session_create_response_ga",
    "RealtimeSessionInputAudioNoiseReduction": "openai_realtime.models.realtime_session_input_audio_noise_reduction",
    "RealtimeSessionModel": "openai_realtime.models.realtime_session_model",
    "RealtimeSystemContentPart": "openai_realtime.models.realtime_system_content_part",
    "RealtimeTool": "openai_realtime.models.realtime_tool",
    "RealtimeToolChoice": "openai_realtime.models.realtime_tool_choice",
    "RealtimeTracing": "openai_realtime.models.realtime_tracing",
    "RealtimeTracingConfig": "openai_realtime.models.realtime_tracing_config",
    "RealtimeTranscriptionAudioConfig": "openai_realtime.models.realtime_transcription_audio_config",
    "RealtimeTranscriptionAudioConfigInput": "openai_realtime.models.realtime_transcription_audio_config_input",
    "RealtimeTranscriptionError": "openai_realtime.models.realtime_transcription_error",
    "RealtimeTranscriptionSessionAudio": "openai_realtime.models.realtime_transcription_session_audio",
    "RealtimeTranscriptionSessionAudioInput": "openai_realtime.models.realtime_transcription_session_audio_input",
    "RealtimeTranscriptionSessionClientSecretRequest": "openai_realtime.models.realtime_transcription_session_client_secret_request",
    "RealtimeTranscriptionSessionCreateRequest": "openai_realtime.models.realtime_transcription_session_create_request",
    "RealtimeTranscriptionSessionCreateRequestGA": "openai_realtime.models.realtime_transcription_session_create_request_ga",
    "RealtimeTranscriptionSessionCreateResponse": "openai_realtime.models.realtime_transcription_session_create_response",
    "RealtimeTranscriptionSessionCreateResponseGA": "openai_realtime.models.realtime_transcription_session_create_response_ga",
    "RealtimeTranscriptionUsage": "openai_realtime.models.realtime_transcription_usage",
    "RealtimeTranslationAudio": "openai_realtime.models.realtime_translation_audio",
    "RealtimeTranslationAudioInput": "openai_realtime.models.realtime_translation_audio_input",
    "RealtimeTranslationAudioOutput": "openai_realtime.models.realtime_translation_audio_output",
    "RealtimeTranslationClientEvent": "openai_realtime.models.realtime_translation_client_event",
    "RealtimeTranslationClientEventInputAudioBufferAppend": "openai_realtime.models.realtime_translation_client_event_input_audio_buffer_append",
    "RealtimeTranslationClientEventSessionClose": "openai_realtime.models.realtime_translation_client_event_session_close",
    "RealtimeTranslationClientEventSessionUpdate": "openai_realtime.models.realtime_translation_client_event_session_update",
    "RealtimeTranslationClientSecretCreateRequest": "openai_realtime.models.realtime_translation_client_secret_create_request",
    "RealtimeTranslationClientSecretCreateResponse": "openai_realtime.models.realtime_translation_client_secret_create_response",
    "RealtimeTranslationNoiseReduction": "openai_realtime.models.realtime_translation_noise_reduction",
    "RealtimeTranslationServerEvent": "openai_realtime.models.realtime_translation_server_event",
    "RealtimeTranslationServerEventSessionClosed": "openai_realtime.models.realtime_translation_server_event_session_closed",
    "RealtimeTranslationServerEventSessionCreated": "openai_realtime.models.realtime_translation_server_event_session_created",
    "RealtimeTranslationServerEventSessionInputTranscriptDelta": "openai_realtime.models.realtime_translation_server_event_session_input_transcript_delta",
    "RealtimeTranslationServerEventSessionOutputAudioDelta": "openai_realtime.models.realtime_translation_server_event_session_output_audio_delta",
    "RealtimeTranslationServerEventSessionOutputTranscriptDelta": "openai_realtime.models.realtime_translation_server_event_session_output_transcript_delta",
    "RealtimeTranslationServerEventSessionUpdated": "openai_realtime.models.realtime_translation_server_event_session_updated",
    "RealtimeTranslationSession": "openai_realtime.models.realtime_translation_session",
    "RealtimeTranslationSessionCreateRequest": "openai_realtime.models.realtime_translation_session_create_request",
    "RealtimeTranslationSessionUpdateRequest": "openai_realtime.models.realtime_translation_session_update_request",
    "RealtimeTranslationTranscription": "openai_realtime.models.realtime_translation_transcription",
    "RealtimeTruncation": "openai_realtime.models.realtime_truncation",
    "RealtimeTruncationRetentionRatio": "openai_realtime.models.realtime_truncation_retention_ratio",
    "RealtimeTruncationTokenLimits": "openai_realtime.models.realtime_truncation_token_limits",
    "RealtimeTurnDetection": "openai_realtime.models.realtime_turn_detection",
    "RealtimeUserContentPart": "openai_realtime.models.realtime_user_content_part",
    "ToolChoiceFunction": "openai_realtime.models.tool_choice_function",
    "ToolChoiceMCP": "openai_realtime.models.tool_choice_mcp",
    "ToolChoiceOptions": "openai_realtime.models.tool_choice_options",
    "TracingConfiguration": "openai_realtime.models.tracing_configuration",
    "TracingConfigurationDetails": "openai_realtime.models.tracing_configuration_details",
    "TranscriptTextUsageDuration": "openai_realtime.models.transcript_text_usage_duration",
    "TranscriptTextUsageTokens": "openai_realtime.models.transcript_text_usage_tokens",
    "TranscriptTextUsageTokensInputTokenDetails": "openai_realtime.models.transcript_text_usage_tokens_input_token_details",
    "TranscriptionLanguage": "openai_realtime.models.transcription_language",
    "VoiceIdsOrCustomVoice": "openai_realtime.models.voice_ids_or_custom_voice",
    "VoiceIdsShared": "openai_realtime.models.voice_ids_shared",
    "WebhookRealtimeCallIncoming": "openai_realtime.models.webhook_realtime_call_incoming",
    "WebhookRealtimeCallIncomingData": "openai_realtime.models.webhook_realtime_call_incoming_data",
}

__all__ = [
    "Model",
    "UnknownEvent",
    "UnknownVariant",
    "AudioTranscription",
    "AudioTranscriptionModel",
    "AudioTranscriptionResponse",
    "CallableToolAllowedCaller",
    "CustomVoice",
    "FileInputDetail",
    "ImageDetail",
    "InputFileContent",
    "InputImageContent",
    "InputTextContent",
    "LogProbProperties",
    "MCPAllowedTools",
    "MCPApprovalFilter",
    "MCPListToolsTool",
    "MCPRequireApproval",
    "MCPTool",
    "MCPToolFilter",
    "NoiseReductionType",
    "Prompt",
    "PromptCacheBreakpointConfig",
    "PromptVariable",
    "RealtimeAssistantContentPart",
    "RealtimeAudioConfig",
    "RealtimeAudioConfigInput",
    "RealtimeAudioConfigOutput",
    "RealtimeAudioFormatPCM",
    "RealtimeAudioFormatPCMA",
    "RealtimeAudioFormatPCMU",
    "RealtimeAudioFormats",
    "RealtimeBetaResponseCreateParamsMaxOutputTokens",
    "RealtimeCallReferRequest",
    "RealtimeCallRejectRequest",
    "RealtimeCallSipHeader",
    "RealtimeClientEvent",
    "RealtimeClientEventConversationItemCreate",
    "RealtimeClientEventConversationItemDelete",
    "RealtimeClientEventConversationItemRetrieve",
    "RealtimeClientEventConversationItemTruncate",
    "RealtimeClientEventInputAudioBufferAppend",
    "RealtimeClientEventInputAudioBufferClear",
    "RealtimeClientEventInputAudioBufferCommit",
    "RealtimeClientEventOutputAudioBufferClear",
    "RealtimeClientEventResponseCancel",
    "RealtimeClientEventResponseCreate",
    "RealtimeClientEventSessionUpdate",
    "RealtimeClientEventTranscriptionSessionUpdate",
    "RealtimeClientSecretExpiresAfter",
    "RealtimeContentPart",
    "RealtimeConversation",
    "RealtimeConversationItem",
    "RealtimeConversationItemFunctionCall",
    "RealtimeConversationItemFunctionCallOutput",
    "RealtimeConversationItemMessage",
    "RealtimeConversationItemMessageAssistant",
    "RealtimeConversationItemMessageSystem",
    "RealtimeConversationItemMessageUser",
    "RealtimeCreateClientSecretRequest",
    "RealtimeCreateClientSecretResponse",
    "RealtimeEffectiveSession",
    "RealtimeError",
    "RealtimeFunctionTool",
    "RealtimeItemReference",
    "RealtimeMCPApprovalRequest",
    "RealtimeMCPApprovalResponse",
    "RealtimeMCPError",
    "RealtimeMCPHTTPError",
    "RealtimeMCPListTools",
    "RealtimeMCPProtocolError",
    "RealtimeMCPToolCall",
    "RealtimeMCPToolExecutionError",
    "RealtimeMaxOutputTokens",
    "RealtimeModel",
    "RealtimeNoiseReduction",
    "RealtimeRateLimit",
    "RealtimeReasoning",
    "RealtimeReasoningEffort",
    "RealtimeResponse",
    "RealtimeResponseAudio",
    "RealtimeResponseAudioOutput",
    "RealtimeResponseConversation",
    "RealtimeResponseCreateAudio",
    "RealtimeResponseCreateAudioOutput",
    "RealtimeResponseCreateParams",
    "RealtimeResponseInputItem",
    "RealtimeResponseStatus",
    "RealtimeResponseStatusError",
    "RealtimeResponseUsage",
    "RealtimeResponseUsageCachedTokensDetails",
    "RealtimeResponseUsageInputTokenDetails",
    "RealtimeResponseUsageOutputTokenDetails",
    "RealtimeSemanticVad",
    "RealtimeServerEvent",
    "RealtimeServerEventConversationCreated",
    "RealtimeServerEventConversationItemAdded",
    "RealtimeServerEventConversationItemCreated",
    "RealtimeServerEventConversationItemDeleted",
    "RealtimeServerEventConversationItemDone",
    "RealtimeServerEventConversationItemInputAudioTranscriptionCompleted",
    "RealtimeServerEventConversationItemInputAudioTranscriptionDelta",
    "RealtimeServerEventConversationItemInputAudioTranscriptionFailed",
    "RealtimeServerEventConversationItemInputAudioTranscriptionSegment",
    "RealtimeServerEventConversationItemRetrieved",
    "RealtimeServerEventConversationItemTruncated",
    "RealtimeServerEventError",
    "RealtimeServerEventInputAudioBufferCleared",
    "RealtimeServerEventInputAudioBufferCommitted",
    "RealtimeServerEventInputAudioBufferDtmfEventReceived",
    "RealtimeServerEventInputAudioBufferSpeechStarted",
    "RealtimeServerEventInputAudioBufferSpeechStopped",
    "RealtimeServerEventInputAudioBufferTimeoutTriggered",
    "RealtimeServerEventMCPListToolsCompleted",
    "RealtimeServerEventMCPListToolsFailed",
    "RealtimeServerEventMCPListToolsInProgress",
    "RealtimeServerEventOutputAudioBufferCleared",
    "RealtimeServerEventOutputAudioBufferStarted",
    "RealtimeServerEventOutputAudioBufferStopped",
    "RealtimeServerEventRateLimitsUpdated",
    "RealtimeServerEventResponseAudioDelta",
    "RealtimeServerEventResponseAudioDone",
    "RealtimeServerEventResponseAudioTranscriptDelta",
    "RealtimeServerEventResponseAudioTranscriptDone",
    "RealtimeServerEventResponseContentPartAdded",
    "RealtimeServerEventResponseContentPartDone",
    "RealtimeServerEventResponseCreated",
    "RealtimeServerEventResponseDone",
    "RealtimeServerEventResponseFunctionCallArgumentsDelta",
    "RealtimeServerEventResponseFunctionCallArgumentsDone",
    "RealtimeServerEventResponseMCPCallArgumentsDelta",
    "RealtimeServerEventResponseMCPCallArgumentsDone",
    "RealtimeServerEventResponseMCPCallCompleted",
    "RealtimeServerEventResponseMCPCallFailed",
    "RealtimeServerEventResponseMCPCallInProgress",
    "RealtimeServerEventResponseOutputItemAdded",
    "RealtimeServerEventResponseOutputItemDone",
    "RealtimeServerEventResponseTextDelta",
    "RealtimeServerEventResponseTextDone",
    "RealtimeServerEventSessionCreated",
    "RealtimeServerEventSessionUpdated",
    "RealtimeServerEventTranscriptionSessionUpdated",
    "RealtimeServerVad",
    "RealtimeSession",
    "RealtimeSessionAudio",
    "RealtimeSessionAudioInput",
    "RealtimeSessionAudioOutput",
    "RealtimeSessionClientSecret",
    "RealtimeSessionClientSecretExpiresAfter",
    "RealtimeSessionClientSecretRequest",
    "RealtimeSessionConfig",
    "RealtimeSessionCreateRequest",
    "RealtimeSessionCreateRequestGA",
    "RealtimeSessionCreateResponse",
    "RealtimeSessionCreateResponseAudio",
    "RealtimeSessionCreateResponseAudioInput",
    "RealtimeSessionCreateResponseAudioOutput",
    "RealtimeSessionCreateResponseGA",
    "RealtimeSessionInputAudioNoiseReduction",
    "RealtimeSessionModel",
    "RealtimeSystemContentPart",
    "RealtimeTool",
    "RealtimeToolChoice",
    "RealtimeTracing",
    "RealtimeTracingConfig",
    "RealtimeTranscriptionAudioConfig",
    "RealtimeTranscriptionAudioConfigInput",
    "RealtimeTranscriptionError",
    "RealtimeTranscriptionSessionAudio",
    "RealtimeTranscriptionSessionAudioInput",
    "RealtimeTranscriptionSessionClientSecretRequest",
    "RealtimeTranscriptionSessionCreateRequest",
    "RealtimeTranscriptionSessionCreateRequestGA",
    "RealtimeTranscriptionSessionCreateResponse",
    "RealtimeTranscriptionSessionCreateResponseGA",
    "RealtimeTranscriptionUsage",
    "RealtimeTranslationAudio",
    "RealtimeTranslationAudioInput",
    "RealtimeTranslationAudioOutput",
    "RealtimeTranslationClientEvent",
    "RealtimeTranslationClientEventInputAudioBufferAppend",
    "RealtimeTranslationClientEventSessionClose",
    "RealtimeTranslationClientEventSessionUpdate",
    "RealtimeTranslationClientSecretCreateRequest",
    "RealtimeTranslationClientSecretCreateResponse",
    "RealtimeTranslationNoiseReduction",
    "RealtimeTranslationServerEvent",
    "RealtimeTranslationServerEventSessionClosed",
    "RealtimeTranslationServerEventSessionCreated",
    "RealtimeTranslationServerEventSessionInputTranscriptDelta",
    "RealtimeTranslationServerEventSessionOutputAudioDelta",
    "RealtimeTranslationServerEventSessionOutputTranscriptDelta",
    "RealtimeTranslationServerEventSessionUpdated",
    "RealtimeTranslationSession",
    "RealtimeTranslationSessionCreateRequest",
    "RealtimeTranslationSessionUpdateRequest",
    "RealtimeTranslationTranscription",
    "RealtimeTruncation",
    "RealtimeTruncationRetentionRatio",
    "RealtimeTruncationTokenLimits",
    "RealtimeTurnDetection",
    "RealtimeUserContentPart",
    "ToolChoiceFunction",
    "ToolChoiceMCP",
    "ToolChoiceOptions",
    "TracingConfiguration",
    "TracingConfigurationDetails",
    "TranscriptTextUsageDuration",
    "TranscriptTextUsageTokens",
    "TranscriptTextUsageTokensInputTokenDetails",
    "TranscriptionLanguage",
    "VoiceIdsOrCustomVoice",
    "VoiceIdsShared",
    "WebhookRealtimeCallIncoming",
    "WebhookRealtimeCallIncomingData",
]


if not t.TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> t.Any:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module), name)
        if isinstance(value, type):
            value.model_rebuild()
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
