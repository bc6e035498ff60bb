# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_usage_cached_tokens_details import (
    RealtimeResponseUsageCachedTokensDetails,
)


class RealtimeResponseUsageInputTokenDetails(_model.Model):
    """Input tokens by kind. Cached tokens are part of these counts, not an addition to them."""

    cached_tokens: int | None = None
    """Input tokens served from the cache."""

    text_tokens: int | None = None
    """Text tokens."""

    image_tokens: int | None = None
    """Image tokens."""

    audio_tokens: int | None = None
    """Audio tokens."""

    cached_tokens_details: RealtimeResponseUsageCachedTokensDetails | None = None
    """Cached tokens by kind."""
