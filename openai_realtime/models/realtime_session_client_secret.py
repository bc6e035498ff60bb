# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeSessionClientSecret(_model.Model):
    """Short-lived key for one client of a flat (beta) session. A browser or mobile client connects with it, and the API key stays on the server."""

    value: str
    """The key itself, sent as a bearer token; it begins with `ek_`."""

    expires_at: int
    """When the key stops working for new connections, in Unix seconds."""

    _secrets = frozenset(
        [
            "value",
        ]
    )
