# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.noise_reduction_type import NoiseReductionType


class RealtimeNoiseReduction(_model.Model):
    """Noise reduction on the input audio."""

    type: NoiseReductionType | None = None
    """Kind of microphone, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float | None = None
    """Strength of the filter; higher values remove more. It starts at 1, and an update without it keeps the current value."""
