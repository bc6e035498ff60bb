# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_truncation_retention_ratio import RealtimeTruncationRetentionRatio

RealtimeTruncation = t.Annotated[
    t.Union[t.Literal["auto", "disabled"] | str, RealtimeTruncationRetentionRatio, _model.UnknownVariant],
    _model.OpenUnion(),
]
"""Truncation of a conversation that exceeds the model's input limit, which is the context window minus the maximum output. `auto`, the default, drops the oldest messages; `disabled` causes an error instead; an object drops more messages at once to preserve the prompt cache."""
