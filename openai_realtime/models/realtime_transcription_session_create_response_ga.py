# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_audio import RealtimeTranscriptionSessionAudio


class RealtimeTranscriptionSessionCreateResponseGA(_model.Model):
    """Settings in force of a GA transcription session."""

    type: t.Literal["transcription"] = "transcription"
    """Kind of session, always `transcription`."""

    id: str
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: str
    """Kind of object, `realtime.transcription_session`."""

    expires_at: int | None = None
    """When the session expires, in Unix seconds; 0 is possible before the session has started. A session lasts 60 minutes at most."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    audio: RealtimeTranscriptionSessionAudio | None = None
    """Settings of the input audio."""
