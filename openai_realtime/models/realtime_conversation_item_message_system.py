# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_system_content_part import RealtimeSystemContentPart


class RealtimeConversationItemMessageSystem(_model.Model):
    """System message, for context or short instructions in mid-conversation. Instructions for the whole session belong in its `instructions`."""

    id: str | None = None
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Literal["message"] = "message"
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, informational only."""

    role: t.Literal["system"] = "system"
    """Role of the author, always `system`."""

    content: list[RealtimeSystemContentPart]
    """Content parts of the message."""
