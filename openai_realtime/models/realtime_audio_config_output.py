# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeAudioConfigOutput(_model.Model):
    """Output audio settings of a conversational GA session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the output audio, PCM, μ-law or A-law."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""

    speed: int | float | None = None
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0, applied after generation. It can be changed between turns, not during a response."""
