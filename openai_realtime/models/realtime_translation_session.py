# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio


class RealtimeTranslationSession(_model.Model):
    """Effective settings of a translation session, which translates speech continuously, without turns, into speech and text in another language."""

    id: str
    """Session ID, assigned by the server; starts with `sess_`."""

    type: t.Literal["translation"] = "translation"
    """Session type, always `translation`."""

    expires_at: int
    """Expiry of the session, in Unix seconds."""

    model: str
    """Translation model, such as `gpt-realtime-translate`. It cannot be changed by `session.update`."""

    audio: RealtimeTranslationAudio
    """Audio settings of the source speech and the translation."""
