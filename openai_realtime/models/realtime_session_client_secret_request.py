# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_client_secret_expires_after import RealtimeSessionClientSecretExpiresAfter


class RealtimeSessionClientSecretRequest(_model.Model):
    """Client secret settings of a flat (beta) session."""

    expires_after: RealtimeSessionClientSecretExpiresAfter | None = None
    """Lifetime of the secret, 60 seconds if absent."""
