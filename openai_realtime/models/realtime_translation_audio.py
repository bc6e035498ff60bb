# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio_input import RealtimeTranslationAudioInput
from openai_realtime.models.realtime_translation_audio_output import RealtimeTranslationAudioOutput


class RealtimeTranslationAudio(_model.Model):
    """Audio settings of a translation session."""

    input: RealtimeTranslationAudioInput | None = None
    """Settings of the source speech."""

    output: RealtimeTranslationAudioOutput | None = None
    """Settings of the translation."""
