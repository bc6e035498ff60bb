# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_effective_session import RealtimeEffectiveSession


class RealtimeCreateClientSecretResponse(_model.Model):
    """New client secret and the settings of its sessions."""

    value: str
    """Secret to send as a bearer token; starts with `ek_`."""

    expires_at: int
    """Time after which the secret opens no new sessions, in Unix seconds. Open sessions continue."""

    session: RealtimeEffectiveSession
    """Session settings, including the server's defaults."""

    _secrets = frozenset(
        [
            "value",
        ]
    )
