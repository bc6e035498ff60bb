# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.models.custom_voice import CustomVoice
from openai_realtime.models.voice_ids_shared import VoiceIdsShared

VoiceIdsOrCustomVoice = t.Union[
    VoiceIdsShared,
    CustomVoice,
]
"""A built-in voice by name, or a custom one by its identifier."""
