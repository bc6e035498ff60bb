# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_server_event_conversation_created import RealtimeServerEventConversationCreated
from openai_realtime.models.realtime_server_event_conversation_item_added import (
    RealtimeServerEventConversationItemAdded,
)
from openai_realtime.models.realtime_server_event_conversation_item_created import (
    RealtimeServerEventConversationItemCreated,
)
from openai_realtime.models.realtime_server_event_conversation_item_deleted import (
    RealtimeServerEventConversationItemDeleted,
)
from openai_realtime.models.realtime_server_event_conversation_item_done import RealtimeServerEventConversationItemDone
from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_completed import (
    RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
)
from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_delta import (
    RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
)
from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_failed import (
    RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
)
from openai_realtime.models.realtime_server_event_conversation_item_input_audio_transcription_segment import (
    RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
)
from openai_realtime.models.realtime_server_event_conversation_item_retrieved import (
    RealtimeServerEventConversationItemRetrieved,
)
from openai_realtime.models.realtime_server_event_conversation_item_truncated import (
    RealtimeServerEventConversationItemTruncated,
)
from openai_realtime.models.realtime_server_event_error import RealtimeServerEventError
from openai_realtime.models.realtime_server_event_input_audio_buffer_cleared import (
    RealtimeServerEventInputAudioBufferCleared,
)
from openai_realtime.models.realtime_server_event_input_audio_buffer_committed import (
    RealtimeServerEventInputAudioBufferCommitted,
)
from openai_realtime.models.realtime_server_event_input_audio_buffer_dtmf_event_received import (
    RealtimeServerEventInputAudioBufferDtmfEventReceived,
)
from openai_realtime.models.realtime_server_event_input_audio_buffer_speech_started import (
    RealtimeServerEventInputAudioBufferSpeechStarted,
)
from openai_realtime.models.realtime_server_event_input_audio_buffer_speech_stopped import (
    RealtimeServerEventInputAudioBufferSpeechStopped,
)
from openai_realtime.models.realtime_server_event_input_audio_buffer_timeout_triggered import (
    RealtimeServerEventInputAudioBufferTimeoutTriggered,
)
from openai_realtime.models.realtime_server_event_mcp_list_tools_completed import (
    RealtimeServerEventMCPListToolsCompleted,
)
from openai_realtime.models.realtime_server_event_mcp_list_tools_failed import RealtimeServerEventMCPListToolsFailed
from openai_realtime.models.realtime_server_event_mcp_list_tools_in_progress import (
    RealtimeServerEventMCPListToolsInProgress,
)
from openai_realtime.models.realtime_server_event_output_audio_buffer_cleared import (
    RealtimeServerEventOutputAudioBufferCleared,
)
from openai_realtime.models.realtime_server_event_output_audio_buffer_started import (
    RealtimeServerEventOutputAudioBufferStarted,
)
from openai_realtime.models.realtime_server_event_output_audio_buffer_stopped import (
    RealtimeServerEventOutputAudioBufferStopped,
)
from openai_realtime.models.realtime_server_event_rate_limits_updated import RealtimeServerEventRateLimitsUpdated
from openai_realtime.models.realtime_server_event_response_audio_delta import RealtimeServerEventResponseAudioDelta
from openai_realtime.models.realtime_server_event_response_audio_done import RealtimeServerEventResponseAudioDone
from openai_realtime.models.realtime_server_event_response_audio_transcript_delta import (
    RealtimeServerEventResponseAudioTranscriptDelta,
)
from openai_realtime.models.realtime_server_event_response_audio_transcript_done import (
    RealtimeServerEventResponseAudioTranscriptDone,
)
from openai_realtime.models.realtime_server_event_response_content_part_added import (
    RealtimeServerEventResponseContentPartAdded,
)
from openai_realtime.models.realtime_server_event_response_content_part_done import (
    RealtimeServerEventResponseContentPartDone,
)
from openai_realtime.models.realtime_server_event_response_created import RealtimeServerEventResponseCreated
from openai_realtime.models.realtime_server_event_response_done import RealtimeServerEventResponseDone
from openai_realtime.models.realtime_server_event_response_function_call_arguments_delta import (
    RealtimeServerEventResponseFunctionCallArgumentsDelta,
)
from openai_realtime.models.realtime_server_event_response_function_call_arguments_done import (
    RealtimeServerEventResponseFunctionCallArgumentsDone,
)
from openai_realtime.models.realtime_server_event_response_mcp_call_arguments_delta import (
    RealtimeServerEventResponseMCPCallArgumentsDelta,
)
from openai_realtime.models.realtime_server_event_response_mcp_call_arguments_done import (
    RealtimeServerEventResponseMCPCallArgumentsDone,
)
from openai_realtime.models.realtime_server_event_response_mcp_call_completed import (
    RealtimeServerEventResponseMCPCallCompleted,
)
from openai_realtime.models.realtime_server_event_response_mcp_call_failed import (
    RealtimeServerEventResponseMCPCallFailed,
)
from openai_realtime.models.realtime_server_event_response_mcp_call_in_progress import (
    RealtimeServerEventResponseMCPCallInProgress,
)
from openai_realtime.models.realtime_server_event_response_output_item_added import (
    RealtimeServerEventResponseOutputItemAdded,
)
from openai_realtime.models.realtime_server_event_response_output_item_done import (
    RealtimeServerEventResponseOutputItemDone,
)
from openai_realtime.models.realtime_server_event_response_text_delta import RealtimeServerEventResponseTextDelta
from openai_realtime.models.realtime_server_event_response_text_done import RealtimeServerEventResponseTextDone
from openai_realtime.models.realtime_server_event_session_created import RealtimeServerEventSessionCreated
from openai_realtime.models.realtime_server_event_session_updated import RealtimeServerEventSessionUpdated
from openai_realtime.models.realtime_server_event_transcription_session_updated import (
    RealtimeServerEventTranscriptionSessionUpdated,
)

RealtimeServerEvent = t.Annotated[
    t.Union[
        RealtimeServerEventConversationCreated,
        RealtimeServerEventConversationItemCreated,
        RealtimeServerEventConversationItemDeleted,
        RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
        RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
        RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
        RealtimeServerEventConversationItemRetrieved,
        RealtimeServerEventConversationItemTruncated,
        RealtimeServerEventError,
        RealtimeServerEventInputAudioBufferCleared,
        RealtimeServerEventInputAudioBufferCommitted,
        RealtimeServerEventInputAudioBufferDtmfEventReceived,
        RealtimeServerEventInputAudioBufferSpeechStarted,
        RealtimeServerEventInputAudioBufferSpeechStopped,
        RealtimeServerEventRateLimitsUpdated,
        RealtimeServerEventResponseAudioDelta,
        RealtimeServerEventResponseAudioDone,
        RealtimeServerEventResponseAudioTranscriptDelta,
        RealtimeServerEventResponseAudioTranscriptDone,
        RealtimeServerEventResponseContentPartAdded,
        RealtimeServerEventResponseContentPartDone,
        RealtimeServerEventResponseCreated,
        RealtimeServerEventResponseDone,
        RealtimeServerEventResponseFunctionCallArgumentsDelta,
        RealtimeServerEventResponseFunctionCallArgumentsDone,
        RealtimeServerEventResponseOutputItemAdded,
        RealtimeServerEventResponseOutputItemDone,
        RealtimeServerEventResponseTextDelta,
        RealtimeServerEventResponseTextDone,
        RealtimeServerEventSessionCreated,
        RealtimeServerEventSessionUpdated,
        RealtimeServerEventOutputAudioBufferStarted,
        RealtimeServerEventOutputAudioBufferStopped,
        RealtimeServerEventOutputAudioBufferCleared,
        RealtimeServerEventConversationItemAdded,
        RealtimeServerEventConversationItemDone,
        RealtimeServerEventInputAudioBufferTimeoutTriggered,
        RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
        RealtimeServerEventMCPListToolsInProgress,
        RealtimeServerEventMCPListToolsCompleted,
        RealtimeServerEventMCPListToolsFailed,
        RealtimeServerEventResponseMCPCallArgumentsDelta,
        RealtimeServerEventResponseMCPCallArgumentsDone,
        RealtimeServerEventResponseMCPCallInProgress,
        RealtimeServerEventResponseMCPCallCompleted,
        RealtimeServerEventResponseMCPCallFailed,
        RealtimeServerEventTranscriptionSessionUpdated,
        _model.UnknownEvent,
    ],
    _model.OpenUnion("type"),
]
"""Event sent by the server in a realtime or transcription session, discriminated by `type`."""
