# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_response import AudioTranscriptionResponse
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeSessionAudioInput(_model.Model):
    """Effective input audio settings of a conversational GA session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the input audio, PCM, μ-law or A-law."""

    transcription: AudioTranscriptionResponse | None = None
    """Transcription of the input audio; null if disabled."""

    noise_reduction: RealtimeNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model; null if disabled."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""
