# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeResponseUsageCachedTokensDetails(_model.Model):
    """Breakdown of cached input tokens by modality."""

    text_tokens: int | None = None
    """Number of cached text tokens."""

    image_tokens: int | None = None
    """Number of cached image tokens."""

    audio_tokens: int | None = None
    """Number of cached audio tokens."""
