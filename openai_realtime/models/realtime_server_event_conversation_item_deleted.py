# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemDeleted(_model.Model):
    """Reply to `conversation.item.delete`."""

    event_id: str
    """Unique ID of the event, assigned by the server."""

    type: t.Literal["conversation.item.deleted"] = "conversation.item.deleted"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the deleted item."""
