# Generated from openapi.yaml by `make generate`: do not edit.

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_reasoning_effort import RealtimeReasoningEffort


class RealtimeReasoning(_model.Model):
    """Settings of reasoning models such as `gpt-realtime-2`."""

    effort: RealtimeReasoningEffort | None = None
    """Amount of reasoning before a response, `low` if absent."""
