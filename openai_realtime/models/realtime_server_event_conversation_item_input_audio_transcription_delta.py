# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.log_prob_properties import LogProbProperties


class RealtimeServerEventConversationItemInputAudioTranscriptionDelta(_model.Model):
    """Next piece of the transcript of a user message's audio."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.input_audio_transcription.delta"] = (
        "conversation.item.input_audio_transcription.delta"
    )
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the user message being transcribed."""

    content_index: int | None = None
    """Index of the part in the item's `content`, from 0."""

    delta: str | None = None
    """Text to append to the transcript."""

    logprobs: list[LogProbProperties] | None = None
    """Log probability of each token; null or absent unless the session's `include` lists `item.input_audio_transcription.logprobs`."""

    obfuscation: str | None = None
    """Random padding that hides the length of `delta` from traffic analysis; ignore it. Null or absent when padding is off."""
