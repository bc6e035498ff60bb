# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeResponseCreateAudioOutput(_model.Model):
    """Settings of the speech of a single response."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the audio that the model sends, one of PCM, μ-law and A-law."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""
