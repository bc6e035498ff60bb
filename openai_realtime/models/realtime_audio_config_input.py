# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeAudioConfigInput(_model.Model):
    """Input audio settings of a conversational GA session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the input audio, PCM, μ-law or A-law."""

    transcription: AudioTranscription | None = None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    noise_reduction: RealtimeNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""
