# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_system_content_part import RealtimeSystemContentPart


class RealtimeConversationItemMessageSystem(_model.Model):
    """Context or small instructions given in mid-conversation; instructions for the whole session belong in its `instructions`."""

    id: str | None = None
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str | None = None
    """Always `realtime.item`; optional in a new item."""

    type: t.Literal["message"] = "message"
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str | None = None
    """Progress of the item, for information only."""

    role: t.Literal["system"] = "system"
    """Always `system`."""

    content: list[RealtimeSystemContentPart]
    """Parts of the message."""
