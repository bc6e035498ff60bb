# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.transcript_text_usage_tokens_input_token_details import (
    TranscriptTextUsageTokensInputTokenDetails,
)


class TranscriptTextUsageTokens(_model.Model):
    """Usage of a transcription billed by tokens."""

    type: t.Literal["tokens"] = "tokens"
    """Fixed wire name of this kind of object."""

    input_tokens: int
    """Billed input tokens."""

    input_token_details: TranscriptTextUsageTokensInputTokenDetails | None = None
    """Input tokens by kind."""

    output_tokens: int
    """Tokens of the transcript."""

    total_tokens: int
    """Sum of `input_tokens` and `output_tokens`."""
