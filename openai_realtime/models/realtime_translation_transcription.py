# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTranslationTranscription(_model.Model):
    """Source transcript settings of a translation session."""

    model: str
    """Model for the source transcript, such as `gpt-realtime-whisper`."""

    language: str | None = None
    """Language of the source speech, as a code such as `en`."""
