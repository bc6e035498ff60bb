# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_create_request import (
    RealtimeTranscriptionSessionCreateRequest,
)


class RealtimeClientEventTranscriptionSessionUpdate(_model.Model):
    """Update a transcription session in the flat (beta) format. The server replies with `transcription_session.updated`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["transcription_session.update"] = "transcription_session.update"
    """Fixed type name of the object on the wire."""

    session: RealtimeTranscriptionSessionCreateRequest
    """Fields to change, in the flat (beta) format; absent fields keep their value."""
