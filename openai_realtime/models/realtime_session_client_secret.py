# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeSessionClientSecret(_model.Model):
    """Short-lived key to a flat (beta) session, for a browser or mobile client. The API key stays on the server."""

    value: str
    """Key to send as a bearer token; starts with `ek_`."""

    expires_at: int
    """Time after which the key opens no new connections, in Unix seconds."""

    _secrets = frozenset(
        [
            "value",
        ]
    )
