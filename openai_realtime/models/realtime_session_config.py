# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_create_request_ga import RealtimeSessionCreateRequestGA
from openai_realtime.models.realtime_transcription_session_create_request_ga import (
    RealtimeTranscriptionSessionCreateRequestGA,
)

RealtimeSessionConfig = t.Annotated[
    t.Union[RealtimeSessionCreateRequestGA, RealtimeTranscriptionSessionCreateRequestGA, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Settings of a session to open or update, either conversational (`realtime`) or `transcription`."""
