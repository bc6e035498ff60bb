# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_user_content_part import RealtimeUserContentPart


class RealtimeConversationItemMessageUser(_model.Model):
    """User message, as speech, text or images."""

    id: str | None = None
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Literal["message"] = "message"
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, informational only."""

    role: t.Literal["user"] = "user"
    """Role of the author, always `user`."""

    content: list[RealtimeUserContentPart]
    """Content parts of the message."""
