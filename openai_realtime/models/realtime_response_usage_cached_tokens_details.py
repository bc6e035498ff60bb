# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeResponseUsageCachedTokensDetails(_model.Model):
    """Cached input tokens by kind."""

    text_tokens: int | None = None
    """Cached text tokens."""

    image_tokens: int | None = None
    """Cached image tokens."""

    audio_tokens: int | None = None
    """Cached audio tokens."""
