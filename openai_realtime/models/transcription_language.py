# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class TranscriptionLanguage(_model.Model):
    """Language detected in transcribed audio."""

    code: str
    """Language code, such as `en`."""
