# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_audio import RealtimeTranscriptionSessionAudio


class RealtimeTranscriptionSessionCreateResponseGA(_model.Model):
    """Effective settings of a GA transcription session."""

    type: t.Literal["transcription"] = "transcription"
    """Session type, always `transcription`."""

    id: str
    """Session ID, assigned by the server; starts with `sess_`."""

    object: str
    """Object type, `realtime.transcription_session`."""

    expires_at: int | None = None
    """Expiry of the session, in Unix seconds; may be 0 before the session starts. A session lasts at most 60 minutes."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    audio: RealtimeTranscriptionSessionAudio | None = None
    """Input audio settings."""
