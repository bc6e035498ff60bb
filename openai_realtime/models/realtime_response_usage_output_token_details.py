# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeResponseUsageOutputTokenDetails(_model.Model):
    """Output tokens by kind."""

    text_tokens: int | None = None
    """Text tokens."""

    audio_tokens: int | None = None
    """Audio tokens."""
