# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class PromptCacheBreakpointConfig(_model.Model):
    """Mark at the exact end of a prompt prefix that is cached for reuse."""

    mode: t.Literal["explicit"] = "explicit"
    """Kind of breakpoint, always `explicit`."""

    ttl: t.Literal["30m", "12h"] | str | None = None
    """Least time that the prefix stays cached, `30m` or `12h`; absent means that of the request."""
