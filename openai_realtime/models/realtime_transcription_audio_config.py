# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_audio_config_input import RealtimeTranscriptionAudioConfigInput


class RealtimeTranscriptionAudioConfig(_model.Model):
    """Audio settings of a GA transcription session."""

    input: RealtimeTranscriptionAudioConfigInput | None = None
    """Input audio settings."""
