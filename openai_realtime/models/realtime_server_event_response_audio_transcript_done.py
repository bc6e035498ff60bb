# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseAudioTranscriptDone(_model.Model):
    """Sent when the transcript of spoken output ends, including after an interruption."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.output_audio_transcript.done"] = "response.output_audio_transcript.done"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    transcript: str
    """Complete transcript."""
