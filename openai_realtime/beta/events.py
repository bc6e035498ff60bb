"""Server events of the beta, for code that was written for it.

Events that are the same in GA use the generated models.
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
    """Unique id of the event, set by the server."""


class _SessionEvent(_Event):
    session: BetaSession
    """The current session, in the flat vocabulary."""


class _TranscriptionSessionEvent(_Event):
    session: BetaTranscriptionSession
    """The current session, in the flat vocabulary."""


class _ItemEvent(_Event):
    item: BetaItem
    """The item."""


class _ResponseEvent(_Event):
    response: BetaResponse
    """The current response."""


class _OutputEvent(_Event):
    response_id: str
    """Id of the response."""

    output_index: int
    """Position of the item in the `output` of the response, from 0."""


class _OutputItemEvent(_OutputEvent):
    item: BetaItem
    """The item."""


class _ContentPartEvent(_OutputEvent):
    item_id: str
    """Id of the item."""

    content_index: int
    """Position of the part in the `content` of the item, from 0."""

    part: BetaContentPart
    """The part."""


class BetaSessionCreated(_SessionEvent):
    """The first event of a session (`session.created`)."""

    type: Literal["session.created"] = "session.created"


class BetaSessionUpdated(_SessionEvent):
    """The answer to `session.update` (`session.updated`)."""

    type: Literal["session.updated"] = "session.updated"


class BetaTranscriptionSessionCreated(_TranscriptionSessionEvent):
    """The first event of a transcription session (`transcription_session.created`)."""

    type: Literal["transcription_session.created"] = "transcription_session.created"


class BetaTranscriptionSessionUpdated(_TranscriptionSessionEvent):
    """The answer to `transcription_session.update` (`transcription_session.updated`)."""

    type: Literal["transcription_session.updated"] = "transcription_session.updated"


class BetaConversationItemCreated(_ItemEvent):
    """An item was added to the conversation (`conversation.item.created`)."""

    type: Literal["conversation.item.created"] = "conversation.item.created"

    previous_item_id: str | None = None
    """Id of the preceding item; None for the first one."""


class BetaConversationItemRetrieved(_ItemEvent):
    """The answer to `conversation.item.retrieve` (`conversation.item.retrieved`)."""

    type: Literal["conversation.item.retrieved"] = "conversation.item.retrieved"


class BetaResponseCreated(_ResponseEvent):
    """A response was created (`response.created`)."""

    type: Literal["response.created"] = "response.created"


class BetaResponseDone(_ResponseEvent):
    """A response is done, whatever its status (`response.done`)."""

    type: Literal["response.done"] = "response.done"


class BetaResponseOutputItemAdded(_OutputItemEvent):
    """An item of a response was added (`response.output_item.added`)."""

    type: Literal["response.output_item.added"] = "response.output_item.added"


class BetaResponseOutputItemDone(_OutputItemEvent):
    """An item of a response is complete (`response.output_item.done`)."""

    type: Literal["response.output_item.done"] = "response.output_item.done"


class BetaResponseContentPartAdded(_ContentPartEvent):
    """A content part of an item was added (`response.content_part.added`)."""

    type: Literal["response.content_part.added"] = "response.content_part.added"


class BetaResponseContentPartDone(_ContentPartEvent):
    """A content part of an item is complete (`response.content_part.done`)."""

    type: Literal["response.content_part.done"] = "response.content_part.done"


class BetaResponseFunctionCallArgumentsDone(_OutputEvent):
    """The arguments of a function call are complete (`response.function_call_arguments.done`)."""

    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"

    item_id: str
    """Id of the item."""

    call_id: str
    """Id that the output of the call must refer to."""

    arguments: str
    """The arguments, as JSON text."""

    name: str | None = None
    """Name of the function; sent by GA servers only."""


class BetaResponseTextDelta(models.RealtimeServerEventResponseTextDelta):
    """A piece of the text of a response (`response.text.delta`)."""

    type: Literal["response.text.delta"] = "response.text.delta"  # type: ignore[assignment]


class BetaResponseTextDone(models.RealtimeServerEventResponseTextDone):
    """The complete text of a content part (`response.text.done`)."""

    type: Literal["response.text.done"] = "response.text.done"  # type: ignore[assignment]


class BetaResponseAudioDelta(models.RealtimeServerEventResponseAudioDelta):
    """A piece of the audio of a response, base64 (`response.audio.delta`)."""

    type: Literal["response.audio.delta"] = "response.audio.delta"  # type: ignore[assignment]


class BetaResponseAudioDone(models.RealtimeServerEventResponseAudioDone):
    """The audio of a content part is complete (`response.audio.done`)."""

    type: Literal["response.audio.done"] = "response.audio.done"  # type: ignore[assignment]


class BetaResponseAudioTranscriptDelta(models.RealtimeServerEventResponseAudioTranscriptDelta):
    """A piece of the transcript of spoken audio (`response.audio_transcript.delta`)."""

    type: Literal["response.audio_transcript.delta"] = "response.audio_transcript.delta"  # type: ignore[assignment]


class BetaResponseAudioTranscriptDone(models.RealtimeServerEventResponseAudioTranscriptDone):
    """The complete transcript of a content part (`response.audio_transcript.done`)."""

    type: Literal["response.audio_transcript.done"] = "response.audio_transcript.done"  # type: ignore[assignment]


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
"""Any server event in the dialect of the beta, discriminated by `type`; events that only GA has keep their names."""


@cache
def beta_event_parser() -> Callable[[bytes | str], Any]:
    """Return the parser of server events of the beta; invalid ones become a MalformedEvent."""
    return parser_of(BetaServerEvent)
