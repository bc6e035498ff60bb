# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventConversationItemDelete(_model.Model):
    """Delete an item from the conversation. The server replies with `conversation.item.deleted`, or with `error` if the item does not exist."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["conversation.item.delete"] = "conversation.item.delete"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the item to delete."""
