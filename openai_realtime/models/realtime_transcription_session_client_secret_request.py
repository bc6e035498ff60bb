# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_client_secret_expires_after import RealtimeSessionClientSecretExpiresAfter


class RealtimeTranscriptionSessionClientSecretRequest(_model.Model):
    """Settings of the client secret of a flat (beta) transcription session."""

    expires_after: RealtimeSessionClientSecretExpiresAfter | None = None
    """Lifetime of the secret; absent means 60 seconds."""

    expires_at: RealtimeSessionClientSecretExpiresAfter | None = None
    """The same under the name that some clients have for it."""
