# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio


class RealtimeTranslationSessionCreateRequest(_model.Model):
    """Settings of a translation session to open."""

    model: str
    """Translation model, such as `gpt-realtime-translate`. It cannot be changed later."""

    audio: RealtimeTranslationAudio | None = None
    """Audio settings of the source speech and the translation."""
