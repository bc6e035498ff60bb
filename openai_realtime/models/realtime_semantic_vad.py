# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeSemanticVad(_model.Model):
    """Turn detection by meaning. A model judges whether the user has finished and waits longer after an unfinished phrase, which sounds more natural and can take longer than `server_vad`."""

    type: t.Literal["semantic_vad"] = "semantic_vad"
    """Kind of turn detection, always `semantic_vad`."""

    eagerness: t.Literal["low", "medium", "high", "auto"] | str | None = None
    """How soon the model takes its turn. `low`, `medium` and `high` wait at most 8, 4 and 2 seconds; `auto`, the default, equals `medium`."""

    create_response: bool | None = None
    """Whether the end of speech starts a response, true by default."""

    interrupt_response: bool | None = None
    """Whether the start of speech cancels the response that the default conversation is receiving (barge-in), true by default. Otherwise that response runs to its end."""
