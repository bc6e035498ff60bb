# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_audio_format_pcm import RealtimeAudioFormatPCM
from openai_realtime.models.realtime_audio_format_pcma import RealtimeAudioFormatPCMA
from openai_realtime.models.realtime_audio_format_pcmu import RealtimeAudioFormatPCMU

RealtimeAudioFormats = t.Annotated[
    t.Union[RealtimeAudioFormatPCM, RealtimeAudioFormatPCMU, RealtimeAudioFormatPCMA, _model.UnknownVariant],
    _model.OpenUnion("type"),
]
"""Audio encoding, discriminated by `type`. WebSocket events carry raw samples in base64."""
