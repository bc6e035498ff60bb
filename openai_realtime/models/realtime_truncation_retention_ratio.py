# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_truncation_token_limits import RealtimeTruncationTokenLimits


class RealtimeTruncationRetentionRatio(_model.Model):
    """Truncation to a fraction of the input limit. The freed space makes truncation less frequent, so the prompt cache stays valid longer."""

    type: t.Literal["retention_ratio"] = "retention_ratio"
    """Truncation type, always `retention_ratio`."""

    retention_ratio: int | float
    """Fraction of the post-instruction tokens to keep, 0 to 1; for example, 0.8 drops messages until 80% of the limit is in use."""

    token_limits: RealtimeTruncationTokenLimits | None = None
    """Custom limits below the model's own, for example to bound cost; the model's limits if absent."""
