# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_truncation_token_limits import RealtimeTruncationTokenLimits


class RealtimeTruncationRetentionRatio(_model.Model):
    """Truncation down to a fraction of the limit. The room gained spares the next turns a truncation, and the prompt cache stays valid longer."""

    type: t.Literal["retention_ratio"] = "retention_ratio"
    """Kind of truncation, always `retention_ratio`."""

    retention_ratio: int | float
    """Fraction of the allowed tokens after the instructions that survives a truncation, 0 to 1; 0.8 drops messages until four fifths are in use."""

    token_limits: RealtimeTruncationTokenLimits | None = None
    """Lower limits than the model's, for example to bound cost; absent means the model's."""
