# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model


class RealtimeClientEventConversationItemTruncate(_model.Model):
    """Cuts an assistant message down to the audio that was played, after a barge-in; its transcript goes too, so that unheard text leaves the context. The server answers with `conversation.item.truncated`."""

    event_id: str | None = None
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Literal["conversation.item.truncate"] = "conversation.item.truncate"
    """Fixed wire name of this kind of object."""

    item_id: str
    """Id of the assistant message; other items cannot be truncated."""

    content_index: int
    """Position of the part to cut; send `0`."""

    audio_end_ms: int
    """Duration of audio to keep, in ms; more than the item has causes an `error`."""
