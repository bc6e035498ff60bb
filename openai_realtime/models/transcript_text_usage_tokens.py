# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.transcript_text_usage_tokens_input_token_details import (
    TranscriptTextUsageTokensInputTokenDetails,
)


class TranscriptTextUsageTokens(_model.Model):
    """Usage of a transcription billed by tokens."""

    type: t.Literal["tokens"] = "tokens"
    """Fixed type name of the object on the wire."""

    input_tokens: int
    """Number of billed input tokens."""

    input_token_details: TranscriptTextUsageTokensInputTokenDetails | None = None
    """Breakdown of the input tokens by modality."""

    output_tokens: int
    """Number of transcript tokens."""

    total_tokens: int
    """Sum of `input_tokens` and `output_tokens`."""
