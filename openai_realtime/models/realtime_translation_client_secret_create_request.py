# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_client_secret_expires_after import RealtimeClientSecretExpiresAfter
from openai_realtime.models.realtime_translation_session_create_request import RealtimeTranslationSessionCreateRequest


class RealtimeTranslationClientSecretCreateRequest(_model.Model):
    """Request for a client secret that opens translation sessions."""

    expires_after: RealtimeClientSecretExpiresAfter | None = None
    """Lifetime of the secret, 600 seconds if absent."""

    session: RealtimeTranslationSessionCreateRequest
    """Settings of each translation session opened with the secret."""
