# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_truncation_retention_ratio import RealtimeTruncationRetentionRatio

RealtimeTruncation = t.Annotated[
    t.Union[t.Literal["auto", "disabled"] | str, RealtimeTruncationRetentionRatio, _model.UnknownVariant],
    _model.OpenUnion(),
]
"""Treatment of a conversation that outgrows the model's input limit, that is, its context window less its maximum output. `auto`, the default, drops the oldest messages, `disabled` ends in an error instead, and an object drops more at once, so that the prompt cache breaks less often."""
