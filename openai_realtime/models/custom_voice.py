# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class CustomVoice(_model.Model):
    """Reference to a voice made for the account."""

    id: str
    """Identifier of the voice; it begins with `voice_`."""
