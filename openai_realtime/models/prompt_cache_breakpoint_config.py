# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class PromptCacheBreakpointConfig(_model.Model):
    """End of a prompt prefix that is cached for reuse."""

    mode: t.Literal["explicit"] = "explicit"
    """Breakpoint type, always `explicit`."""

    ttl: t.Literal["30m", "12h"] | str | None = None
    """Minimum time to keep the prefix cached, `30m` or `12h`; the request's setting if absent."""
