"""The server events of the beta, for code that was written for it.

Most are models of the document, which also describe the beta's shape: what only the beta had is an attribute all the
same. Those below have a name of their own, or a flat session. Names follow the document's models.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, Union

from openai_realtime import models
from openai_realtime._model import Model, OpenUnion, UnknownEvent
from openai_realtime.events import parser_of


class BetaSessionCreated(Model):
    """The first event of a session (`session.created`)."""

    event_id: str
    """Unique id that the server gives the event."""

    type: Literal["session.created"] = "session.created"
    """Fixed wire name of this kind of object."""

    session: models.RealtimeSession
    """The session as it begins, in the flat vocabulary."""


class BetaSessionUpdated(Model):
    """The answer to `session.update` (`session.updated`)."""

    event_id: str
    """Unique id that the server gives the event."""

    type: Literal["session.updated"] = "session.updated"
    """Fixed wire name of this kind of object."""

    session: models.RealtimeSession
    """The session as it stands now, in the flat vocabulary."""


class BetaTranscriptionSessionCreated(Model):
    """The first event of a transcription session (`transcription_session.created`)."""

    event_id: str
    """Unique id that the server gives the event."""

    type: Literal["transcription_session.created"] = "transcription_session.created"
    """Fixed wire name of this kind of object."""

    session: models.RealtimeTranscriptionSessionCreateResponse
    """The session as it begins, in the flat vocabulary."""


class BetaResponseTextDelta(models.RealtimeServerEventResponseTextDelta):
    """More text of a response (`response.text.delta`)."""

    type: Literal["response.text.delta"] = "response.text.delta"  # type: ignore[assignment]


class BetaResponseTextDone(models.RealtimeServerEventResponseTextDone):
    """The whole text of a content part (`response.text.done`)."""

    type: Literal["response.text.done"] = "response.text.done"  # type: ignore[assignment]


class BetaResponseAudioDelta(models.RealtimeServerEventResponseAudioDelta):
    """More audio of a response, in base64 (`response.audio.delta`)."""

    type: Literal["response.audio.delta"] = "response.audio.delta"  # type: ignore[assignment]


class BetaResponseAudioDone(models.RealtimeServerEventResponseAudioDone):
    """The audio of a content part is whole (`response.audio.done`)."""

    type: Literal["response.audio.done"] = "response.audio.done"  # type: ignore[assignment]


class BetaResponseAudioTranscriptDelta(models.RealtimeServerEventResponseAudioTranscriptDelta):
    """More of what is being said (`response.audio_transcript.delta`)."""

    type: Literal["response.audio_transcript.delta"] = "response.audio_transcript.delta"  # type: ignore[assignment]


class BetaResponseAudioTranscriptDone(models.RealtimeServerEventResponseAudioTranscriptDone):
    """All that was said in a content part (`response.audio_transcript.done`)."""

    type: Literal["response.audio_transcript.done"] = "response.audio_transcript.done"  # type: ignore[assignment]


BetaServerEvent = Annotated[
    Union[  # noqa: UP007  # as pydantic reads it best
        BetaSessionCreated,
        BetaSessionUpdated,
        BetaTranscriptionSessionCreated,
        BetaResponseTextDelta,
        BetaResponseTextDone,
        BetaResponseAudioDelta,
        BetaResponseAudioDone,
        BetaResponseAudioTranscriptDelta,
        BetaResponseAudioTranscriptDone,
        models.RealtimeServerEventConversationCreated,
        models.RealtimeServerEventConversationItemCreated,
        models.RealtimeServerEventConversationItemDeleted,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
        models.RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
        models.RealtimeServerEventConversationItemRetrieved,
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
        models.RealtimeServerEventResponseContentPartAdded,
        models.RealtimeServerEventResponseContentPartDone,
        models.RealtimeServerEventResponseCreated,
        models.RealtimeServerEventResponseDone,
        models.RealtimeServerEventResponseFunctionCallArgumentsDelta,
        models.RealtimeServerEventResponseFunctionCallArgumentsDone,
        models.RealtimeServerEventResponseMCPCallArgumentsDelta,
        models.RealtimeServerEventResponseMCPCallArgumentsDone,
        models.RealtimeServerEventResponseMCPCallCompleted,
        models.RealtimeServerEventResponseMCPCallFailed,
        models.RealtimeServerEventResponseMCPCallInProgress,
        models.RealtimeServerEventResponseOutputItemAdded,
        models.RealtimeServerEventResponseOutputItemDone,
        models.RealtimeServerEventTranscriptionSessionUpdated,
        UnknownEvent,
    ],
    OpenUnion("type"),
]
"""Any event that code for the beta sees, told apart by `type`; what GA alone has comes under its own name."""


@cache
def beta_event_parser() -> Callable[[bytes | str], Any]:
    """Give the function that reads server events of the beta; what is none becomes a MalformedEvent."""
    return parser_of(BetaServerEvent)
