# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeTranslationServerEventSessionInputTranscriptDelta(_model.Model):
    """Next piece of the source transcript, sent only if `audio.input.transcription` is set."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["session.input_transcript.delta"] = "session.input_transcript.delta"
    """Fixed type name of the object on the wire."""

    delta: str
    """Text to append as is, without adding spaces."""

    elapsed_ms: int | None = None
    """Position of the translation frame in the stream, in ms, in steps of 200; null or absent when unknown. Use it for alignment, not as an ID, since several events may share a value."""
