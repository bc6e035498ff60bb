# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_usage_input_token_details import RealtimeResponseUsageInputTokenDetails
from openai_realtime.models.realtime_response_usage_output_token_details import RealtimeResponseUsageOutputTokenDetails


class RealtimeResponseUsage(_model.Model):
    """Tokens that a response is billed for. Earlier turns count again as input of each response, partly as cached tokens."""

    total_tokens: int | None = None
    """Sum of `input_tokens` and `output_tokens`."""

    input_tokens: int | None = None
    """Tokens of the context, cached ones included."""

    output_tokens: int | None = None
    """Tokens generated, text and audio."""

    input_token_details: RealtimeResponseUsageInputTokenDetails | None = None
    """Input tokens by kind."""

    output_token_details: RealtimeResponseUsageOutputTokenDetails | None = None
    """Output tokens by kind."""
