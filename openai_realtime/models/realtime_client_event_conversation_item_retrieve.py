# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventConversationItemRetrieve(_model.Model):
    """Retrieve an item as stored by the server, including its audio. User audio is returned after noise reduction and VAD. The server replies with `conversation.item.retrieved`, or with `error` if the item does not exist."""

    event_id: str | None = None
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Literal["conversation.item.retrieve"] = "conversation.item.retrieve"
    """Fixed type name of the object on the wire."""

    item_id: str
    """ID of the item to retrieve."""
