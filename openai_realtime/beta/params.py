"""Typed dictionaries for what code for the beta sends and the document no longer has; never loaded by the package."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Required, TypeAlias, TypedDict, Union

from openai_realtime import models, params


class BetaResponseCreateParam(TypedDict, total=False):
    """Settings of one response, in place of the session's."""

    modalities: Sequence[Literal["text", "audio"] | str]
    """What the model answers with."""

    instructions: str
    """System message for this response."""

    voice: models.VoiceIdsOrCustomVoice | params.VoiceIdsOrCustomVoiceParam
    """Voice of spoken answers."""

    output_audio_format: Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Format of spoken answers."""

    tools: Sequence[models.RealtimeFunctionTool | params.RealtimeFunctionToolParam]
    """Functions that the model may call."""

    tool_choice: Literal["auto", "none", "required"] | str
    """How the model uses tools: a mode, or the name of a function."""

    temperature: float
    """Sampling temperature, 0.6 to 1.2, which GA does not have."""

    max_output_tokens: int | Literal["inf"]
    """Maximum number of tokens per response."""

    max_response_output_tokens: int | Literal["inf"]
    """The same under its name in sessions, which some clients send."""

    conversation: models.RealtimeResponseConversation
    """The conversation that the items go into: `auto`, the default, or `none`."""

    metadata: Mapping[str, str] | None
    """Up to 16 pairs that come back with the response."""

    prompt: models.Prompt | params.PromptParam | None
    """Stored prompt template that the response uses."""

    input: Sequence[models.RealtimeResponseInputItem | params.RealtimeResponseInputItemParam]
    """Items that the response takes as input, in place of the conversation."""


class BetaSessionUpdateParam(TypedDict, total=False):
    """The event that changes a session in the flat vocabulary (`session.update`)."""

    event_id: str
    """Id that the client chooses."""

    type: Required[Literal["session.update"]]
    """Fixed wire name of this kind of object."""

    session: Required[models.RealtimeSession | params.RealtimeSessionParam]
    """What changes."""


class BetaResponseCreateEventParam(TypedDict, total=False):
    """The event that makes the model respond (`response.create`)."""

    event_id: str
    """Id that the client chooses."""

    type: Required[Literal["response.create"]]
    """Fixed wire name of this kind of object."""

    response: BetaResponseCreateParam
    """Settings for this response alone."""


BetaClientEventParam: TypeAlias = Union[  # members that are defined elsewhere stay unloaded as text
    BetaSessionUpdateParam,
    BetaResponseCreateEventParam,
    "params.RealtimeClientEventConversationItemCreateParam",
    "params.RealtimeClientEventConversationItemDeleteParam",
    "params.RealtimeClientEventConversationItemRetrieveParam",
    "params.RealtimeClientEventConversationItemTruncateParam",
    "params.RealtimeClientEventInputAudioBufferAppendParam",
    "params.RealtimeClientEventInputAudioBufferClearParam",
    "params.RealtimeClientEventInputAudioBufferCommitParam",
    "params.RealtimeClientEventOutputAudioBufferClearParam",
    "params.RealtimeClientEventResponseCancelParam",
    "params.RealtimeClientEventTranscriptionSessionUpdateParam",
]
"""Any event that code for the beta sends, told apart by `type`."""
