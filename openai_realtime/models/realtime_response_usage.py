# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_usage_input_token_details import RealtimeResponseUsageInputTokenDetails
from openai_realtime.models.realtime_response_usage_output_token_details import RealtimeResponseUsageOutputTokenDetails


class RealtimeResponseUsage(_model.Model):
    """Billed token usage of a response. Earlier turns count as input of every response, partly as cached tokens."""

    total_tokens: int | None = None
    """Sum of `input_tokens` and `output_tokens`."""

    input_tokens: int | None = None
    """Number of input tokens, including cached ones."""

    output_tokens: int | None = None
    """Number of output tokens, both text and audio."""

    input_token_details: RealtimeResponseUsageInputTokenDetails | None = None
    """Breakdown of the input tokens by modality."""

    output_token_details: RealtimeResponseUsageOutputTokenDetails | None = None
    """Breakdown of the output tokens by modality."""
