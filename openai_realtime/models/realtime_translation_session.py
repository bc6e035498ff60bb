# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_audio import RealtimeTranslationAudio


class RealtimeTranslationSession(_model.Model):
    """Settings in force of a translation session, which turns incoming speech into speech and text of another language, continuously and without turns."""

    id: str
    """Identifier that the server gives the session; it begins with `sess_`."""

    type: t.Literal["translation"] = "translation"
    """Kind of session, always `translation`."""

    expires_at: int
    """When the session expires, in Unix seconds."""

    model: str
    """Translation model, such as `gpt-realtime-translate`; `session.update` cannot change it."""

    audio: RealtimeTranslationAudio
    """Settings of the speech to translate and of the translation."""
