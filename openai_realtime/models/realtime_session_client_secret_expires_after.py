# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeSessionClientSecretExpiresAfter(_model.Model):
    """Lifetime of a flat (beta) session's client secret."""

    anchor: t.Literal["created_at"] | str | None = None
    """Start of the lifetime, always `created_at`, the creation of the secret."""

    seconds: int | None = None
    """Lifetime in seconds, 10 to 7200, default 60."""
