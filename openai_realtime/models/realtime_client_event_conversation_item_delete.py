# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventConversationItemDelete(_model.Model):
    """Removes an item from the conversation. The server answers with `conversation.item.deleted`, or with `error` if there is no such item."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["conversation.item.delete"] = "conversation.item.delete"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the item to remove."""
