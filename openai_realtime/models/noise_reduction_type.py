# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

NoiseReductionType = t.Literal["near_field", "far_field"] | str
"""Microphone type for noise reduction, `near_field` for one close to the mouth, such as a headset, or `far_field` for one at a distance, such as in a laptop or conference room. Other values are accepted."""
