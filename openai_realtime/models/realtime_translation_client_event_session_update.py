# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session_update_request import RealtimeTranslationSessionUpdateRequest


class RealtimeTranslationClientEventSessionUpdate(_model.Model):
    """Changes the configuration of a translation session; the server answers with `session.updated`, or with `error`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["session.update"] = "session.update"
    """Fixed wire name of this kind of object."""

    session: RealtimeTranslationSessionUpdateRequest
    """Fields to change, out of `noise_reduction` and `transcription` in `audio.input` and `language` in `audio.output`; `type` and `model` are fixed."""
