# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseAudioTranscriptDelta(_model.Model):
    """Next piece of the transcript of spoken output. `response.output_audio_transcript.done` follows the last one."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["response.output_audio_transcript.delta"] = "response.output_audio_transcript.delta"
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response."""

    item_id: str
    """ID of the item."""

    output_index: int
    """Index of the item in the response's `output`, from 0."""

    content_index: int
    """Index of the part in the item's `content`, from 0."""

    delta: str
    """Text to append to the transcript."""
