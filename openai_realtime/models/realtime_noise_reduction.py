# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.noise_reduction_type import NoiseReductionType


class RealtimeNoiseReduction(_model.Model):
    """Noise reduction on the input audio."""

    type: NoiseReductionType | None = None
    """Microphone type, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float | None = None
    """Strength of the noise reduction, initially 1; higher values remove more. An update without it keeps the current value."""
