# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation import RealtimeConversation


class RealtimeServerEventConversationCreated(_model.Model):
    """Sent right after `session.created`, with the default conversation."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.created"] = "conversation.created"
    """Fixed type name of the object on the wire."""

    conversation: RealtimeConversation
    """Default conversation of items and responses."""
