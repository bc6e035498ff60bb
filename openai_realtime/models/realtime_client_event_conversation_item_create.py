# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem


class RealtimeClientEventConversationItemCreate(_model.Model):
    """Inserts an item into the conversation, as history or in mid-session; assistant audio cannot be inserted. The server answers with `conversation.item.added` and `conversation.item.done`, or with `error`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["conversation.item.create"] = "conversation.item.create"
    """Fixed wire name of this kind of object."""

    previous_item_id: str | None = None
    """Id of the item to insert after; `root` inserts at the start, absence appends at the end. An unknown id causes an `error` and inserts nothing."""

    item: RealtimeConversationItem
    """Item to insert; its `id` may be chosen by the client."""
