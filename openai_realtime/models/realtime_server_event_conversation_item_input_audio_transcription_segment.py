# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemInputAudioTranscriptionSegment(_model.Model):
    """A stretch of a user message's audio that one speaker said, found by a transcription model that tells speakers apart."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.input_audio_transcription.segment"] = (
        "conversation.item.input_audio_transcription.segment"
    )
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the user message being transcribed."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    text: str
    """Transcript of the segment."""

    id: str
    """Id of the segment."""

    speaker: str
    """Label of the speaker."""

    start: int | float
    """Start of the segment, in seconds."""

    end: int | float
    """End of the segment, in seconds."""
