# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeRateLimit(_model.Model):
    """State of a rate limit."""

    name: t.Literal["requests", "tokens"] | str | None = None
    """Counted unit, `requests` or `tokens`."""

    limit: int | None = None
    """Maximum value."""

    remaining: int | None = None
    """Remaining amount."""

    reset_seconds: int | float | None = None
    """Time until the limit resets, in seconds."""
