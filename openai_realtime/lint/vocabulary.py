"""The names of the two dialects, side by side."""

from collections.abc import Mapping
from typing import Final

GA_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "modalities": ("output_modalities",),
    "max_response_output_tokens": ("max_output_tokens",),
    "voice": ("audio", "output", "voice"),
    "speed": ("audio", "output", "speed"),
    "output_audio_format": ("audio", "output", "format"),
    "input_audio_format": ("audio", "input", "format"),
    "input_audio_transcription": ("audio", "input", "transcription"),
    "input_audio_noise_reduction": ("audio", "input", "noise_reduction"),
    "turn_detection": ("audio", "input", "turn_detection"),
}
"""Where the fields of a flat session stand in a GA session; the others keep their names."""

FLAT_NAMES: Final[Mapping[str, str]] = {place[0]: name for name, place in GA_PLACES.items() if len(place) == 1}
"""The flat names of fields at the top of a GA session, where they are not the same."""

GA_FORMATS: Final[Mapping[str, str]] = {"pcm16": "audio/pcm", "g711_ulaw": "audio/pcmu", "g711_alaw": "audio/pcma"}
"""The audio formats of flat sessions, and the `type` that they have in GA sessions."""
FLAT_FORMATS: Final[Mapping[str, str]] = {ga: flat for flat, ga in GA_FORMATS.items()}
