# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_transcription_session_create_request import (
    RealtimeTranscriptionSessionCreateRequest,
)


class RealtimeClientEventTranscriptionSessionUpdate(_model.Model):
    """Beta shape of `session.update` for a transcription session; the server answers with `transcription_session.updated`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["transcription_session.update"] = "transcription_session.update"
    """Fixed wire name of this kind of object."""

    session: RealtimeTranscriptionSessionCreateRequest
    """Fields to change, in the flat vocabulary; absent fields stay as they are."""
