# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.voice_ids_or_custom_voice import VoiceIdsOrCustomVoice


class RealtimeSessionAudioOutput(_model.Model):
    """Settings in force of the model's speech in a conversational GA session."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the audio that the model sends, one of PCM, μ-law and A-law."""

    voice: VoiceIdsOrCustomVoice | None = None
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""

    speed: int | float | None = None
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5, default 1.0, applied to the finished audio. It may change between turns, not during a response."""
