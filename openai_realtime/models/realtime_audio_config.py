# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_config_input import RealtimeAudioConfigInput
from openai_realtime.models.realtime_audio_config_output import RealtimeAudioConfigOutput


class RealtimeAudioConfig(_model.Model):
    """Audio settings of a conversational GA session."""

    input: RealtimeAudioConfigInput | None = None
    """Input audio settings."""

    output: RealtimeAudioConfigOutput | None = None
    """Output audio settings."""
