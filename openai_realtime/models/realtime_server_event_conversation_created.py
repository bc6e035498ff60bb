# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation import RealtimeConversation


class RealtimeServerEventConversationCreated(_model.Model):
    """Names the default conversation, right after `session.created`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.created"] = "conversation.created"
    """Fixed wire name of this kind of object."""

    conversation: RealtimeConversation
    """The conversation that items and responses go to by default."""
