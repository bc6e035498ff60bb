# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_session_audio_input import RealtimeSessionAudioInput
from openai_realtime.models.realtime_session_audio_output import RealtimeSessionAudioOutput


class RealtimeSessionAudio(_model.Model):
    """Effective audio settings of a conversational GA session."""

    input: RealtimeSessionAudioInput | None = None
    """Input audio settings."""

    output: RealtimeSessionAudioOutput | None = None
    """Output audio settings."""
