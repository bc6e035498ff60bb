# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_semantic_vad import RealtimeSemanticVad
from openai_realtime.models.realtime_server_vad import RealtimeServerVad

RealtimeTurnDetection = t.Annotated[
    t.Union[RealtimeServerVad, RealtimeSemanticVad, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Detection of the start and end of the user's speech, `server_vad` or `semantic_vad`. Must be null in sessions that transcribe with `gpt-realtime-whisper`, which supports neither."""
