# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_rate_limit import RealtimeRateLimit


class RealtimeServerEventRateLimitsUpdated(_model.Model):
    """Current rate limits, usually sent at the start of a response. They include tokens reserved for the output, which are corrected when the response ends."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["rate_limits.updated"] = "rate_limits.updated"
    """Fixed type name of the object on the wire."""

    rate_limits: list[RealtimeRateLimit]
    """The rate limits."""
