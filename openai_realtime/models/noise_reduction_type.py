# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

NoiseReductionType = t.Literal["near_field", "far_field"] | str
"""Microphone that noise reduction is tuned to, `near_field` for one close to the mouth, such as a headset's, `far_field` for one at a distance, such as a laptop's or a conference room's."""
