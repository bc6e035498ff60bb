# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTranslationAudioOutput(_model.Model):
    """Settings of the translation."""

    language: str | None = None
    """Language of the translated speech and its transcript, as a code such as `es`."""
