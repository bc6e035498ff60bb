# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeResponseStatusError(_model.Model):
    """Error that caused a response to fail."""

    type: str | None = None
    """Error type, such as `server_error`."""

    code: str | None = None
    """Error code; null if there is none."""

    message: str | None = None
    """Human-readable error message."""
