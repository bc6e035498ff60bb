# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.log_prob_properties import LogProbProperties
from openai_realtime.models.realtime_transcription_usage import RealtimeTranscriptionUsage
from openai_realtime.models.transcription_language import TranscriptionLanguage


class RealtimeServerEventConversationItemInputAudioTranscriptionCompleted(_model.Model):
    """Final transcript of a user message's audio, sent before, between or after the events of the response. It comes from a separate speech recognition model and can differ from what the realtime model understood."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.input_audio_transcription.completed"] = (
        "conversation.item.input_audio_transcription.completed"
    )
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the transcribed user message."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    transcript: str
    """Complete transcript."""

    languages: list[TranscriptionLanguage] | None = None
    """Detected languages, as reported by `gpt-transcribe`; empty if none is certain."""

    logprobs: list[LogProbProperties] | None = None
    """Log probability of each token; null or absent unless the session's `include` lists `item.input_audio_transcription.logprobs`."""

    usage: RealtimeTranscriptionUsage
    """Billed usage of the transcription, separate from the response."""
