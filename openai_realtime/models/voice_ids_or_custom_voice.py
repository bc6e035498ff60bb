# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.models.custom_voice import CustomVoice
from openai_realtime.models.voice_ids_shared import VoiceIdsShared

VoiceIdsOrCustomVoice = VoiceIdsShared | CustomVoice
"""Built-in voice by name, or custom voice by ID."""
