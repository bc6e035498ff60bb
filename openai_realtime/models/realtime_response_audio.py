# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_response_audio_output import RealtimeResponseAudioOutput


class RealtimeResponseAudio(_model.Model):
    """Audio settings of a response."""

    output: RealtimeResponseAudioOutput | None = None
    """Format and voice of the output audio."""
