# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model


class RealtimeTruncationTokenLimits(_model.Model):
    """Token limits that override the model's own for truncation."""

    post_instructions: int | None = None
    """Maximum number of conversation tokens after instructions and tool definitions, at most the context window minus the maximum output. Anything beyond is truncated."""
