# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_rate_limit import RealtimeRateLimit


class RealtimeServerEventRateLimitsUpdated(_model.Model):
    """Current rate limits, sent with a response, usually at its start. They already count tokens set aside for the output, which the end of the response corrects."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["rate_limits.updated"] = "rate_limits.updated"
    """Fixed wire name of this kind of object."""

    rate_limits: list[RealtimeRateLimit]
    """One entry for each limit."""
