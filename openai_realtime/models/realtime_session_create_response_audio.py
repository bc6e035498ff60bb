# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_create_response_audio_input import RealtimeSessionCreateResponseAudioInput
from openai_realtime.models.realtime_session_create_response_audio_output import (
    RealtimeSessionCreateResponseAudioOutput,
)


class RealtimeSessionCreateResponseAudio(_model.Model):
    """GA audio settings in the response of the flat (beta) endpoint."""

    input: RealtimeSessionCreateResponseAudioInput | None = None
    """Input audio settings."""

    output: RealtimeSessionCreateResponseAudioOutput | None = None
    """Output audio settings."""
