# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeServerEventConversationItemDeleted(_model.Model):
    """Confirms `conversation.item.delete`."""

    event_id: str
    """Unique id that the server gives the event."""

    type: t.Literal["conversation.item.deleted"] = "conversation.item.deleted"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the removed item."""
