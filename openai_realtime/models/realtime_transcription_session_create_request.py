# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription import AudioTranscription
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_transcription_session_client_secret_request import (
    RealtimeTranscriptionSessionClientSecretRequest,
)
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeTranscriptionSessionCreateRequest(_model.Model):
    """Settings of a flat (beta) transcription session, for `POST /realtime/transcription_sessions` and `transcription_session.update`. The session transcribes the user and produces no responses."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the turns to transcribe; `server_vad` is the documented type. With null, the client commits each turn itself."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str | None = None
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: AudioTranscription | None = None
    """Transcription model, with optional language and prompt hints; null for none."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Modalities of the session, `text`, `audio` or both."""

    client_secret: RealtimeTranscriptionSessionClientSecretRequest | None = None
    """Lifetime of the client secret."""
