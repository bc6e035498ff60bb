# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_config_input import RealtimeAudioConfigInput
from openai_realtime.models.realtime_audio_config_output import RealtimeAudioConfigOutput


class RealtimeAudioConfig(_model.Model):
    """Audio settings of a conversational GA session."""

    input: RealtimeAudioConfigInput | None = None
    """Settings of the audio that the client sends."""

    output: RealtimeAudioConfigOutput | None = None
    """Settings of the audio that the model sends."""
