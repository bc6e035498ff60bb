# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeConversation(_model.Model):
    """Identity of a conversation."""

    id: str | None = None
    """Conversation ID; starts with `conv_`."""

    object: t.Literal["realtime.conversation"] | str | None = None
    """Fixed name of the object type."""
