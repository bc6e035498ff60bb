# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeSemanticVad(_model.Model):
    """Turn detection by meaning. A model estimates whether the user has finished and waits longer after an incomplete phrase, which sounds more natural but can be slower than `server_vad`."""

    type: t.Literal["semantic_vad"] = "semantic_vad"
    """Turn detection type, always `semantic_vad`."""

    eagerness: t.Literal["low", "medium", "high", "auto"] | str | None = None
    """Eagerness to respond. `low`, `medium` and `high` wait at most 8, 4 and 2 seconds; `auto`, the default, equals `medium`."""

    create_response: bool | None = None
    """Whether the end of speech starts a response, default true."""

    interrupt_response: bool | None = None
    """Whether the start of speech cancels the running response in the default conversation (barge-in), default true. If false, that response runs to completion."""
