# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session_update_request import RealtimeTranslationSessionUpdateRequest


class RealtimeTranslationClientEventSessionUpdate(_model.Model):
    """Update a translation session. The server replies with `session.updated`, or with `error`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["session.update"] = "session.update"
    """Fixed type name of the object on the wire."""

    session: RealtimeTranslationSessionUpdateRequest
    """Fields to change, among `noise_reduction` and `transcription` in `audio.input` and `language` in `audio.output`; `type` and `model` cannot be changed."""
