# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_create_response_ga import RealtimeSessionCreateResponseGA
from openai_realtime.models.realtime_transcription_session_create_response_ga import (
    RealtimeTranscriptionSessionCreateResponseGA,
)

RealtimeEffectiveSession = t.Annotated[
    t.Union[RealtimeSessionCreateResponseGA, RealtimeTranscriptionSessionCreateResponseGA, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Effective settings of a `realtime` or `transcription` session, including the server's defaults."""
