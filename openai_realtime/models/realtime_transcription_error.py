# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTranscriptionError(_model.Model):
    """Details of a failed input transcription."""

    type: str | None = None
    """Class of the error."""

    code: str | None = None
    """Machine-readable code; null if there is none."""

    message: str | None = None
    """Explanation for a human reader."""

    param: str | None = None
    """Parameter at fault; null if there is none."""
