# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_usage_cached_tokens_details import (
    RealtimeResponseUsageCachedTokensDetails,
)


class RealtimeResponseUsageInputTokenDetails(_model.Model):
    """Breakdown of input tokens by modality. Each count includes cached tokens."""

    cached_tokens: int | None = None
    """Number of cached input tokens."""

    text_tokens: int | None = None
    """Number of text tokens."""

    image_tokens: int | None = None
    """Number of image tokens."""

    audio_tokens: int | None = None
    """Number of audio tokens."""

    cached_tokens_details: RealtimeResponseUsageCachedTokensDetails | None = None
    """Breakdown of the cached tokens by modality."""
