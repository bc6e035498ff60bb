# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_server_event_error import RealtimeServerEventError
from openai_realtime.models.realtime_translation_server_event_session_closed import (
    RealtimeTranslationServerEventSessionClosed,
)
from openai_realtime.models.realtime_translation_server_event_session_created import (
    RealtimeTranslationServerEventSessionCreated,
)
from openai_realtime.models.realtime_translation_server_event_session_input_transcript_delta import (
    RealtimeTranslationServerEventSessionInputTranscriptDelta,
)
from openai_realtime.models.realtime_translation_server_event_session_output_audio_delta import (
    RealtimeTranslationServerEventSessionOutputAudioDelta,
)
from openai_realtime.models.realtime_translation_server_event_session_output_transcript_delta import (
    RealtimeTranslationServerEventSessionOutputTranscriptDelta,
)
from openai_realtime.models.realtime_translation_server_event_session_updated import (
    RealtimeTranslationServerEventSessionUpdated,
)

RealtimeTranslationServerEvent = t.Annotated[
    t.Union[
        RealtimeServerEventError,
        RealtimeTranslationServerEventSessionCreated,
        RealtimeTranslationServerEventSessionUpdated,
        RealtimeTranslationServerEventSessionClosed,
        RealtimeTranslationServerEventSessionInputTranscriptDelta,
        RealtimeTranslationServerEventSessionOutputTranscriptDelta,
        RealtimeTranslationServerEventSessionOutputAudioDelta,
        _model.UnknownEvent,
    ],
    _model.OpenUnion("type"),
]
"""Event sent by the server in a translation session, discriminated by `type`."""
