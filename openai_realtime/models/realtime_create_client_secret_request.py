# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_client_secret_expires_after import RealtimeClientSecretExpiresAfter
from openai_realtime.models.realtime_session_config import RealtimeSessionConfig


class RealtimeCreateClientSecretRequest(_model.Model):
    """Request for a client secret and the session that it opens. Both fields may be absent."""

    expires_after: RealtimeClientSecretExpiresAfter | None = None
    """Lifetime of the secret; absent means 600 seconds."""

    session: RealtimeSessionConfig | None = None
    """Settings of each session opened with the secret; the client may override them when it connects."""
