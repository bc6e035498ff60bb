# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_error import RealtimeTranscriptionError


class RealtimeServerEventConversationItemInputAudioTranscriptionFailed(_model.Model):
    """Sent in place of the completed transcript when the audio of a user message could not be transcribed."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.input_audio_transcription.failed"] = (
        "conversation.item.input_audio_transcription.failed"
    )
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the user message without a transcript."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    error: RealtimeTranscriptionError
    """Why the transcription failed."""
