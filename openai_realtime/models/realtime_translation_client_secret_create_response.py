# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_translation_session import RealtimeTranslationSession


class RealtimeTranslationClientSecretCreateResponse(_model.Model):
    """A new client secret and the translation session that it opens."""

    value: str
    """The secret itself, sent as a bearer token; it begins with `ek_`."""

    expires_at: int
    """When the secret stops opening sessions, in Unix seconds. Open sessions go on."""

    session: RealtimeTranslationSession
    """Settings of the translation session with the server's defaults filled in."""

    _secrets = frozenset(
        [
            "value",
        ]
    )
