# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.log_prob_properties import LogProbProperties


class RealtimeServerEventConversationItemInputAudioTranscriptionDelta(_model.Model):
    """Next piece of the transcript of a user message's audio."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.input_audio_transcription.delta"] = (
        "conversation.item.input_audio_transcription.delta"
    )
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the user message being transcribed."""

    content_index: int | None = None
    """Position of the part in the `content` of the item, from 0."""

    delta: str | None = None
    """Text to append to the transcript."""

    logprobs: list[LogProbProperties] | None = None
    """Log probability of each token; null or absent unless the session's `include` asks for `item.input_audio_transcription.logprobs`."""

    obfuscation: str | None = None
    """Padding against traffic analysis that masks the length of `delta`; to be ignored. Null or absent when padding is off."""
