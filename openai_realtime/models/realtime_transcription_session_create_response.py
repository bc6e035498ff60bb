# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.audio_transcription_response import AudioTranscriptionResponse
from openai_realtime.models.realtime_session_client_secret import RealtimeSessionClientSecret
from openai_realtime.models.realtime_session_input_audio_noise_reduction import RealtimeSessionInputAudioNoiseReduction
from openai_realtime.models.realtime_turn_detection import RealtimeTurnDetection


class RealtimeTranscriptionSessionCreateResponse(_model.Model):
    """The flat (beta) transcription session in force. `POST /realtime/transcription_sessions` answers with it, and `transcription_session.updated` carries it."""

    client_secret: RealtimeSessionClientSecret | None = None
    """Key with which a client opens the session. Only the HTTP answer has it; in events it is absent or null."""

    modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Modalities of the session, from `text` and `audio`."""

    input_audio_format: str | None = None
    """Encoding of the audio that the client sends, `pcm16` (16-bit little-endian mono at 24000 Hz), `g711_ulaw` or `g711_alaw` (one byte a sample at 8000 Hz)."""

    input_audio_transcription: AudioTranscriptionResponse | None = None
    """Transcription of the user's audio; null when it is off."""

    turn_detection: RealtimeTurnDetection | None = None
    """How the server cuts the audio into turns to transcribe; `server_vad` is the documented way. With null, the client commits each turn itself."""

    id: str | None = None
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: str | None = None
    """Kind of object, `realtime.transcription_session`."""

    expires_at: int | None = None
    """When the session expires, in Unix seconds. A session lasts 60 minutes at most."""

    input_audio_noise_reduction: RealtimeSessionInputAudioNoiseReduction | None = None
    """Filter on the input audio ahead of VAD and the model; null when it is off."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""
