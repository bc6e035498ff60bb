# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_error import RealtimeTranscriptionError


class RealtimeServerEventConversationItemInputAudioTranscriptionFailed(_model.Model):
    """Sent instead of the final transcript when the audio of a user message could not be transcribed."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.input_audio_transcription.failed"] = (
        "conversation.item.input_audio_transcription.failed"
    )
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the user message that could not be transcribed."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    error: RealtimeTranscriptionError
    """Reason for the failure."""
