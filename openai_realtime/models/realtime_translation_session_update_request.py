# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio


class RealtimeTranslationSessionUpdateRequest(_model.Model):
    """Settings that `session.update` can change in a translation session."""

    audio: RealtimeTranslationAudio | None = None
    """Settings of the speech to translate and of the translation."""
