# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemInputAudioTranscriptionSegment(_model.Model):
    """Segment of a user message's audio spoken by one speaker, from a transcription model with speaker labels."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.input_audio_transcription.segment"] = (
        "conversation.item.input_audio_transcription.segment"
    )
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the user message being transcribed."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    text: str
    """Transcript of the segment."""

    id: str
    """ID of the segment."""

    speaker: str
    """Label of the speaker."""

    start: int | float
    """Start of the segment, in seconds."""

    end: int | float
    """End of the segment, in seconds."""
