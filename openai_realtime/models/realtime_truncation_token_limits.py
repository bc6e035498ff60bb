# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTruncationTokenLimits(_model.Model):
    """Token limits that replace the model's for truncation."""

    post_instructions: int | None = None
    """Most tokens of conversation after instructions and tool definitions, at most the context window less the maximum output. More than that is truncated."""
