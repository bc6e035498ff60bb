# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_noise_reduction import RealtimeTranslationNoiseReduction
from openai_realtime.models.realtime_translation_transcription import RealtimeTranslationTranscription


class RealtimeTranslationAudioInput(_model.Model):
    """Settings of the source speech."""

    transcription: RealtimeTranslationTranscription | None = None
    """Transcription in the source language, sent as `session.input_transcript.delta`; null or absent disables it. It does not affect the translation."""

    noise_reduction: RealtimeTranslationNoiseReduction | None = None
    """Noise reduction on the source speech; null disables it."""
