# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_client_secret_expires_after import RealtimeClientSecretExpiresAfter
from openai_realtime.models.realtime_session_config import RealtimeSessionConfig


class RealtimeCreateClientSecretRequest(_model.Model):
    """Request for a client secret and the settings of its sessions. Both fields are optional."""

    expires_after: RealtimeClientSecretExpiresAfter | None = None
    """Lifetime of the secret, 600 seconds if absent."""

    session: RealtimeSessionConfig | None = None
    """Settings of each session opened with the secret. The client may override them when it connects."""
