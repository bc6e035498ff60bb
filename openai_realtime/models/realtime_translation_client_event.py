# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_client_event_input_audio_buffer_append import (
    RealtimeTranslationClientEventInputAudioBufferAppend,
)
from openai_realtime.models.realtime_translation_client_event_session_close import (
    RealtimeTranslationClientEventSessionClose,
)
from openai_realtime.models.realtime_translation_client_event_session_update import (
    RealtimeTranslationClientEventSessionUpdate,
)

RealtimeTranslationClientEvent = t.Annotated[
    t.Union[
        RealtimeTranslationClientEventSessionUpdate,
        RealtimeTranslationClientEventInputAudioBufferAppend,
        RealtimeTranslationClientEventSessionClose,
        _model.UnknownEvent,
    ],
    _model.OpenUnion("type"),
]
"""Event sent by the client in a translation session, discriminated by `type`."""
