# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_response import AudioTranscriptionResponse
from openai_realtime.models.realtime_session_client_secret import RealtimeSessionClientSecret
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeTranscriptionSessionCreateResponse(_model.Model):
    """Effective settings of a flat (beta) transcription session, in the response of `POST /realtime/transcription_sessions` and in `transcription_session.updated`."""

    client_secret: RealtimeSessionClientSecret | None = None
    """Client secret for opening the session, in the HTTP response only; absent or null in events."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Modalities of the session, `text`, `audio` or both."""

    input_audio_format: str | None = None
    """Encoding of the input audio, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (8000 Hz, one byte per sample)."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the input audio; null if disabled."""

    turn_detection: RealtimeTurnDetection | None = None
    """Detection of the turns to transcribe; `server_vad` is the documented type. With null, the client commits each turn itself."""

    id: str | None = None
    """Session ID, assigned by the server; starts with `sess_`."""

    object: str | None = None
    """Object type, `realtime.transcription_session`."""

    expires_at: int | None = None
    """Expiry of the session, in Unix seconds. A session lasts at most 60 minutes."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Noise reduction on the input audio, applied before VAD and the model; null if disabled."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""
