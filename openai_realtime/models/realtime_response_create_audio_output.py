# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeResponseCreateAudioOutput(_model.Model):
    """Output audio settings of a single response."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the output audio, PCM, μ-law or A-law."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""
