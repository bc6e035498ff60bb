# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTranscriptionError(_model.Model):
    """Details of a failed input transcription."""

    type: str | None = None
    """Error type."""

    code: str | None = None
    """Error code; null if there is none."""

    message: str | None = None
    """Human-readable error message."""

    param: str | None = None
    """Invalid parameter; null if there is none."""
