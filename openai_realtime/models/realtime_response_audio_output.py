# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_formats import RealtimeAudioFormats
from openai_realtime.models.voice_ids_shared import VoiceIdsShared


class RealtimeResponseAudioOutput(_model.Model):
    """Format and voice of a response's audio."""

    format: RealtimeAudioFormats | None = None
    """Encoding of the audio."""

    voice: VoiceIdsShared | None = None
    """Name of the voice. It cannot be changed after the first audio output of the session."""
