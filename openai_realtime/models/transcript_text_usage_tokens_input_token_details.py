# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class TranscriptTextUsageTokensInputTokenDetails(_model.Model):
    """Input tokens of a transcription by kind."""

    text_tokens: int | None = None
    """Text tokens."""

    audio_tokens: int | None = None
    """Audio tokens."""
