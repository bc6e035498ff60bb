"""The server events of the beta, for code that was written for it.

Events whose names and shapes are GA's are the models of the document.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, Union

from openai_realtime import models
from openai_realtime.beta.objects import (
    BetaContentPart,
    BetaItem,
    BetaResponse,
    BetaSession,
    BetaTranscriptionSession,
)
from openai_realtime.events import parser_of
from openai_realtime.schema.model import Model, OpenUnion, UnknownEvent


class _Event(Model):
    event_id: str
    """Unique id that the server gives the event."""


class BetaSessionCreated(_Event):
    """The first event of a session (`session.created`)."""

    type: Literal["session.created"] = "session.created"
    """Fixed wire name of this kind of object."""

    session: BetaSession
    """The session as it stands now, in the flat vocabulary."""


class BetaSessionUpdated(_Event):
    """The answer to `session.update` (`session.updated`)."""

    type: Literal["session.updated"] = "session.updated"
    """Fixed wire name of this kind of object."""

    session: BetaSession
    """The session as it stands now, in the flat vocabulary."""


class BetaTranscriptionSessionCreated(_Event):
    """The first event of a transcription session (`transcription_session.created`)."""

    type: Literal["transcription_session.created"] = "transcription_session.created"
    """Fixed wire name of this kind of object."""

    session: BetaTranscriptionSession
    """The session as it stands now, in the flat vocabulary."""


class BetaTranscriptionSessionUpdated(_Event):
    """The answer to `transcription_session.update` (`transcription_session.updated`)."""

    type: Literal["transcription_session.updated"] = "transcription_session.updated"
    """Fixed wire name of this kind of object."""

    session: BetaTranscriptionSession
    """The session as it stands now, in the flat vocabulary."""


class BetaConversationItemCreated(_Event):
    """An item went into the conversation (`conversation.item.created`)."""

    type: Literal["conversation.item.created"] = "conversation.item.created"
    """Fixed wire name of this kind of object."""

    item: BetaItem
    """The item."""

    previous_item_id: str | None = None
    """The item before it; None for the first one."""


class BetaConversationItemRetrieved(_Event):
    """The answer to `conversation.item.retrieve` (`conversation.item.retrieved`)."""

    type: Literal["conversation.item.retrieved"] = "conversation.item.retrieved"
    """Fixed wire name of this kind of object."""

    item: BetaItem
    """The item."""


class BetaResponseCreated(_Event):
    """A response has begun (`response.created`)."""

    type: Literal["response.created"] = "response.created"
    """Fixed wire name of this kind of object."""

    response: BetaResponse
    """The response as it stands now."""


class BetaResponseDone(_Event):
    """A response has ended, whichever way (`response.done`)."""

    type: Literal["response.done"] = "response.done"
    """Fixed wire name of this kind of object."""

    response: BetaResponse
    """The response as it stands now."""


class BetaResponseOutputItemAdded(_Event):
    """An item of a response has begun (`response.output_item.added`)."""

    type: Literal["response.output_item.added"] = "response.output_item.added"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item: BetaItem
    """The item."""


class BetaResponseOutputItemDone(_Event):
    """An item of a response is whole (`response.output_item.done`)."""

    type: Literal["response.output_item.done"] = "response.output_item.done"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    item: BetaItem
    """The item."""


class BetaResponseContentPartAdded(_Event):
    """A part of an item has begun (`response.content_part.added`)."""

    type: Literal["response.content_part.added"] = "response.content_part.added"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the item concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    part: BetaContentPart
    """The part."""


class BetaResponseContentPartDone(_Event):
    """A part of an item is whole (`response.content_part.done`)."""

    type: Literal["response.content_part.done"] = "response.content_part.done"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the item concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    part: BetaContentPart
    """The part."""


class BetaResponseFunctionCallArgumentsDone(_Event):
    """The arguments of a function call are whole (`response.function_call_arguments.done`)."""

    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response concerned."""

    item_id: str
    """Id of the item concerned."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""

    call_id: str
    """Id that the output of the call has to name."""

    arguments: str
    """The arguments, as JSON text."""

    name: str | None = None
    """The function that is called, which GA tells here and the beta did not."""


class BetaResponseTextDelta(models.RealtimeServerEventResponseTextDelta):
    """More text of a response (`response.text.delta`)."""

    type: Literal["response.text.delta"] = "response.text.delta"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


class BetaResponseTextDone(models.RealtimeServerEventResponseTextDone):
    """The whole text of a content part (`response.text.done`)."""

    type: Literal["response.text.done"] = "response.text.done"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


class BetaResponseAudioDelta(models.RealtimeServerEventResponseAudioDelta):
    """More audio of a response, in base64 (`response.audio.delta`)."""

    type: Literal["response.audio.delta"] = "response.audio.delta"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


class BetaResponseAudioDone(models.RealtimeServerEventResponseAudioDone):
    """The audio of a content part is whole (`response.audio.done`)."""

    type: Literal["response.audio.done"] = "response.audio.done"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


class BetaResponseAudioTranscriptDelta(models.RealtimeServerEventResponseAudioTranscriptDelta):
    """More of what is being said (`response.audio_transcript.delta`)."""

    type: Literal["response.audio_transcript.delta"] = "response.audio_transcript.delta"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


class BetaResponseAudioTranscriptDone(models.RealtimeServerEventResponseAudioTranscriptDone):
    """All that was said in a content part (`response.audio_transcript.done`)."""

    type: Literal["response.audio_transcript.done"] = "response.audio_transcript.done"  # type: ignore[assignment]
    """Fixed wire name of this kind of object."""


BetaServerEvent = Annotated[
    Union[  # noqa: UP007  # as pydantic reads it best
        BetaSessionCreated,
        BetaSessionUpdated,
        BetaTranscriptionSessionCreated,
        BetaTranscriptionSessionUpdated,
        BetaConversationItemCreated,
        BetaConversationItemRetrieved,
        BetaResponseCreated,
        BetaResponseDone,
        BetaResponseOutputItemAdded,
        BetaResponseOutputItemDone,
        BetaResponseContentPartAdded,
        BetaResponseContentPartDone,
        BetaResponseFunctionCallArgumentsDone,
        BetaResponseTextDelta,
        BetaResponseTextDone,
        BetaResponseAudioDelta,
        BetaResponseAudioDone,
        BetaResponseAudioTranscriptDelta,
        BetaResponseAudioTranscriptDone,
        models.RealtimeServerEventConversationCreated,
        models.RealtimeServerEventConversationItemDeleted,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
        models.RealtimeServerEventConversationItemTruncated,
        models.RealtimeServerEventError,
        models.RealtimeServerEventInputAudioBufferCleared,
        models.RealtimeServerEventInputAudioBufferCommitted,
        models.RealtimeServerEventInputAudioBufferDtmfEventReceived,
        models.RealtimeServerEventInputAudioBufferSpeechStarted,
        models.RealtimeServerEventInputAudioBufferSpeechStopped,
        models.RealtimeServerEventInputAudioBufferTimeoutTriggered,
        models.RealtimeServerEventMCPListToolsCompleted,
        models.RealtimeServerEventMCPListToolsFailed,
        models.RealtimeServerEventMCPListToolsInProgress,
        models.RealtimeServerEventOutputAudioBufferCleared,
        models.RealtimeServerEventOutputAudioBufferStarted,
        models.RealtimeServerEventOutputAudioBufferStopped,
        models.RealtimeServerEventRateLimitsUpdated,
        models.RealtimeServerEventResponseFunctionCallArgumentsDelta,
        models.RealtimeServerEventResponseMCPCallArgumentsDelta,
        models.RealtimeServerEventResponseMCPCallArgumentsDone,
        models.RealtimeServerEventResponseMCPCallCompleted,
        models.RealtimeServerEventResponseMCPCallFailed,
        models.RealtimeServerEventResponseMCPCallInProgress,
        UnknownEvent,
    ],
    OpenUnion("type"),
]
"""Any event that code for the beta sees, told apart by `type`; what GA alone has comes under its own name."""


@cache
def beta_event_parser() -> Callable[[bytes | str], Any]:
    """Give the function that reads server events of the beta; what is none becomes a MalformedEvent."""
    return parser_of(BetaServerEvent)
