# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeClientEventConversationItemCreate(_model.Model):
    """Insert an item into the conversation, for example to restore history. Assistant audio cannot be inserted. The server replies with `conversation.item.added` and `conversation.item.done`, or with `error`."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["conversation.item.create"] = "conversation.item.create"
    """Fixed type name of the object on the wire."""

    previous_item_id: str | None = None
    """ID of the item to insert after; `root` inserts at the start, and if absent the item is appended. An unknown ID causes an `error` and inserts nothing."""

    item: RealtimeConversationItem
    """Item to insert, with an optional client-chosen `id`."""
