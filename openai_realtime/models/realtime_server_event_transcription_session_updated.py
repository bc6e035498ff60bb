# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_create_response import (
    RealtimeTranscriptionSessionCreateResponse,
)


class RealtimeServerEventTranscriptionSessionUpdated(_model.Model):
    """Answers a `transcription_session.update` that the server accepted, in the beta shape."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["transcription_session.updated"] = "transcription_session.updated"
    """Fixed wire name of this kind of object."""

    session: RealtimeTranscriptionSessionCreateResponse
    """Complete configuration now in effect, in the flat vocabulary."""
