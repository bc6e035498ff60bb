# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class TranscriptTextUsageTokensInputTokenDetails(_model.Model):
    """Breakdown of a transcription's input tokens by modality."""

    text_tokens: int | None = None
    """Number of text tokens."""

    audio_tokens: int | None = None
    """Number of audio tokens."""
