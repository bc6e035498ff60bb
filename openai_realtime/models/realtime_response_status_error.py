# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeResponseStatusError(_model.Model):
    """Error that made a response fail."""

    type: str | None = None
    """Class of the error, such as `server_error`."""

    code: str | None = None
    """Machine-readable code; null if there is none."""

    message: str | None = None
    """Explanation for a human reader."""
