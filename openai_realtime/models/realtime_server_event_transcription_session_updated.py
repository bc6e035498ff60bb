# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_create_response import (
    RealtimeTranscriptionSessionCreateResponse,
)


class RealtimeServerEventTranscriptionSessionUpdated(_model.Model):
    """Sent when the server has accepted a `transcription_session.update`, in the flat (beta) format."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["transcription_session.updated"] = "transcription_session.updated"
    """Fixed type name of the object on the wire."""

    session: RealtimeTranscriptionSessionCreateResponse
    """Complete current configuration, in the flat (beta) format."""
