# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientSecretExpiresAfter(_model.Model):
    """Lifetime of a client secret. During it the secret opens any number of sessions, which may outlast it."""

    anchor: t.Literal["created_at"] | str | None = None
    """Start of the lifetime, always `created_at`, the creation of the secret."""

    seconds: int | None = None
    """Lifetime in seconds, 10 to 7200, default 600."""
