# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_audio_input import RealtimeTranscriptionSessionAudioInput


class RealtimeTranscriptionSessionAudio(_model.Model):
    """Effective audio settings of a GA transcription session."""

    input: RealtimeTranscriptionSessionAudioInput | None = None
    """Input audio settings."""
