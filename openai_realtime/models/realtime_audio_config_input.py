# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.realtime_noise_reduction import RealtimeNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeAudioConfigInput(_model.Model):
    """Settings of the audio that the client sends to a conversational GA session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the audio that the client sends, one of PCM, μ-law and A-law."""

    transcription: AudioTranscription | None = None
    """Transcription of the user's audio; off when null, and by default. A separate model does it asynchronously, so the text tells roughly what was said, not what the session's model understood."""

    noise_reduction: RealtimeNoiseReduction | None = None
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    turn_detection: RealtimeTurnDetection | None = None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""
