# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeTranscriptionAudioConfigInput(_model.Model):
    """Input audio settings of a GA transcription session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the input audio, PCM, μ-law or A-law."""

    transcription: AudioTranscription | None = None
    """Transcription model, with optional language and prompt hints; null for none."""

    noise_reduction: RealtimeNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the turns to transcribe. With null, the client commits each turn itself; `gpt-realtime-whisper` requires null."""
