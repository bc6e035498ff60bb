# Generated from openapi.yaml by `make generate`: do not edit.

"""Typed dictionaries for what is sent, named as the models with `Param` at the end.

Every method takes them where it takes the models, at any depth. They are for type checkers and editors: at run time
nothing of the package imports this module, and a typed dictionary is a plain dict.
"""

from __future__ import annotations

import typing as t
from collections.abc import Mapping, Sequence

from openai_realtime import models

__all__ = [
    "AudioTranscriptionParam",
    "AudioTranscriptionResponseParam",
    "CustomVoiceParam",
    "InputFileContentParam",
    "InputImageContentParam",
    "InputTextContentParam",
    "MCPAllowedToolsParam",
    "MCPApprovalFilterParam",
    "MCPListToolsToolParam",
    "MCPRequireApprovalParam",
    "MCPToolParam",
    "MCPToolFilterParam",
    "PromptParam",
    "PromptCacheBreakpointConfigParam",
    "PromptVariableParam",
    "RealtimeAssistantContentPartParam",
    "RealtimeAudioConfigParam",
    "RealtimeAudioConfigInputParam",
    "RealtimeAudioConfigOutputParam",
    "RealtimeAudioFormatPCMParam",
    "RealtimeAudioFormatPCMAParam",
    "RealtimeAudioFormatPCMUParam",
    "RealtimeAudioFormatsParam",
    "RealtimeCallReferRequestParam",
    "RealtimeCallRejectRequestParam",
    "RealtimeClientEventParam",
    "RealtimeClientEventConversationItemCreateParam",
    "RealtimeClientEventConversationItemDeleteParam",
    "RealtimeClientEventConversationItemRetrieveParam",
    "RealtimeClientEventConversationItemTruncateParam",
    "RealtimeClientEventInputAudioBufferAppendParam",
    "RealtimeClientEventInputAudioBufferClearParam",
    "RealtimeClientEventInputAudioBufferCommitParam",
    "RealtimeClientEventOutputAudioBufferClearParam",
    "RealtimeClientEventResponseCancelParam",
    "RealtimeClientEventResponseCreateParam",
    "RealtimeClientEventSessionUpdateParam",
    "RealtimeClientEventTranscriptionSessionUpdateParam",
    "RealtimeClientSecretExpiresAfterParam",
    "RealtimeConversationItemParam",
    "RealtimeConversationItemFunctionCallParam",
    "RealtimeConversationItemFunctionCallOutputParam",
    "RealtimeConversationItemMessageParam",
    "RealtimeConversationItemMessageAssistantParam",
    "RealtimeConversationItemMessageSystemParam",
    "RealtimeConversationItemMessageUserParam",
    "RealtimeCreateClientSecretRequestParam",
    "RealtimeFunctionToolParam",
    "RealtimeItemReferenceParam",
    "RealtimeMCPApprovalRequestParam",
    "RealtimeMCPApprovalResponseParam",
    "RealtimeMCPErrorParam",
    "RealtimeMCPHTTPErrorParam",
    "RealtimeMCPListToolsParam",
    "RealtimeMCPProtocolErrorParam",
    "RealtimeMCPToolCallParam",
    "RealtimeMCPToolExecutionErrorParam",
    "RealtimeNoiseReductionParam",
    "RealtimeReasoningParam",
    "RealtimeResponseCreateAudioParam",
    "RealtimeResponseCreateAudioOutputParam",
    "RealtimeResponseCreateParamsParam",
    "RealtimeResponseInputItemParam",
    "RealtimeSemanticVadParam",
    "RealtimeServerVadParam",
    "RealtimeSessionParam",
    "RealtimeSessionClientSecretExpiresAfterParam",
    "RealtimeSessionClientSecretRequestParam",
    "RealtimeSessionConfigParam",
    "RealtimeSessionCreateRequestParam",
    "RealtimeSessionCreateRequestGAParam",
    "RealtimeSessionInputAudioNoiseReductionParam",
    "RealtimeSystemContentPartParam",
    "RealtimeToolParam",
    "RealtimeToolChoiceParam",
    "RealtimeTracingParam",
    "RealtimeTracingConfigParam",
    "RealtimeTranscriptionAudioConfigParam",
    "RealtimeTranscriptionAudioConfigInputParam",
    "RealtimeTranscriptionSessionClientSecretRequestParam",
    "RealtimeTranscriptionSessionCreateRequestParam",
    "RealtimeTranscriptionSessionCreateRequestGAParam",
    "RealtimeTranslationAudioParam",
    "RealtimeTranslationAudioInputParam",
    "RealtimeTranslationAudioOutputParam",
    "RealtimeTranslationClientEventParam",
    "RealtimeTranslationClientEventInputAudioBufferAppendParam",
    "RealtimeTranslationClientEventSessionCloseParam",
    "RealtimeTranslationClientEventSessionUpdateParam",
    "RealtimeTranslationClientSecretCreateRequestParam",
    "RealtimeTranslationNoiseReductionParam",
    "RealtimeTranslationSessionCreateRequestParam",
    "RealtimeTranslationSessionUpdateRequestParam",
    "RealtimeTranslationTranscriptionParam",
    "RealtimeTruncationParam",
    "RealtimeTruncationRetentionRatioParam",
    "RealtimeTruncationTokenLimitsParam",
    "RealtimeTurnDetectionParam",
    "RealtimeUserContentPartParam",
    "ToolChoiceFunctionParam",
    "ToolChoiceMCPParam",
    "TracingConfigurationParam",
    "TracingConfigurationDetailsParam",
    "VoiceIdsOrCustomVoiceParam",
]


class AudioTranscriptionParam(t.TypedDict, total=False):
    """Settings for the transcription of input audio."""

    model: models.AudioTranscriptionModel
    """Model that transcribes. `gpt-4o-transcribe-diarize` also tells speakers apart."""

    language: str
    """Language of the audio as an ISO 639-1 code such as `en`. Naming it makes transcription faster and more accurate."""

    languages: Sequence[str]
    """Languages to expect in the audio, as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    keywords: Sequence[str]
    """Words and phrases to expect, such as names and terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str
    """Hint at style or context, a list of keywords for `whisper-1`, free text for the `gpt-4o-transcribe` models other than `gpt-4o-transcribe-diarize`. GA sessions with `gpt-realtime-whisper` take none."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
    """How long to hold back text for the sake of accuracy; more delay, fewer mistakes. Only for `gpt-realtime-whisper` in GA sessions."""


class AudioTranscriptionResponseParam(t.TypedDict, total=False):
    """Settings in force for the transcription of input audio."""

    model: models.AudioTranscriptionModel
    """Model that transcribes. `gpt-4o-transcribe-diarize` also tells speakers apart."""

    language: str | None
    """Language of the audio as an ISO 639-1 code; null where none was named."""

    languages: Sequence[str]
    """Languages to expect in the audio, as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str
    """Hint at style or context that the client gave, if any."""

    keywords: Sequence[str]
    """Words and phrases to expect, such as names and terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
    """How long to hold back text for the sake of accuracy; more delay, fewer mistakes. Only for `gpt-realtime-whisper` in GA sessions."""


class CustomVoiceParam(t.TypedDict, total=False):
    """Reference to a voice made for the account."""

    id: t.Required[str]
    """Identifier of the voice; it begins with `voice_`."""


class InputFileContentParam(t.TypedDict, total=False):
    """File as the value of a prompt variable, by identifier, URL or content."""

    type: t.Required[t.Literal["input_file"]]
    """Kind of content, always `input_file`."""

    file_id: str | None
    """Identifier of an uploaded file; null where the file is given otherwise."""

    filename: str
    """Name of the file."""

    file_data: str
    """Content of the file, in base64."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """Ends the reusable, cached prefix of the prompt after this content."""

    file_url: str
    """Address of the file."""

    detail: models.FileInputDetail
    """Quality at which the pages are rendered for the model; absent means `auto`."""


class InputImageContentParam(t.TypedDict, total=False):
    """Image as the value of a prompt variable, by URL or by file."""

    type: t.Required[t.Literal["input_image"]]
    """Kind of content, always `input_image`."""

    image_url: str | None
    """Address of the image, or the image itself as a base64 data URL; null where `file_id` names it."""

    file_id: str | None
    """Identifier of an uploaded image; null where `image_url` gives it."""

    detail: t.Required[models.ImageDetail]
    """Resolution at which the model sees the image, normally `auto`."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """Ends the reusable, cached prefix of the prompt after this content."""


class InputTextContentParam(t.TypedDict, total=False):
    """Text as the value of a prompt variable."""

    type: t.Required[t.Literal["input_text"]]
    """Kind of content, always `input_text`."""

    text: t.Required[str]
    """The text itself."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """Ends the reusable, cached prefix of the prompt after this content."""


MCPAllowedToolsParam: t.TypeAlias = t.Union[
    "Sequence[str]",
    "models.MCPToolFilter | MCPToolFilterParam",
]
"""Tools of an MCP server that the model may use, as a list of names or a filter."""


class MCPApprovalFilterParam(t.TypedDict, total=False):
    """Which tools of an MCP server need the client's approval and which do not."""

    always: models.MCPToolFilter | MCPToolFilterParam
    """Tools whose every call needs approval."""

    never: models.MCPToolFilter | MCPToolFilterParam
    """Tools that run without approval."""


class MCPListToolsToolParam(t.TypedDict, total=False):
    """A tool of an MCP server, as the server describes it."""

    name: t.Required[str]
    """Name of the tool."""

    description: str | None
    """What the tool does; null or absent if the server does not say."""

    input_schema: t.Required[Mapping[str, t.Any]]
    """JSON Schema of the arguments."""

    annotations: Mapping[str, t.Any] | None
    """Further hints by the MCP server, such as `readOnlyHint`; null or absent if there are none."""


MCPRequireApprovalParam: t.TypeAlias = t.Union[
    "models.MCPApprovalFilter | MCPApprovalFilterParam",
    't.Literal["always", "never"] | str',
]
"""Approval of calls to an MCP server, `always` or `never` for all its tools, or by filter."""


class MCPToolParam(t.TypedDict, total=False):
    """A remote MCP (Model Context Protocol) server whose tools the model may call. One of `server_url`, `connector_id` and `tunnel_id` must say where it is."""

    type: t.Required[t.Literal["mcp"]]
    """Kind of tool, always `mcp`."""

    server_label: t.Required[str]
    """Name that identifies the server in tool calls and events."""

    server_url: str
    """Address of the server, when it is reached directly."""

    connector_id: (
        t.Literal[
            "connector_dropbox",
            "connector_gmail",
            "connector_googlecalendar",
            "connector_googledrive",
            "connector_microsoftteams",
            "connector_outlookcalendar",
            "connector_outlookemail",
            "connector_sharepoint",
        ]
        | str
    )
    """Ready-made connector to a service, such as `connector_gmail`, in place of an address."""

    tunnel_id: str
    """Secure MCP tunnel to the server, in place of its address; `tunnel_` and 32 lower-case letters or digits."""

    authorization: str
    """OAuth access token for the server or connector, which the application obtains itself."""

    server_description: str
    """What the server offers, as context for the model."""

    headers: Mapping[str, str] | None
    """HTTP headers for requests to the server, for example to authenticate; null for none."""

    allowed_tools: models.MCPAllowedTools | MCPAllowedToolsParam | None
    """Tools that the model may use, by name or by filter; null allows all."""

    allowed_callers: Sequence[models.CallableToolAllowedCaller] | None
    """Who may call the tools, the model itself (`direct`) or a program that it has written (`programmatic`)."""

    require_approval: models.MCPRequireApproval | MCPRequireApprovalParam | None
    """Calls that wait for the client's approval, `always` (the default), `never`, or a filter."""

    defer_loading: bool
    """Whether the tools stay out of the context until a tool search finds them."""


class MCPToolFilterParam(t.TypedDict, total=False):
    """Selection of an MCP server's tools."""

    tool_names: Sequence[str]
    """Names of the selected tools."""

    read_only: bool
    """True selects the tools that only read, by the annotation `readOnlyHint` of their server."""


class PromptParam(t.TypedDict, total=False):
    """Reference to a stored prompt template and the values of its variables."""

    id: t.Required[str]
    """Identifier of the template; it begins with `pmpt_`."""

    version: str | None
    """Version of the template; null or absent means the current one."""

    variables: Mapping[str, models.PromptVariable | PromptVariableParam] | None
    """Values for the template's variables, by name; null for none."""


class PromptCacheBreakpointConfigParam(t.TypedDict, total=False):
    """Mark at the exact end of a prompt prefix that is cached for reuse."""

    mode: t.Required[t.Literal["explicit"]]
    """Kind of breakpoint, always `explicit`."""

    ttl: t.Literal["30m", "12h"] | str
    """Least time that the prefix stays cached, `30m` or `12h`; absent means that of the request."""


PromptVariableParam: t.TypeAlias = t.Union[
    "models.InputTextContent | InputTextContentParam",
    "models.InputImageContent | InputImageContentParam",
    "models.InputFileContent | InputFileContentParam",
    "str",
]
"""Value of a prompt variable, a plain string or a text, image or file."""


class RealtimeAssistantContentPartParam(t.TypedDict, total=False):
    """Content part of an assistant message, text or speech."""

    type: t.Literal["output_text", "output_audio", "audio", "text"] | str
    """Kind of content, `output_text` or `output_audio`; some servers send `text` or `audio`."""

    text: str
    """Text of a text part."""

    audio: str
    """Base64 of the audio, in the session's output format, by default PCM16 mono at 24000 Hz; absent unless the item is retrieved."""

    transcript: str
    """What is said in an audio part."""

    format: str
    """Encoding of the audio in a retrieved item, such as `pcm16`."""


class RealtimeAudioConfigParam(t.TypedDict, total=False):
    """Audio settings of a conversational GA session."""

    input: models.RealtimeAudioConfigInput | RealtimeAudioConfigInputParam
    """Settings of the audio that the client sends."""

    output: models.RealtimeAudioConfigOutput | RealtimeAudioConfigOutputParam
    """Settings of the audio that the model sends."""


class RealtimeAudioConfigInputParam(t.TypedDict, total=False):
    """Settings of the audio that the client sends to a conversational GA session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the audio that the client sends, one of PCM, μ-law and A-law."""

    transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription of the user's audio; off when null, and by default. A separate model does it asynchronously, so the text tells roughly what was said, not what the session's model understood."""

    noise_reduction: models.RealtimeNoiseReduction | RealtimeNoiseReductionParam | None
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""


class RealtimeAudioConfigOutputParam(t.TypedDict, total=False):
    """Settings of the model's speech in a conversational GA session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the audio that the model sends, one of PCM, μ-law and A-law."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""

    speed: int | float
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5, default 1.0, applied to the finished audio. It may change between turns, not during a response."""


class RealtimeAudioFormatPCMParam(t.TypedDict, total=False):
    """Uncompressed audio, 16-bit signed little-endian samples, mono, 24000 Hz, hence 48 bytes a millisecond."""

    type: t.Required[t.Literal["audio/pcm"]]
    """Kind of encoding, always `audio/pcm`."""

    rate: t.Literal[24000] | int
    """Samples per second; 24000 is the only rate."""


class RealtimeAudioFormatPCMAParam(t.TypedDict, total=False):
    """G.711 A-law, the telephone encoding of Europe and most other countries, one byte a sample at 8000 Hz."""

    type: t.Required[t.Literal["audio/pcma"]]
    """Kind of encoding, always `audio/pcma`."""


class RealtimeAudioFormatPCMUParam(t.TypedDict, total=False):
    """G.711 μ-law, the telephone encoding of North America and Japan, one byte a sample at 8000 Hz."""

    type: t.Required[t.Literal["audio/pcmu"]]
    """Kind of encoding, always `audio/pcmu`."""


RealtimeAudioFormatsParam: t.TypeAlias = t.Union[
    "models.RealtimeAudioFormatPCM | RealtimeAudioFormatPCMParam",
    "models.RealtimeAudioFormatPCMU | RealtimeAudioFormatPCMUParam",
    "models.RealtimeAudioFormatPCMA | RealtimeAudioFormatPCMAParam",
]
"""Encoding of audio, told apart by `type`. WebSocket events carry the bare samples in base64."""


class RealtimeCallReferRequestParam(t.TypedDict, total=False):
    """Destination of a SIP transfer."""

    target_uri: t.Required[str]
    """Where to send the caller, a `tel:` or `sip:` URI that goes into the header `Refer-To`."""


class RealtimeCallRejectRequestParam(t.TypedDict, total=False):
    """Reason for declining a SIP call."""

    status_code: int
    """SIP status for the caller, such as 486 (Busy Here); default 603 (Decline)."""


RealtimeClientEventParam: t.TypeAlias = t.Union[
    "models.RealtimeClientEventConversationItemCreate | RealtimeClientEventConversationItemCreateParam",
    "models.RealtimeClientEventConversationItemDelete | RealtimeClientEventConversationItemDeleteParam",
    "models.RealtimeClientEventConversationItemRetrieve | RealtimeClientEventConversationItemRetrieveParam",
    "models.RealtimeClientEventConversationItemTruncate | RealtimeClientEventConversationItemTruncateParam",
    "models.RealtimeClientEventInputAudioBufferAppend | RealtimeClientEventInputAudioBufferAppendParam",
    "models.RealtimeClientEventInputAudioBufferClear | RealtimeClientEventInputAudioBufferClearParam",
    "models.RealtimeClientEventOutputAudioBufferClear | RealtimeClientEventOutputAudioBufferClearParam",
    "models.RealtimeClientEventInputAudioBufferCommit | RealtimeClientEventInputAudioBufferCommitParam",
    "models.RealtimeClientEventResponseCancel | RealtimeClientEventResponseCancelParam",
    "models.RealtimeClientEventResponseCreate | RealtimeClientEventResponseCreateParam",
    "models.RealtimeClientEventSessionUpdate | RealtimeClientEventSessionUpdateParam",
    "models.RealtimeClientEventTranscriptionSessionUpdate | RealtimeClientEventTranscriptionSessionUpdateParam",
]
"""Any event that a client sends in a realtime or transcription session, told apart by `type`."""


class RealtimeClientEventConversationItemCreateParam(t.TypedDict, total=False):
    """Inserts an item into the conversation, as history or in mid-session; assistant audio cannot be inserted. The server answers with `conversation.item.added` and `conversation.item.done`, or with `error`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["conversation.item.create"]]
    """Fixed wire name of this kind of object."""

    previous_item_id: str
    """Id of the item to insert after; `root` inserts at the start, absence appends at the end. An unknown id causes an `error` and inserts nothing."""

    item: t.Required[models.RealtimeConversationItem | RealtimeConversationItemParam]
    """Item to insert; its `id` may be chosen by the client."""


class RealtimeClientEventConversationItemDeleteParam(t.TypedDict, total=False):
    """Removes an item from the conversation. The server answers with `conversation.item.deleted`, or with `error` if there is no such item."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["conversation.item.delete"]]
    """Fixed wire name of this kind of object."""

    item_id: t.Required[str]
    """Id of the item to remove."""


class RealtimeClientEventConversationItemRetrieveParam(t.TypedDict, total=False):
    """Asks for an item as the server holds it, audio included; user audio comes as noise reduction and VAD left it. The server answers with `conversation.item.retrieved`, or with `error` if there is no such item."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["conversation.item.retrieve"]]
    """Fixed wire name of this kind of object."""

    item_id: t.Required[str]
    """Id of the item to fetch."""


class RealtimeClientEventConversationItemTruncateParam(t.TypedDict, total=False):
    """Cuts an assistant message down to the audio that was played, after a barge-in; its transcript goes too, so that unheard text leaves the context. The server answers with `conversation.item.truncated`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["conversation.item.truncate"]]
    """Fixed wire name of this kind of object."""

    item_id: t.Required[str]
    """Id of the assistant message; other items cannot be truncated."""

    content_index: t.Required[int]
    """Position of the part to cut; send `0`."""

    audio_end_ms: t.Required[int]
    """Duration of audio to keep, in ms; more than the item has causes an `error`."""


class RealtimeClientEventInputAudioBufferAppendParam(t.TypedDict, total=False):
    """Adds audio to the input audio buffer, without confirmation by the server. With turn detection the server commits the buffer when speech ends, and small chunks make it react sooner; without it the client commits."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["input_audio_buffer.append"]]
    """Fixed wire name of this kind of object."""

    audio: t.Required[str]
    """Base64 of audio in the session's input format, at most 15 MiB in one event."""


class RealtimeClientEventInputAudioBufferClearParam(t.TypedDict, total=False):
    """Discards the uncommitted input audio; the server answers with `input_audio_buffer.cleared`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["input_audio_buffer.clear"]]
    """Fixed wire name of this kind of object."""


class RealtimeClientEventInputAudioBufferCommitParam(t.TypedDict, total=False):
    """Turns the input audio buffer into a user message item and starts its transcription, if configured, but no response. The server answers with `input_audio_buffer.committed`, or with `error` if the buffer is empty; with turn detection on it commits by itself."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["input_audio_buffer.commit"]]
    """Fixed wire name of this kind of object."""


class RealtimeClientEventOutputAudioBufferClearParam(t.TypedDict, total=False):
    """Stops playback of the current response at once, over WebRTC and SIP only; the server answers with `output_audio_buffer.cleared`. Send `response.cancel` first, so that generation stops too."""

    event_id: str
    """Optional id chosen by the client; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["output_audio_buffer.clear"]]
    """Fixed wire name of this kind of object."""


class RealtimeClientEventResponseCancelParam(t.TypedDict, total=False):
    """Stops a running response, which then ends with `response.done` and status `cancelled`. With nothing to cancel, the server answers with a harmless `error`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["response.cancel"]]
    """Fixed wire name of this kind of object."""

    response_id: str
    """Id of the response to cancel; absent, the one running in the default conversation."""


class RealtimeClientEventResponseCreateParam(t.TypedDict, total=False):
    """Starts a response, which turn detection otherwise does by itself. `response.created`, the events of its items and `response.done` follow; only one response at a time can write to the default conversation."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["response.create"]]
    """Fixed wire name of this kind of object."""

    response: models.RealtimeResponseCreateParams | RealtimeResponseCreateParamsParam
    """Settings for this response alone, in place of the session's; absent, the session's apply."""


class RealtimeClientEventSessionUpdateParam(t.TypedDict, total=False):
    """Changes the session's configuration. Objects merge deeply and absent fields stay as they are; the server answers with `session.updated`, or with `error` and no change."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["session.update"]]
    """Fixed wire name of this kind of object."""

    session: t.Required[models.RealtimeSessionConfig | RealtimeSessionConfigParam]
    """The session's `type` and the fields to change, except the model, and the voice once the model has spoken. An empty string clears `instructions`, an empty list `tools`; null turns `turn_detection`, `noise_reduction` or `tracing` off."""


class RealtimeClientEventTranscriptionSessionUpdateParam(t.TypedDict, total=False):
    """Beta shape of `session.update` for a transcription session; the server answers with `transcription_session.updated`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["transcription_session.update"]]
    """Fixed wire name of this kind of object."""

    session: t.Required[
        models.RealtimeTranscriptionSessionCreateRequest | RealtimeTranscriptionSessionCreateRequestParam
    ]
    """Fields to change, in the flat vocabulary; absent fields stay as they are."""


class RealtimeClientSecretExpiresAfterParam(t.TypedDict, total=False):
    """Lifetime of a client secret. Until then it opens any number of sessions, and those may outlast it."""

    anchor: t.Literal["created_at"] | str
    """Moment from which `seconds` counts, only `created_at`, the creation of the secret."""

    seconds: int
    """Lifetime in seconds, 10 to 7200, default 600."""


RealtimeConversationItemParam: t.TypeAlias = t.Union[
    "models.RealtimeConversationItemFunctionCall | RealtimeConversationItemFunctionCallParam",
    "models.RealtimeConversationItemFunctionCallOutput | RealtimeConversationItemFunctionCallOutputParam",
    "models.RealtimeMCPApprovalResponse | RealtimeMCPApprovalResponseParam",
    "models.RealtimeMCPListTools | RealtimeMCPListToolsParam",
    "models.RealtimeMCPToolCall | RealtimeMCPToolCallParam",
    "models.RealtimeMCPApprovalRequest | RealtimeMCPApprovalRequestParam",
    "models.RealtimeConversationItemMessage | RealtimeConversationItemMessageParam",
]
"""Any item of a conversation, told apart by `type`; messages also by `role`."""


class RealtimeConversationItemFunctionCallParam(t.TypedDict, total=False):
    """Request of the model that the client run one of its functions."""

    id: str
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str
    """Always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["function_call"]]
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, for information only."""

    call_id: str
    """Id of the call, which the `function_call_output` item must repeat."""

    name: t.Required[str]
    """Name of the function."""

    arguments: t.Required[str]
    """Arguments of the call, an object as JSON text."""


class RealtimeConversationItemFunctionCallOutputParam(t.TypedDict, total=False):
    """Result of a function call, sent by the client. It starts no response; `response.create` does."""

    id: str
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str
    """Always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["function_call_output"]]
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, for information only."""

    call_id: t.Required[str]
    """The `call_id` of the function call."""

    output: t.Required[str]
    """Result as free text, often JSON; may be empty."""


RealtimeConversationItemMessageParam: t.TypeAlias = t.Union[
    "models.RealtimeConversationItemMessageSystem | RealtimeConversationItemMessageSystemParam",
    "models.RealtimeConversationItemMessageUser | RealtimeConversationItemMessageUserParam",
    "models.RealtimeConversationItemMessageAssistant | RealtimeConversationItemMessageAssistantParam",
]
"""A message of the conversation, told apart by `role`."""


class RealtimeConversationItemMessageAssistantParam(t.TypedDict, total=False):
    """What the model said or wrote."""

    id: str
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str
    """Always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, for information only."""

    role: t.Required[t.Literal["assistant"]]
    """Always `assistant`."""

    content: t.Required[Sequence[models.RealtimeAssistantContentPart | RealtimeAssistantContentPartParam]]
    """Parts of the message."""


class RealtimeConversationItemMessageSystemParam(t.TypedDict, total=False):
    """Context or small instructions given in mid-conversation; instructions for the whole session belong in its `instructions`."""

    id: str
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str
    """Always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, for information only."""

    role: t.Required[t.Literal["system"]]
    """Always `system`."""

    content: t.Required[Sequence[models.RealtimeSystemContentPart | RealtimeSystemContentPartParam]]
    """Parts of the message."""


class RealtimeConversationItemMessageUserParam(t.TypedDict, total=False):
    """What the user said, wrote or showed."""

    id: str
    """Id of the item, chosen by the client or else by the server."""

    object: t.Literal["realtime.item"] | str
    """Always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed wire name of this kind of object."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, for information only."""

    role: t.Required[t.Literal["user"]]
    """Always `user`."""

    content: t.Required[Sequence[models.RealtimeUserContentPart | RealtimeUserContentPartParam]]
    """Parts of the message."""


class RealtimeCreateClientSecretRequestParam(t.TypedDict, total=False):
    """Request for a client secret and the session that it opens. Both fields may be absent."""

    expires_after: models.RealtimeClientSecretExpiresAfter | RealtimeClientSecretExpiresAfterParam
    """Lifetime of the secret; absent means 600 seconds."""

    session: models.RealtimeSessionConfig | RealtimeSessionConfigParam
    """Settings of each session opened with the secret; the client may override them when it connects."""


class RealtimeFunctionToolParam(t.TypedDict, total=False):
    """A function that the model may call. The client runs it and returns the result as a `function_call_output` item."""

    type: t.Required[t.Literal["function"]]
    """Kind of tool, always `function`."""

    name: str
    """Name by which the model calls the function."""

    description: str
    """What the function does, when to call it, and what to tell the user meanwhile; the model reads it."""

    parameters: Mapping[str, t.Any]
    """Arguments of the function, as a JSON Schema of an object."""


class RealtimeItemReferenceParam(t.TypedDict, total=False):
    """Stands for an item of the session in the input of a response."""

    type: t.Required[t.Literal["item_reference"]]
    """Fixed wire name of this kind of object."""

    id: t.Required[str]
    """Id of that item."""


class RealtimeMCPApprovalRequestParam(t.TypedDict, total=False):
    """Item by which the server asks for leave to call an MCP tool; the client answers with an `mcp_approval_response` item."""

    type: t.Required[t.Literal["mcp_approval_request"]]
    """Fixed wire name of this kind of object."""

    id: t.Required[str]
    """Id of the request, which the answer repeats as `approval_request_id`."""

    server_label: t.Required[str]
    """Label under which the session's `tools` list the MCP server."""

    name: t.Required[str]
    """Name of the tool to call."""

    arguments: t.Required[str]
    """Arguments of the intended call, an object as JSON text."""


class RealtimeMCPApprovalResponseParam(t.TypedDict, total=False):
    """Item by which the client allows or forbids an MCP tool call."""

    type: t.Required[t.Literal["mcp_approval_response"]]
    """Fixed wire name of this kind of object."""

    id: t.Required[str]
    """Id of the item."""

    approval_request_id: t.Required[str]
    """Id of the `mcp_approval_request` item."""

    approve: t.Required[bool]
    """Whether the call may be made."""

    reason: str | None
    """Reason for the decision; null or absent if none is given."""


RealtimeMCPErrorParam: t.TypeAlias = t.Union[
    "models.RealtimeMCPProtocolError | RealtimeMCPProtocolErrorParam",
    "models.RealtimeMCPToolExecutionError | RealtimeMCPToolExecutionErrorParam",
    "models.RealtimeMCPHTTPError | RealtimeMCPHTTPErrorParam",
]
"""Why an MCP tool call failed, told apart by `type`."""


class RealtimeMCPHTTPErrorParam(t.TypedDict, total=False):
    """The HTTP request to the MCP server failed."""

    type: t.Required[t.Literal["http_error"]]
    """Fixed wire name of this kind of object."""

    code: t.Required[int]
    """HTTP status code."""

    message: t.Required[str]
    """Explanation for a human reader."""


class RealtimeMCPListToolsParam(t.TypedDict, total=False):
    """Item that lists the tools of an MCP server."""

    type: t.Required[t.Literal["mcp_list_tools"]]
    """Fixed wire name of this kind of object."""

    id: str | None
    """Id of the item; may be null."""

    server_label: t.Required[str]
    """Label under which the session's `tools` list the MCP server."""

    tools: t.Required[Sequence[models.MCPListToolsTool | MCPListToolsToolParam]]
    """The tools."""


class RealtimeMCPProtocolErrorParam(t.TypedDict, total=False):
    """The MCP server answered with an error of the protocol."""

    type: t.Required[t.Literal["protocol_error"]]
    """Fixed wire name of this kind of object."""

    code: t.Required[int]
    """Error code of the protocol, such as `-32602`."""

    message: t.Required[str]
    """Explanation by the MCP server."""


class RealtimeMCPToolCallParam(t.TypedDict, total=False):
    """Item for a tool call that the realtime server made to an MCP server."""

    type: t.Required[t.Literal["mcp_call"]]
    """Fixed wire name of this kind of object."""

    id: t.Required[str]
    """Id of the item."""

    server_label: t.Required[str]
    """Label under which the session's `tools` list the MCP server."""

    name: t.Required[str]
    """Name of the tool."""

    arguments: t.Required[str]
    """Arguments of the call, an object as JSON text."""

    approval_request_id: str | None
    """Id of the approval request that preceded the call; null if none did."""

    output: str | None
    """Result of the call; null or absent if there is none."""

    error: models.RealtimeMCPError | RealtimeMCPErrorParam | None
    """Why the call failed; null or absent if it did not."""


class RealtimeMCPToolExecutionErrorParam(t.TypedDict, total=False):
    """The MCP server ran the tool, and the tool failed."""

    type: t.Required[t.Literal["tool_execution_error"]]
    """Fixed wire name of this kind of object."""

    message: t.Required[str]
    """Explanation by the tool."""


class RealtimeNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction on the input audio."""

    type: models.NoiseReductionType
    """Kind of microphone, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float
    """Strength of the filter; higher values remove more. It starts at 1, and an update without it keeps the current value."""


class RealtimeReasoningParam(t.TypedDict, total=False):
    """Settings of models that reason, such as `gpt-realtime-2`."""

    effort: models.RealtimeReasoningEffort
    """How much the model reasons before it answers; absent means `low`."""


class RealtimeResponseCreateAudioParam(t.TypedDict, total=False):
    """Audio settings of a single response."""

    output: models.RealtimeResponseCreateAudioOutput | RealtimeResponseCreateAudioOutputParam
    """Settings of the audio that the model sends."""


class RealtimeResponseCreateAudioOutputParam(t.TypedDict, total=False):
    """Settings of the speech of a single response."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the audio that the model sends, one of PCM, μ-law and A-law."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""


class RealtimeResponseCreateParamsParam(t.TypedDict, total=False):
    """Settings of a single response. Each replaces the session's setting for this response only."""

    output_modalities: Sequence[t.Literal["text", "audio"] | str]
    """What the model answers with, `["audio"]` for speech with its transcript or `["text"]` for text alone."""

    instructions: str
    """System message for this response in place of the session's."""

    audio: models.RealtimeResponseCreateAudio | RealtimeResponseCreateAudioParam
    """Audio settings of the response."""

    tools: Sequence[models.RealtimeTool | RealtimeToolParam]
    """Functions and MCP servers that the model may use in the response."""

    tool_choice: models.RealtimeToolChoice | RealtimeToolChoiceParam
    """How the model uses tools in the response, by mode (`auto`, `none` or `required`) or by naming the function or MCP tool that it must call."""

    parallel_tool_calls: bool
    """Whether the model may call several tools at once. Needs a reasoning model such as `gpt-realtime-2`."""

    reasoning: models.RealtimeReasoning | RealtimeReasoningParam
    """Reasoning settings, for models that reason."""

    max_output_tokens: models.RealtimeMaxOutputTokens
    """Most tokens that the response may use, tool calls included, 1 to 4096. `inf` leaves the limit to the model."""

    conversation: models.RealtimeResponseConversation
    """Where the output goes. `auto`, the default, adds it to the default conversation; `none` keeps the response out of band."""

    metadata: Mapping[str, str] | None
    """Key-value pairs that the server returns with the response, in `response.created` and later; they tell responses apart."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template for this response, with its version and variables; null for none."""

    input: Sequence[models.RealtimeResponseInputItem | RealtimeResponseInputItemParam]
    """Items that the model sees in place of the default conversation, new ones or references to earlier ones. An empty list means no context."""


RealtimeResponseInputItemParam: t.TypeAlias = t.Union[
    "models.RealtimeConversationItemFunctionCall | RealtimeConversationItemFunctionCallParam",
    "models.RealtimeConversationItemFunctionCallOutput | RealtimeConversationItemFunctionCallOutputParam",
    "models.RealtimeMCPApprovalResponse | RealtimeMCPApprovalResponseParam",
    "models.RealtimeMCPListTools | RealtimeMCPListToolsParam",
    "models.RealtimeMCPToolCall | RealtimeMCPToolCallParam",
    "models.RealtimeMCPApprovalRequest | RealtimeMCPApprovalRequestParam",
    "models.RealtimeConversationItemMessage | RealtimeConversationItemMessageParam",
    "models.RealtimeItemReference | RealtimeItemReferenceParam",
]
"""An item that a response takes as input, given whole or by reference."""


class RealtimeSemanticVadParam(t.TypedDict, total=False):
    """Turn detection by meaning. A model judges whether the user has finished and waits longer after an unfinished phrase, which sounds more natural and can take longer than `server_vad`."""

    type: t.Required[t.Literal["semantic_vad"]]
    """Kind of turn detection, always `semantic_vad`."""

    eagerness: t.Literal["low", "medium", "high", "auto"] | str
    """How soon the model takes its turn. `low`, `medium` and `high` wait at most 8, 4 and 2 seconds; `auto`, the default, equals `medium`."""

    create_response: bool
    """Whether the end of speech starts a response, true by default."""

    interrupt_response: bool
    """Whether the start of speech cancels the response that the default conversation is receiving (barge-in), true by default. Otherwise that response runs to its end."""


class RealtimeServerVadParam(t.TypedDict, total=False):
    """Turn detection by volume. A turn begins with speech and ends after a set stretch of silence."""

    type: t.Required[t.Literal["server_vad"]]
    """Kind of turn detection, always `server_vad`."""

    threshold: int | float
    """Level above which audio counts as speech, 0 to 1, default 0.5. Raise it for noisy surroundings; quiet speech may then go unnoticed."""

    prefix_padding_ms: int
    """Audio kept from before the detected start of speech, in ms; default 300."""

    silence_duration_ms: int
    """Silence that ends a turn, in ms; default 500. Less makes answers quicker, but a pause for thought may pass for the end."""

    create_response: bool
    """Whether the end of speech starts a response, true by default. With `interrupt_response` false, the new response may fail while another is running; with both false, the server only reports speech."""

    interrupt_response: bool
    """Whether the start of speech cancels the response that the default conversation is receiving (barge-in), true by default. Otherwise that response runs to its end."""

    idle_timeout_ms: int | None
    """Silence from the user, 5000 to 30000 ms, after which the model speaks up unasked; null means never. It counts from the end of playback of the last response, and `input_audio_buffer.timeout_triggered` announces it."""


class RealtimeSessionParam(t.TypedDict, total=False):
    """A session in the flat vocabulary of the beta, where every setting is a top-level field. GA sessions nest the audio settings under `audio` and have no `temperature`."""

    id: str
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: t.Literal["realtime.session"] | str
    """Kind of object, always `realtime.session`."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """What the model answers with. `["text", "audio"]`, the default, is speech with its transcript; `["text"]` turns speech off."""

    model: models.RealtimeSessionModel
    """Model that runs the session. It cannot be changed once the session exists."""

    instructions: str
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    voice: models.VoiceIdsShared
    """Voice of the spoken answers, one of `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer` or `verse`. It is fixed as soon as the session has produced audio."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the audio that the client sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the audio that the model sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    input_audio_transcription: models.AudioTranscriptionResponse | AudioTranscriptionResponseParam | None
    """Transcription of the user's audio; off when null, and by default. A separate model does it asynchronously, so the text tells roughly what was said, not what the session's model understood."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    speed: int | float
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5, default 1.0. It may change between turns, not during a response."""

    tracing: models.TracingConfiguration | TracingConfigurationParam | None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    tools: Sequence[models.RealtimeFunctionTool | RealtimeFunctionToolParam]
    """Functions that the model may call. An empty list removes them."""

    tool_choice: str
    """How the model uses tools, `auto` (the default), `none`, `required`, or the name of a function that it must call."""

    temperature: int | float
    """Sampling temperature, 0.6 to 1.2. The default, 0.8, is the recommended value for audio."""

    max_response_output_tokens: models.RealtimeBetaResponseCreateParamsMaxOutputTokens
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    expires_at: int
    """When the session expires, in Unix seconds. A session lasts 60 minutes at most."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template that the session uses, with its version and variables; null for none."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""


class RealtimeSessionClientSecretExpiresAfterParam(t.TypedDict, total=False):
    """Lifetime of the client secret of a flat (beta) session."""

    anchor: t.Literal["created_at"] | str
    """Moment from which `seconds` counts, only `created_at`, the creation of the secret."""

    seconds: int
    """Lifetime in seconds, 10 to 7200, default 60."""


class RealtimeSessionClientSecretRequestParam(t.TypedDict, total=False):
    """Settings of the client secret of a flat (beta) session."""

    expires_after: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """Lifetime of the secret; absent means 60 seconds."""


RealtimeSessionConfigParam: t.TypeAlias = t.Union[
    "models.RealtimeSessionCreateRequestGA | RealtimeSessionCreateRequestGAParam",
    "models.RealtimeTranscriptionSessionCreateRequestGA | RealtimeTranscriptionSessionCreateRequestGAParam",
]
"""Settings of a session to open or update, conversational (`realtime`) or for transcription (`transcription`)."""


class RealtimeSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a flat (beta) session that `POST /realtime/sessions` creates together with a client secret."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """What the model answers with. `["text", "audio"]`, the default, is speech with its transcript; `["text"]` turns speech off."""

    instructions: str
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken answers, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom one. It is fixed as soon as the session has produced audio."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the audio that the client sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the audio that the model sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    input_audio_transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription of the user's audio; off when null, and by default. A separate model does it asynchronously, so the text tells roughly what was said, not what the session's model understood."""

    speed: int | float
    """Speed of the model's speech as a factor of the normal one, 0.25 to 1.5, default 1.0. It may change between turns, not during a response."""

    tracing: models.TracingConfiguration | TracingConfigurationParam | None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """How the server finds the user's turns, `server_vad` by volume or `semantic_vad` by what is said. With null, the client commits the audio and asks for each response itself."""

    tools: Sequence[models.RealtimeFunctionTool | RealtimeFunctionToolParam]
    """Functions that the model may call. An empty list removes them."""

    tool_choice: str
    """How the model uses tools, `auto` (the default), `none`, `required`, or the name of a function that it must call."""

    temperature: int | float
    """Sampling temperature, 0.6 to 1.2. The default, 0.8, is the recommended value for audio."""

    max_response_output_tokens: models.RealtimeBetaResponseCreateParamsMaxOutputTokens
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    truncation: models.RealtimeTruncation | RealtimeTruncationParam
    """What happens when the conversation outgrows the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template that the session uses, with its version and variables; null for none."""

    model: models.RealtimeSessionModel
    """Model that runs the session. It cannot be changed once the session exists."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    client_secret: models.RealtimeSessionClientSecretRequest | RealtimeSessionClientSecretRequestParam
    """Lifetime of the client secret; absent means 60 seconds."""


class RealtimeSessionCreateRequestGAParam(t.TypedDict, total=False):
    """Settings of a conversational GA session, for client secrets, calls and `session.update`. In an update, absent fields keep their value, at every level."""

    type: t.Required[t.Literal["realtime"]]
    """Kind of session, always `realtime`. GA servers require it."""

    output_modalities: Sequence[t.Literal["text", "audio"] | str]
    """What the model answers with. `["audio"]`, the default, is speech with its transcript, `["text"]` text alone; the two cannot be combined."""

    model: models.RealtimeModel
    """Model that runs the session. It cannot be changed once the session exists."""

    instructions: str
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    audio: models.RealtimeAudioConfig | RealtimeAudioConfigParam
    """Settings of input and output audio."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    tracing: models.RealtimeTracing | RealtimeTracingParam | None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    tools: Sequence[models.RealtimeTool | RealtimeToolParam]
    """Functions and MCP servers that the model may use. An empty list removes them."""

    tool_choice: models.RealtimeToolChoice | RealtimeToolChoiceParam
    """How the model uses tools, by mode (`auto`, the default, `none` or `required`) or by naming the function or MCP tool that it must call."""

    parallel_tool_calls: bool
    """Whether the model may call several tools at once. Needs a reasoning model such as `gpt-realtime-2`."""

    reasoning: models.RealtimeReasoning | RealtimeReasoningParam
    """Reasoning settings, for models that reason."""

    max_output_tokens: models.RealtimeMaxOutputTokens
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    truncation: models.RealtimeTruncation | RealtimeTruncationParam
    """What happens when the conversation outgrows the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template that the session uses, with its version and variables; null for none."""


class RealtimeSessionInputAudioNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction in the flat vocabulary."""

    type: models.NoiseReductionType
    """Kind of microphone, `near_field` for one close to the mouth, `far_field` for one at a distance."""


class RealtimeSystemContentPartParam(t.TypedDict, total=False):
    """Content part of a system message."""

    type: t.Literal["input_text"] | str
    """Fixed wire name of this kind of object."""

    text: str
    """The text."""


RealtimeToolParam: t.TypeAlias = t.Union[
    "models.RealtimeFunctionTool | RealtimeFunctionToolParam",
    "models.MCPTool | MCPToolParam",
]
"""A tool for the model, a `function` that the client runs or an `mcp` server whose tools the API calls."""

RealtimeToolChoiceParam: t.TypeAlias = t.Union[
    "models.ToolChoiceOptions",
    "models.ToolChoiceFunction | ToolChoiceFunctionParam",
    "models.ToolChoiceMCP | ToolChoiceMCPParam",
]
"""How the model uses tools, by mode or by naming the function or MCP tool that it must call."""

RealtimeTracingParam: t.TypeAlias = t.Union[
    't.Literal["auto"] | str',
    "models.RealtimeTracingConfig | RealtimeTracingConfigParam",
]
"""Tracing of a session, `auto` for the default names or an object with others."""


class RealtimeTracingConfigParam(t.TypedDict, total=False):
    """Names and metadata of a trace."""

    workflow_name: str
    """Name under which the traces dashboard lists the trace."""

    group_id: str
    """Key that ties traces together, for grouping and filters in the dashboard."""

    metadata: Mapping[str, t.Any]
    """Free-form data on the trace, for filters in the dashboard."""


class RealtimeTranscriptionAudioConfigParam(t.TypedDict, total=False):
    """Audio settings of a GA transcription session."""

    input: models.RealtimeTranscriptionAudioConfigInput | RealtimeTranscriptionAudioConfigInputParam
    """Settings of the audio that the client sends."""


class RealtimeTranscriptionAudioConfigInputParam(t.TypedDict, total=False):
    """Settings of the audio that the client sends to a GA transcription session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the audio that the client sends, one of PCM, μ-law and A-law."""

    transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription model, with language and prompt as hints to it; null for none."""

    noise_reduction: models.RealtimeNoiseReduction | RealtimeNoiseReductionParam | None
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """How the server cuts the audio into turns to transcribe. With null, the client commits each turn itself; `gpt-realtime-whisper` allows nothing else."""


class RealtimeTranscriptionSessionClientSecretRequestParam(t.TypedDict, total=False):
    """Settings of the client secret of a flat (beta) transcription session."""

    expires_after: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """Lifetime of the secret; absent means 60 seconds."""

    expires_at: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """The same under the name that some clients have for it."""


class RealtimeTranscriptionSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a flat (beta) transcription session, for `POST /realtime/transcription_sessions` and `transcription_session.update`. Such a session transcribes the user and never answers."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """How the server cuts the audio into turns to transcribe; `server_vad` is the documented way. With null, the client commits each turn itself."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Filter on the input audio ahead of VAD and the model, against false detections of speech and for better understanding; off when null, and by default."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the audio that the client sends. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are one byte a sample at 8000 Hz."""

    input_audio_transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription model, with language and prompt as hints to it; null for none."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str]
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """Modalities of the session, from `text` and `audio`."""

    client_secret: (
        models.RealtimeTranscriptionSessionClientSecretRequest | RealtimeTranscriptionSessionClientSecretRequestParam
    )
    """Lifetime of the client secret."""


class RealtimeTranscriptionSessionCreateRequestGAParam(t.TypedDict, total=False):
    """Settings of a GA transcription session, which transcribes the user and never answers."""

    type: t.Required[t.Literal["transcription"]]
    """Kind of session, always `transcription`."""

    audio: models.RealtimeTranscriptionAudioConfig | RealtimeTranscriptionAudioConfigParam
    """Settings of the input audio."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""


class RealtimeTranslationAudioParam(t.TypedDict, total=False):
    """Audio settings of a translation session."""

    input: models.RealtimeTranslationAudioInput | RealtimeTranslationAudioInputParam
    """Settings of the speech to translate."""

    output: models.RealtimeTranslationAudioOutput | RealtimeTranslationAudioOutputParam
    """Settings of the translation."""


class RealtimeTranslationAudioInputParam(t.TypedDict, total=False):
    """Settings of the speech to translate."""

    transcription: models.RealtimeTranslationTranscription | RealtimeTranslationTranscriptionParam | None
    """Transcription in the source language, sent as `session.input_transcript.delta`; null or absent means none. The translation does not depend on it."""

    noise_reduction: models.RealtimeTranslationNoiseReduction | RealtimeTranslationNoiseReductionParam | None
    """Filter on the speech ahead of translation; null turns it off."""


class RealtimeTranslationAudioOutputParam(t.TypedDict, total=False):
    """Settings of the translation."""

    language: str
    """Language of the translated speech and its transcript, as a code such as `es`."""


RealtimeTranslationClientEventParam: t.TypeAlias = t.Union[
    "models.RealtimeTranslationClientEventSessionUpdate | RealtimeTranslationClientEventSessionUpdateParam",
    "models.RealtimeTranslationClientEventInputAudioBufferAppend | RealtimeTranslationClientEventInputAudioBufferAppendParam",
    "models.RealtimeTranslationClientEventSessionClose | RealtimeTranslationClientEventSessionCloseParam",
]
"""Any event that a client sends in a translation session, told apart by `type`."""


class RealtimeTranslationClientEventInputAudioBufferAppendParam(t.TypedDict, total=False):
    """Adds audio to a translation session, which works in frames of 200 ms (9600 bytes); shorter chunks wait for more, longer ones are split. Send silence too, since time without audio does not count as a pause."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["session.input_audio_buffer.append"]]
    """Fixed wire name of this kind of object."""

    audio: t.Required[str]
    """Base64 of PCM16 audio, little-endian, mono, 24000 Hz; other formats are refused."""


class RealtimeTranslationClientEventSessionCloseParam(t.TypedDict, total=False):
    """Ends a translation session; the server translates what is still buffered, sends it, and then closes with `session.closed`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["session.close"]]
    """Fixed wire name of this kind of object."""


class RealtimeTranslationClientEventSessionUpdateParam(t.TypedDict, total=False):
    """Changes the configuration of a translation session; the server answers with `session.updated`, or with `error`."""

    event_id: str
    """Optional id chosen by the client, at most 512 characters; an `error` that the event causes repeats it."""

    type: t.Required[t.Literal["session.update"]]
    """Fixed wire name of this kind of object."""

    session: t.Required[models.RealtimeTranslationSessionUpdateRequest | RealtimeTranslationSessionUpdateRequestParam]
    """Fields to change, out of `noise_reduction` and `transcription` in `audio.input` and `language` in `audio.output`; `type` and `model` are fixed."""


class RealtimeTranslationClientSecretCreateRequestParam(t.TypedDict, total=False):
    """Request for a client secret that opens translation sessions."""

    expires_after: models.RealtimeClientSecretExpiresAfter | RealtimeClientSecretExpiresAfterParam
    """Lifetime of the secret; absent means 600 seconds."""

    session: t.Required[models.RealtimeTranslationSessionCreateRequest | RealtimeTranslationSessionCreateRequestParam]
    """Settings of each translation session opened with the secret."""


class RealtimeTranslationNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction on the speech to translate."""

    type: t.Required[models.NoiseReductionType]
    """Kind of microphone, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float
    """Strength of the filter; higher values remove more. It starts at 1, and an update without it keeps the current value."""


class RealtimeTranslationSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a translation session to open."""

    model: t.Required[str]
    """Translation model, such as `gpt-realtime-translate`. It cannot be changed later."""

    audio: models.RealtimeTranslationAudio | RealtimeTranslationAudioParam
    """Settings of the speech to translate and of the translation."""


class RealtimeTranslationSessionUpdateRequestParam(t.TypedDict, total=False):
    """Settings that `session.update` can change in a translation session."""

    audio: models.RealtimeTranslationAudio | RealtimeTranslationAudioParam
    """Settings of the speech to translate and of the translation."""


class RealtimeTranslationTranscriptionParam(t.TypedDict, total=False):
    """Settings for the source transcript of a translation session."""

    model: t.Required[str]
    """Model that writes the source transcript, such as `gpt-realtime-whisper`."""

    language: str
    """Language of the source speech, as a code such as `en`."""


RealtimeTruncationParam: t.TypeAlias = t.Union[
    't.Literal["auto", "disabled"] | str',
    "models.RealtimeTruncationRetentionRatio | RealtimeTruncationRetentionRatioParam",
]
"""Treatment of a conversation that outgrows the model's input limit, that is, its context window less its maximum output. `auto`, the default, drops the oldest messages, `disabled` ends in an error instead, and an object drops more at once, so that the prompt cache breaks less often."""


class RealtimeTruncationRetentionRatioParam(t.TypedDict, total=False):
    """Truncation down to a fraction of the limit. The room gained spares the next turns a truncation, and the prompt cache stays valid longer."""

    type: t.Required[t.Literal["retention_ratio"]]
    """Kind of truncation, always `retention_ratio`."""

    retention_ratio: t.Required[int | float]
    """Fraction of the allowed tokens after the instructions that survives a truncation, 0 to 1; 0.8 drops messages until four fifths are in use."""

    token_limits: models.RealtimeTruncationTokenLimits | RealtimeTruncationTokenLimitsParam
    """Lower limits than the model's, for example to bound cost; absent means the model's."""


class RealtimeTruncationTokenLimitsParam(t.TypedDict, total=False):
    """Token limits that replace the model's for truncation."""

    post_instructions: int
    """Most tokens of conversation after instructions and tool definitions, at most the context window less the maximum output. More than that is truncated."""


RealtimeTurnDetectionParam: t.TypeAlias = t.Union[
    "models.RealtimeServerVad | RealtimeServerVadParam",
    "models.RealtimeSemanticVad | RealtimeSemanticVadParam",
]
"""Way in which the server finds the start and the end of the user's speech, `server_vad` or `semantic_vad`. Sessions that transcribe with `gpt-realtime-whisper` support neither and need null."""


class RealtimeUserContentPartParam(t.TypedDict, total=False):
    """Content part of a user message; `type` says which other fields apply."""

    type: t.Literal["input_text", "input_audio", "input_image"] | str
    """Kind of content, `input_text`, `input_audio` or `input_image`."""

    text: str
    """Text of an `input_text` part."""

    audio: str
    """Base64 of the audio of an `input_audio` part, in the session's input format, by default PCM16 mono at 24000 Hz."""

    image_url: str
    """PNG or JPEG image of an `input_image` part, as a base64 `data:` URI."""

    detail: t.Literal["auto", "low", "high"] | str
    """Resolution at which the model sees the image; `auto` means `high`."""

    transcript: str
    """What is said in an `input_audio` part, kept for reference; the model does not see it."""


class ToolChoiceFunctionParam(t.TypedDict, total=False):
    """Obliges the model to call one function."""

    type: t.Required[t.Literal["function"]]
    """Kind of tool, always `function`."""

    name: t.Required[str]
    """Name of the function to call."""


class ToolChoiceMCPParam(t.TypedDict, total=False):
    """Obliges the model to use one MCP server."""

    type: t.Required[t.Literal["mcp"]]
    """Kind of tool, always `mcp`."""

    server_label: t.Required[str]
    """Label of the server, as given in `tools`."""

    name: str | None
    """Tool to call; null or absent leaves the choice among the server's tools to the model."""


TracingConfigurationParam: t.TypeAlias = t.Union[
    't.Literal["auto"] | str',
    "models.TracingConfigurationDetails | TracingConfigurationDetailsParam",
]
"""Tracing in the flat vocabulary, `auto` for the default names or an object with others."""


class TracingConfigurationDetailsParam(t.TypedDict, total=False):
    """Names and metadata of a trace in the flat vocabulary."""

    workflow_name: str
    """Name under which the traces dashboard lists the trace."""

    group_id: str
    """Key that ties traces together, for grouping and filters in the dashboard."""

    metadata: Mapping[str, t.Any]
    """Free-form data on the trace, for filters in the dashboard."""


VoiceIdsOrCustomVoiceParam: t.TypeAlias = t.Union[
    "models.VoiceIdsShared",
    "models.CustomVoice | CustomVoiceParam",
]
"""A built-in voice by name, or a custom one by its identifier."""
