# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_client_event_conversation_item_create import (
    RealtimeClientEventConversationItemCreate,
)
from openai_realtime.models.realtime_client_event_conversation_item_delete import (
    RealtimeClientEventConversationItemDelete,
)
from openai_realtime.models.realtime_client_event_conversation_item_retrieve import (
    RealtimeClientEventConversationItemRetrieve,
)
from openai_realtime.models.realtime_client_event_conversation_item_truncate import (
    RealtimeClientEventConversationItemTruncate,
)
from openai_realtime.models.realtime_client_event_input_audio_buffer_append import (
    RealtimeClientEventInputAudioBufferAppend,
)
from openai_realtime.models.realtime_client_event_input_audio_buffer_clear import (
    RealtimeClientEventInputAudioBufferClear,
)
from openai_realtime.models.realtime_client_event_input_audio_buffer_commit import (
    RealtimeClientEventInputAudioBufferCommit,
)
from openai_realtime.models.realtime_client_event_output_audio_buffer_clear import (
    RealtimeClientEventOutputAudioBufferClear,
)
from openai_realtime.models.realtime_client_event_response_cancel import RealtimeClientEventResponseCancel
from openai_realtime.models.realtime_client_event_response_create import RealtimeClientEventResponseCreate
from openai_realtime.models.realtime_client_event_session_update import RealtimeClientEventSessionUpdate
from openai_realtime.models.realtime_client_event_transcription_session_update import (
    RealtimeClientEventTranscriptionSessionUpdate,
)

RealtimeClientEvent = t.Annotated[
    t.Union[
        RealtimeClientEventConversationItemCreate,
        RealtimeClientEventConversationItemDelete,
        RealtimeClientEventConversationItemRetrieve,
        RealtimeClientEventConversationItemTruncate,
        RealtimeClientEventInputAudioBufferAppend,
        RealtimeClientEventInputAudioBufferClear,
        RealtimeClientEventOutputAudioBufferClear,
        RealtimeClientEventInputAudioBufferCommit,
        RealtimeClientEventResponseCancel,
        RealtimeClientEventResponseCreate,
        RealtimeClientEventSessionUpdate,
        RealtimeClientEventTranscriptionSessionUpdate,
        _model.UnknownEvent,
    ],
    _model.OpenUnion("type"),
]
"""Event sent by the client in a realtime or transcription session, discriminated by `type`."""
