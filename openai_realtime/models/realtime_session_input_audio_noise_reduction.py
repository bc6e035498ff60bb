# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.noise_reduction_type import NoiseReductionType


class RealtimeSessionInputAudioNoiseReduction(_model.Model):
    """Noise reduction in the flat (beta) format."""

    type: NoiseReductionType | None = None
    """Microphone type, `near_field` for one close to the mouth, `far_field` for one at a distance."""
