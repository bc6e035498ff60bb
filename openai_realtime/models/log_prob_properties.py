# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class LogProbProperties(_model.Model):
    """Token of an input transcript with its log probability."""

    token: str
    """Text of the token."""

    logprob: int | float
    """Natural logarithm of the token's probability; 0 means certain."""

    bytes: list[int]
    """UTF-8 bytes of the token, each 0 to 255."""
