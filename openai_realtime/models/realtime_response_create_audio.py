# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_create_audio_output import RealtimeResponseCreateAudioOutput


class RealtimeResponseCreateAudio(_model.Model):
    """Audio settings of a single response."""

    output: RealtimeResponseCreateAudioOutput | None = None
    """Output audio settings."""
