# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeSessionClientSecretExpiresAfter(_model.Model):
    """Lifetime of the client secret of a flat (beta) session."""

    anchor: t.Literal["created_at"] | str | None = None
    """Moment from which `seconds` counts, only `created_at`, the creation of the secret."""

    seconds: int | None = None
    """Lifetime in seconds, 10 to 7200, default 60."""
