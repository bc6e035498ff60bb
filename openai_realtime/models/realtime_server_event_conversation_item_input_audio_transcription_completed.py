# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.log_prob_properties import LogProbProperties
from openai_realtime.models.realtime_transcription_usage import RealtimeTranscriptionUsage
from openai_realtime.models.transcription_language import TranscriptionLanguage


class RealtimeServerEventConversationItemInputAudioTranscriptionCompleted(_model.Model):
    """Final transcript of a user message's audio, before, amid or after the events of the response. A separate speech recognition model makes it, so it can differ from what the realtime model heard."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.input_audio_transcription.completed"] = (
        "conversation.item.input_audio_transcription.completed"
    )
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the transcribed user message."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    transcript: str
    """The whole transcript."""

    languages: list[TranscriptionLanguage] | None = None
    """Languages heard, as `gpt-transcribe` reports them; empty if none is certain."""

    logprobs: list[LogProbProperties] | None = None
    """Log probability of each token; null or absent unless the session's `include` asks for `item.input_audio_transcription.logprobs`."""

    usage: RealtimeTranscriptionUsage
    """What the transcription is billed by, apart from the response."""
