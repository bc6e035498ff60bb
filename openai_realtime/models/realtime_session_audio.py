# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_audio_input import RealtimeSessionAudioInput
from openai_realtime.models.realtime_session_audio_output import RealtimeSessionAudioOutput


class RealtimeSessionAudio(_model.Model):
    """Audio settings in force of a conversational GA session."""

    input: RealtimeSessionAudioInput | None = None
    """Settings of the audio that the client sends."""

    output: RealtimeSessionAudioOutput | None = None
    """Settings of the audio that the model sends."""
