# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_audio_config import RealtimeTranscriptionAudioConfig


class RealtimeTranscriptionSessionCreateRequestGA(_model.Model):
    """Settings of a GA transcription session, which transcribes the user and produces no responses."""

    type: t.Literal["transcription"] = "transcription"
    """Session type, always `transcription`."""

    audio: RealtimeTranscriptionAudioConfig | None = None
    """Input audio settings."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""
