# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.transcript_text_usage_duration import TranscriptTextUsageDuration
from openai_realtime.models.transcript_text_usage_tokens import TranscriptTextUsageTokens

RealtimeTranscriptionUsage = t.Annotated[
    t.Union[TranscriptTextUsageTokens, TranscriptTextUsageDuration, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Usage of an input transcription, billed at the price of its model; by seconds for `whisper-1`, by tokens for the others."""
