# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeRateLimit(_model.Model):
    """State of one rate limit."""

    name: t.Literal["requests", "tokens"] | str | None = None
    """What is counted, `requests` or `tokens`."""

    limit: int | None = None
    """Maximum allowed."""

    remaining: int | None = None
    """What is left of the limit."""

    reset_seconds: int | float | None = None
    """Time to the reset of the limit, in seconds."""
