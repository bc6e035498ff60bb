# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_assistant_content_part import RealtimeAssistantContentPart


class RealtimeConversationItemMessageAssistant(_model.Model):
    """Assistant message, as speech or text."""

    id: str | None = None
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Literal["message"] = "message"
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, informational only."""

    role: t.Literal["assistant"] = "assistant"
    """Role of the author, always `assistant`."""

    content: list[RealtimeAssistantContentPart]
    """Content parts of the message."""
