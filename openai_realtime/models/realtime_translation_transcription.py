# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTranslationTranscription(_model.Model):
    """Settings for the source transcript of a translation session."""

    model: str
    """Model that writes the source transcript, such as `gpt-realtime-whisper`."""

    language: str | None = None
    """Language of the source speech, as a code such as `en`."""
