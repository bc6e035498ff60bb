# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeTranscriptionAudioConfigInput(_model.Model):
    """Settings of the audio that the client sends to a GA transcription session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the audio that the client sends, one of PCM, μ-law and A-law."""

    transcription: AudioTranscription | None = None
    """Transcription model, with language and prompt as hints to it; null for none."""

    noise_reduction: RealtimeNoiseReduction | None = None
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    turn_detection: RealtimeTurnDetection | None = None
    """How the server cuts the audio into turns to transcribe. With null, the client commits each turn itself; `gpt-realtime-whisper` allows nothing else."""
