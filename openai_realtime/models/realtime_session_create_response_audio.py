# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_create_response_audio_input import RealtimeSessionCreateResponseAudioInput
from openai_realtime.models.realtime_session_create_response_audio_output import (
    RealtimeSessionCreateResponseAudioOutput,
)


class RealtimeSessionCreateResponseAudio(_model.Model):
    """GA audio settings in the answer of the flat (beta) endpoint."""

    input: RealtimeSessionCreateResponseAudioInput | None = None
    """Settings of the audio that the client sends."""

    output: RealtimeSessionCreateResponseAudioOutput | None = None
    """Settings of the audio that the model sends."""
