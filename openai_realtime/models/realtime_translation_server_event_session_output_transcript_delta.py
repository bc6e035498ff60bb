# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationServerEventSessionOutputTranscriptDelta(_model.Model):
    """Next piece of the transcript of the translated speech."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["session.output_transcript.delta"] = "session.output_transcript.delta"
    """Fixed wire name of this kind of object."""

    delta: str
    """Text to append as it is, with no space added."""

    elapsed_ms: int | None = None
    """Position of the translation frame in the stream, in ms and steps of 200, for alignment; null or absent when unknown. Several events may share one value."""
