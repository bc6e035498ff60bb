# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventResponseAudioTranscriptDelta(_model.Model):
    """Next piece of the transcript of spoken output. `response.output_audio_transcript.done` ends the series."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["response.output_audio_transcript.delta"] = "response.output_audio_transcript.delta"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the item concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    delta: str
    """Text to append to the transcript."""
