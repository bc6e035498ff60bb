# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class CustomVoice(_model.Model):
    """Reference to a custom voice."""

    id: str
    """Voice ID; starts with `voice_`."""
