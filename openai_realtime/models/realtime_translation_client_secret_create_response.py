# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationClientSecretCreateResponse(_model.Model):
    """New client secret and the settings of its translation sessions."""

    value: str
    """Secret to send as a bearer token; starts with `ek_`."""

    expires_at: int
    """Time after which the secret opens no new sessions, in Unix seconds. Open sessions continue."""

    session: RealtimeTranslationSession
    """Settings of the translation session, including the server's defaults."""

    _secrets = frozenset(
        [
            "value",
        ]
    )
