# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio


class RealtimeTranslationSessionUpdateRequest(_model.Model):
    """Translation session settings that `session.update` can change."""

    audio: RealtimeTranslationAudio | None = None
    """Audio settings of the source speech and the translation."""
