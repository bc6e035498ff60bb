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
    """Transcription settings of the input audio."""

    model: models.AudioTranscriptionModel
    """Transcription model. `gpt-4o-transcribe-diarize` also labels speakers."""

    language: str
    """Language of the audio as an ISO 639-1 code such as `en`. Setting it improves speed and accuracy."""

    languages: Sequence[str]
    """Expected languages of the audio as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    keywords: Sequence[str]
    """Expected words and phrases, such as names and technical terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str
    """Hint for style or context, a keyword list for `whisper-1` and free text for the `gpt-4o-transcribe` models other than `gpt-4o-transcribe-diarize`. Not supported by `gpt-realtime-whisper` in GA sessions."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
    """Delay of the transcript in favor of accuracy; longer delays mean fewer errors. For `gpt-realtime-whisper` in GA sessions only."""


class AudioTranscriptionResponseParam(t.TypedDict, total=False):
    """Effective transcription settings of the input audio."""

    model: models.AudioTranscriptionModel
    """Transcription model. `gpt-4o-transcribe-diarize` also labels speakers."""

    language: str | None
    """Language of the audio as an ISO 639-1 code; null if none was set."""

    languages: Sequence[str]
    """Expected languages of the audio as ISO 639-1 codes, at least one. For `gpt-transcribe` and `gpt-live-transcribe`."""

    prompt: str
    """Hint for style or context, if the client set one."""

    keywords: Sequence[str]
    """Expected words and phrases, such as names and technical terms. For `gpt-transcribe` and `gpt-live-transcribe`."""

    delay: t.Literal["minimal", "low", "medium", "high", "xhigh"] | str
    """Delay of the transcript in favor of accuracy; longer delays mean fewer errors. For `gpt-realtime-whisper` in GA sessions only."""


class CustomVoiceParam(t.TypedDict, total=False):
    """Reference to a custom voice."""

    id: t.Required[str]
    """Voice ID; starts with `voice_`."""


class InputFileContentParam(t.TypedDict, total=False):
    """File as the value of a prompt variable, by ID, URL or content."""

    type: t.Required[t.Literal["input_file"]]
    """Content type, always `input_file`."""

    file_id: str | None
    """ID of an uploaded file; null if the file is specified otherwise."""

    filename: str
    """Name of the file."""

    file_data: str
    """Content of the file, in base64."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """End of the cached prompt prefix, placed after this content."""

    file_url: str
    """URL of the file."""

    detail: models.FileInputDetail
    """Rendering quality of the pages for the model, `auto` if absent."""


class InputImageContentParam(t.TypedDict, total=False):
    """Image as the value of a prompt variable, by URL or file."""

    type: t.Required[t.Literal["input_image"]]
    """Content type, always `input_image`."""

    image_url: str | None
    """URL of the image, or its data as a base64 data URL; null if `file_id` is set."""

    file_id: str | None
    """ID of an uploaded image; null if `image_url` is set."""

    detail: t.Required[models.ImageDetail]
    """Resolution of the image for the model, usually `auto`."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """End of the cached prompt prefix, placed after this content."""


class InputTextContentParam(t.TypedDict, total=False):
    """Text as the value of a prompt variable."""

    type: t.Required[t.Literal["input_text"]]
    """Content type, always `input_text`."""

    text: t.Required[str]
    """The text."""

    prompt_cache_breakpoint: models.PromptCacheBreakpointConfig | PromptCacheBreakpointConfigParam
    """End of the cached prompt prefix, placed after this content."""


MCPAllowedToolsParam: t.TypeAlias = t.Union[
    "Sequence[str]",
    "models.MCPToolFilter | MCPToolFilterParam",
]
"""Tools of an MCP server that the model may use, as a list of names or a filter."""


class MCPApprovalFilterParam(t.TypedDict, total=False):
    """Selection of the MCP tools that require the client's approval and of those that do not."""

    always: models.MCPToolFilter | MCPToolFilterParam
    """Tools that require approval for every call."""

    never: models.MCPToolFilter | MCPToolFilterParam
    """Tools that run without approval."""


class MCPListToolsToolParam(t.TypedDict, total=False):
    """Tool of an MCP server, as described by the server."""

    name: t.Required[str]
    """Name of the tool."""

    description: str | None
    """Description of the tool; null or absent if the server has none."""

    input_schema: t.Required[Mapping[str, t.Any]]
    """JSON Schema of the arguments."""

    annotations: Mapping[str, t.Any] | None
    """Additional hints from the MCP server, such as `readOnlyHint`; null or absent if there are none."""


MCPRequireApprovalParam: t.TypeAlias = t.Union[
    "models.MCPApprovalFilter | MCPApprovalFilterParam",
    't.Literal["always", "never"] | str',
]
"""Approval policy for calls to an MCP server, `always` or `never` for all its tools, or a filter."""


class MCPToolParam(t.TypedDict, total=False):
    """Remote MCP (Model Context Protocol) server whose tools the model may call. One of `server_url`, `connector_id` and `tunnel_id` is required."""

    type: t.Required[t.Literal["mcp"]]
    """Tool type, always `mcp`."""

    server_label: t.Required[str]
    """Label that identifies the server in tool calls and events."""

    server_url: str
    """URL of the server, for a direct connection."""

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
    """Built-in service connector, such as `connector_gmail`, instead of a URL."""

    tunnel_id: str
    """Secure MCP tunnel to the server, instead of a URL; `tunnel_` followed by 32 lowercase letters or digits."""

    authorization: str
    """OAuth access token for the server or connector, obtained by the application."""

    server_description: str
    """Description of the server for the model."""

    headers: Mapping[str, str] | None
    """HTTP headers of requests to the server, for example for authentication; null for none."""

    allowed_tools: models.MCPAllowedTools | MCPAllowedToolsParam | None
    """Tools that the model may use, as a list of names or a filter; null allows all."""

    allowed_callers: Sequence[models.CallableToolAllowedCaller] | None
    """Allowed callers of the tools, the model itself (`direct`) or a program that it wrote (`programmatic`)."""

    require_approval: models.MCPRequireApproval | MCPRequireApprovalParam | None
    """Calls that require the client's approval, `always` (the default), `never`, or a filter."""

    defer_loading: bool
    """Whether the tools stay out of the context until a tool search finds them."""


class MCPToolFilterParam(t.TypedDict, total=False):
    """Filter on the tools of an MCP server."""

    tool_names: Sequence[str]
    """Names of the matching tools."""

    read_only: bool
    """Whether to match read-only tools, those that their server annotates with `readOnlyHint`."""


class PromptParam(t.TypedDict, total=False):
    """Reference to a stored prompt template, with the values of its variables."""

    id: t.Required[str]
    """Template ID; starts with `pmpt_`."""

    version: str | None
    """Version of the template; the current one if null or absent."""

    variables: Mapping[str, models.PromptVariable | PromptVariableParam] | None
    """Values of the template's variables, by name; null for none."""


class PromptCacheBreakpointConfigParam(t.TypedDict, total=False):
    """End of a prompt prefix that is cached for reuse."""

    mode: t.Required[t.Literal["explicit"]]
    """Breakpoint type, always `explicit`."""

    ttl: t.Literal["30m", "12h"] | str
    """Minimum time to keep the prefix cached, `30m` or `12h`; the request's setting if absent."""


PromptVariableParam: t.TypeAlias = t.Union[
    "models.InputTextContent | InputTextContentParam",
    "models.InputImageContent | InputImageContentParam",
    "models.InputFileContent | InputFileContentParam",
    "str",
]
"""Value of a prompt variable, a plain string, a text, an image or a file."""


class RealtimeAssistantContentPartParam(t.TypedDict, total=False):
    """Content part of an assistant message, text or speech."""

    type: t.Literal["output_text", "output_audio", "audio", "text"] | str
    """Content type, `output_text` or `output_audio`; some servers send `text` or `audio`."""

    text: str
    """Text of a text part."""

    audio: str
    """Base64 audio in the session's output format, by default PCM16 mono at 24000 Hz; present only in retrieved items."""

    transcript: str
    """Transcript of an audio part."""

    format: str
    """Encoding of the audio in a retrieved item, such as `pcm16`."""


class RealtimeAudioConfigParam(t.TypedDict, total=False):
    """Audio settings of a conversational GA session."""

    input: models.RealtimeAudioConfigInput | RealtimeAudioConfigInputParam
    """Input audio settings."""

    output: models.RealtimeAudioConfigOutput | RealtimeAudioConfigOutputParam
    """Output audio settings."""


class RealtimeAudioConfigInputParam(t.TypedDict, total=False):
    """Input audio settings of a conversational GA session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the input audio, PCM, μ-law or A-law."""

    transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    noise_reduction: models.RealtimeNoiseReduction | RealtimeNoiseReductionParam | None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""


class RealtimeAudioConfigOutputParam(t.TypedDict, total=False):
    """Output audio settings of a conversational GA session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the output audio, PCM, μ-law or A-law."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""

    speed: int | float
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0, applied after generation. It can be changed between turns, not during a response."""


class RealtimeAudioFormatPCMParam(t.TypedDict, total=False):
    """Uncompressed audio, 16-bit signed little-endian mono at 24000 Hz, or 48 bytes per ms."""

    type: t.Required[t.Literal["audio/pcm"]]
    """Encoding, always `audio/pcm`."""

    rate: t.Literal[24000] | int
    """Sample rate in Hz, always 24000."""


class RealtimeAudioFormatPCMAParam(t.TypedDict, total=False):
    """G.711 A-law at 8000 Hz with one byte per sample, the telephony encoding of Europe and most other regions."""

    type: t.Required[t.Literal["audio/pcma"]]
    """Encoding, always `audio/pcma`."""


class RealtimeAudioFormatPCMUParam(t.TypedDict, total=False):
    """G.711 μ-law at 8000 Hz with one byte per sample, the telephony encoding of North America and Japan."""

    type: t.Required[t.Literal["audio/pcmu"]]
    """Encoding, always `audio/pcmu`."""


RealtimeAudioFormatsParam: t.TypeAlias = t.Union[
    "models.RealtimeAudioFormatPCM | RealtimeAudioFormatPCMParam",
    "models.RealtimeAudioFormatPCMU | RealtimeAudioFormatPCMUParam",
    "models.RealtimeAudioFormatPCMA | RealtimeAudioFormatPCMAParam",
]
"""Audio encoding, discriminated by `type`. WebSocket events carry raw samples in base64."""


class RealtimeCallReferRequestParam(t.TypedDict, total=False):
    """Destination of a SIP transfer."""

    target_uri: t.Required[str]
    """Destination of the transfer, a `tel:` or `sip:` URI for the `Refer-To` header."""


class RealtimeCallRejectRequestParam(t.TypedDict, total=False):
    """Reason for rejecting a SIP call."""

    status_code: int
    """SIP status code sent to the caller, such as 486 (Busy Here); default 603 (Decline)."""


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
"""Event sent by the client in a realtime or transcription session, discriminated by `type`."""


class RealtimeClientEventConversationItemCreateParam(t.TypedDict, total=False):
    """Insert an item into the conversation, for example to restore history. Assistant audio cannot be inserted. The server replies with `conversation.item.added` and `conversation.item.done`, or with `error`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["conversation.item.create"]]
    """Fixed type name of the object on the wire."""

    previous_item_id: str
    """ID of the item to insert after; `root` inserts at the start, and if absent the item is appended. An unknown ID causes an `error` and inserts nothing."""

    item: t.Required[models.RealtimeConversationItem | RealtimeConversationItemParam]
    """Item to insert, with an optional client-chosen `id`."""


class RealtimeClientEventConversationItemDeleteParam(t.TypedDict, total=False):
    """Delete an item from the conversation. The server replies with `conversation.item.deleted`, or with `error` if the item does not exist."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["conversation.item.delete"]]
    """Fixed type name of the object on the wire."""

    item_id: t.Required[str]
    """ID of the item to delete."""


class RealtimeClientEventConversationItemRetrieveParam(t.TypedDict, total=False):
    """Retrieve an item as stored by the server, including its audio. User audio is returned after noise reduction and VAD. The server replies with `conversation.item.retrieved`, or with `error` if the item does not exist."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["conversation.item.retrieve"]]
    """Fixed type name of the object on the wire."""

    item_id: t.Required[str]
    """ID of the item to retrieve."""


class RealtimeClientEventConversationItemTruncateParam(t.TypedDict, total=False):
    """Truncate an assistant message to the audio that was played, after a barge-in. Its transcript is removed, so text that was not heard leaves the context. The server replies with `conversation.item.truncated`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["conversation.item.truncate"]]
    """Fixed type name of the object on the wire."""

    item_id: t.Required[str]
    """ID of the assistant message. Other items cannot be truncated."""

    content_index: t.Required[int]
    """Index of the part to truncate; send `0`."""

    audio_end_ms: t.Required[int]
    """Duration of audio to keep, in ms. A value beyond the item's audio causes an `error`."""


class RealtimeClientEventInputAudioBufferAppendParam(t.TypedDict, total=False):
    """Append audio to the input audio buffer. The server sends no confirmation. With turn detection, the server commits the buffer at the end of speech, and smaller chunks make it react faster; without it, the client commits."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["input_audio_buffer.append"]]
    """Fixed type name of the object on the wire."""

    audio: t.Required[str]
    """Base64 audio in the session's input format, at most 15 MiB per event."""


class RealtimeClientEventInputAudioBufferClearParam(t.TypedDict, total=False):
    """Discard the uncommitted input audio. The server replies with `input_audio_buffer.cleared`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["input_audio_buffer.clear"]]
    """Fixed type name of the object on the wire."""


class RealtimeClientEventInputAudioBufferCommitParam(t.TypedDict, total=False):
    """Commit the input audio buffer as a user message item. This starts a transcription, if configured, but no response. The server replies with `input_audio_buffer.committed`, or with `error` if the buffer is empty. With turn detection, the server commits automatically."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["input_audio_buffer.commit"]]
    """Fixed type name of the object on the wire."""


class RealtimeClientEventOutputAudioBufferClearParam(t.TypedDict, total=False):
    """Stop playback of the current response at once, over WebRTC and SIP only. The server replies with `output_audio_buffer.cleared`. Send `response.cancel` first to stop generation as well."""

    event_id: str
    """Optional event ID chosen by the client; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["output_audio_buffer.clear"]]
    """Fixed type name of the object on the wire."""


class RealtimeClientEventResponseCancelParam(t.TypedDict, total=False):
    """Cancel a running response, which then ends with `response.done` and status `cancelled`. If there is none, the server replies with a harmless `error`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["response.cancel"]]
    """Fixed type name of the object on the wire."""

    response_id: str
    """ID of the response to cancel; the one running in the default conversation if absent."""


class RealtimeClientEventResponseCreateParam(t.TypedDict, total=False):
    """Start a response. Turn detection does so automatically. The server sends `response.created`, the events of the response's items, and `response.done`. Only one response at a time can write to the default conversation."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["response.create"]]
    """Fixed type name of the object on the wire."""

    response: models.RealtimeResponseCreateParams | RealtimeResponseCreateParamsParam
    """Settings of this response, which override the session's; the session's settings apply if absent."""


class RealtimeClientEventSessionUpdateParam(t.TypedDict, total=False):
    """Update the session. Objects are merged recursively and absent fields keep their value. The server replies with `session.updated`, or with `error` and no change."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["session.update"]]
    """Fixed type name of the object on the wire."""

    session: t.Required[models.RealtimeSessionConfig | RealtimeSessionConfigParam]
    """Session `type` and the fields to change, except the model and, after the first audio output, the voice. An empty string clears `instructions`, an empty list clears `tools`, null disables `turn_detection`, `noise_reduction` or `tracing`."""


class RealtimeClientEventTranscriptionSessionUpdateParam(t.TypedDict, total=False):
    """Update a transcription session in the flat (beta) format. The server replies with `transcription_session.updated`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["transcription_session.update"]]
    """Fixed type name of the object on the wire."""

    session: t.Required[
        models.RealtimeTranscriptionSessionCreateRequest | RealtimeTranscriptionSessionCreateRequestParam
    ]
    """Fields to change, in the flat (beta) format; absent fields keep their value."""


class RealtimeClientSecretExpiresAfterParam(t.TypedDict, total=False):
    """Lifetime of a client secret. During it the secret opens any number of sessions, which may outlast it."""

    anchor: t.Literal["created_at"] | str
    """Start of the lifetime, always `created_at`, the creation of the secret."""

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
"""Conversation item, discriminated by `type`, and messages also by `role`."""


class RealtimeConversationItemFunctionCallParam(t.TypedDict, total=False):
    """Function call by the model, to be run by the client."""

    id: str
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["function_call"]]
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, informational only."""

    call_id: str
    """ID of the call, to be repeated in the `function_call_output` item."""

    name: t.Required[str]
    """Name of the function."""

    arguments: t.Required[str]
    """Arguments of the call, a JSON object as text."""


class RealtimeConversationItemFunctionCallOutputParam(t.TypedDict, total=False):
    """Result of a function call, sent by the client. It starts no response; send `response.create` for that."""

    id: str
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["function_call_output"]]
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, informational only."""

    call_id: t.Required[str]
    """The `call_id` of the function call."""

    output: t.Required[str]
    """Result as free text, often JSON; may be empty."""


RealtimeConversationItemMessageParam: t.TypeAlias = t.Union[
    "models.RealtimeConversationItemMessageSystem | RealtimeConversationItemMessageSystemParam",
    "models.RealtimeConversationItemMessageUser | RealtimeConversationItemMessageUserParam",
    "models.RealtimeConversationItemMessageAssistant | RealtimeConversationItemMessageAssistantParam",
]
"""Conversation message, discriminated by `role`."""


class RealtimeConversationItemMessageAssistantParam(t.TypedDict, total=False):
    """Assistant message, as speech or text."""

    id: str
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, informational only."""

    role: t.Required[t.Literal["assistant"]]
    """Role of the author, always `assistant`."""

    content: t.Required[Sequence[models.RealtimeAssistantContentPart | RealtimeAssistantContentPartParam]]
    """Content parts of the message."""


class RealtimeConversationItemMessageSystemParam(t.TypedDict, total=False):
    """System message, for context or short instructions in mid-conversation. Instructions for the whole session belong in its `instructions`."""

    id: str
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, informational only."""

    role: t.Required[t.Literal["system"]]
    """Role of the author, always `system`."""

    content: t.Required[Sequence[models.RealtimeSystemContentPart | RealtimeSystemContentPartParam]]
    """Content parts of the message."""


class RealtimeConversationItemMessageUserParam(t.TypedDict, total=False):
    """User message, as speech, text or images."""

    id: str
    """Item ID, chosen by the client or else assigned by the server."""

    object: t.Literal["realtime.item"] | str
    """Object type, always `realtime.item`; optional in a new item."""

    type: t.Required[t.Literal["message"]]
    """Fixed type name of the object on the wire."""

    status: t.Literal["completed", "incomplete", "in_progress"] | str
    """Progress of the item, informational only."""

    role: t.Required[t.Literal["user"]]
    """Role of the author, always `user`."""

    content: t.Required[Sequence[models.RealtimeUserContentPart | RealtimeUserContentPartParam]]
    """Content parts of the message."""


class RealtimeCreateClientSecretRequestParam(t.TypedDict, total=False):
    """Request for a client secret and the settings of its sessions. Both fields are optional."""

    expires_after: models.RealtimeClientSecretExpiresAfter | RealtimeClientSecretExpiresAfterParam
    """Lifetime of the secret, 600 seconds if absent."""

    session: models.RealtimeSessionConfig | RealtimeSessionConfigParam
    """Settings of each session opened with the secret. The client may override them when it connects."""


class RealtimeFunctionToolParam(t.TypedDict, total=False):
    """Function available to the model. The client runs it and returns the result as a `function_call_output` item."""

    type: t.Required[t.Literal["function"]]
    """Tool type, always `function`."""

    name: str
    """Name of the function in calls by the model."""

    description: str
    """Description of the function for the model, including when to call it and what to say meanwhile."""

    parameters: Mapping[str, t.Any]
    """Parameters of the function, as a JSON Schema object."""


class RealtimeItemReferenceParam(t.TypedDict, total=False):
    """Reference to an item of the session, in the input of a response."""

    type: t.Required[t.Literal["item_reference"]]
    """Fixed type name of the object on the wire."""

    id: t.Required[str]
    """ID of the referenced item."""


class RealtimeMCPApprovalRequestParam(t.TypedDict, total=False):
    """Item that asks for approval of an MCP tool call. The client replies with an `mcp_approval_response` item."""

    type: t.Required[t.Literal["mcp_approval_request"]]
    """Fixed type name of the object on the wire."""

    id: t.Required[str]
    """ID of the request, to be repeated as `approval_request_id` in the reply."""

    server_label: t.Required[str]
    """Label of the MCP server in the session's `tools`."""

    name: t.Required[str]
    """Name of the tool to call."""

    arguments: t.Required[str]
    """Arguments of the intended call, a JSON object as text."""


class RealtimeMCPApprovalResponseParam(t.TypedDict, total=False):
    """Item that approves or denies an MCP tool call, sent by the client."""

    type: t.Required[t.Literal["mcp_approval_response"]]
    """Fixed type name of the object on the wire."""

    id: t.Required[str]
    """Item ID."""

    approval_request_id: t.Required[str]
    """ID of the `mcp_approval_request` item."""

    approve: t.Required[bool]
    """Whether the call is approved."""

    reason: str | None
    """Reason for the decision; null or absent if there is none."""


RealtimeMCPErrorParam: t.TypeAlias = t.Union[
    "models.RealtimeMCPProtocolError | RealtimeMCPProtocolErrorParam",
    "models.RealtimeMCPToolExecutionError | RealtimeMCPToolExecutionErrorParam",
    "models.RealtimeMCPHTTPError | RealtimeMCPHTTPErrorParam",
]
"""Error of an MCP tool call, discriminated by `type`."""


class RealtimeMCPHTTPErrorParam(t.TypedDict, total=False):
    """Failure of the HTTP request to the MCP server."""

    type: t.Required[t.Literal["http_error"]]
    """Fixed type name of the object on the wire."""

    code: t.Required[int]
    """HTTP status code."""

    message: t.Required[str]
    """Human-readable error message."""


class RealtimeMCPListToolsParam(t.TypedDict, total=False):
    """Item that lists the tools of an MCP server."""

    type: t.Required[t.Literal["mcp_list_tools"]]
    """Fixed type name of the object on the wire."""

    id: str | None
    """Item ID; may be null."""

    server_label: t.Required[str]
    """Label of the MCP server in the session's `tools`."""

    tools: t.Required[Sequence[models.MCPListToolsTool | MCPListToolsToolParam]]
    """The tools."""


class RealtimeMCPProtocolErrorParam(t.TypedDict, total=False):
    """Protocol error returned by the MCP server."""

    type: t.Required[t.Literal["protocol_error"]]
    """Fixed type name of the object on the wire."""

    code: t.Required[int]
    """Protocol error code, such as `-32602`."""

    message: t.Required[str]
    """Error message from the MCP server."""


class RealtimeMCPToolCallParam(t.TypedDict, total=False):
    """Item for a tool call from the realtime server to an MCP server."""

    type: t.Required[t.Literal["mcp_call"]]
    """Fixed type name of the object on the wire."""

    id: t.Required[str]
    """Item ID."""

    server_label: t.Required[str]
    """Label of the MCP server in the session's `tools`."""

    name: t.Required[str]
    """Name of the tool."""

    arguments: t.Required[str]
    """Arguments of the call, a JSON object as text."""

    approval_request_id: str | None
    """ID of the preceding approval request; null if there was none."""

    output: str | None
    """Result of the call; null or absent if there is none."""

    error: models.RealtimeMCPError | RealtimeMCPErrorParam | None
    """Reason for the failure; null or absent if the call did not fail."""


class RealtimeMCPToolExecutionErrorParam(t.TypedDict, total=False):
    """Error raised by a tool that the MCP server ran."""

    type: t.Required[t.Literal["tool_execution_error"]]
    """Fixed type name of the object on the wire."""

    message: t.Required[str]
    """Error message from the tool."""


class RealtimeNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction on the input audio."""

    type: models.NoiseReductionType
    """Microphone type, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float
    """Strength of the noise reduction, initially 1; higher values remove more. An update without it keeps the current value."""


class RealtimeReasoningParam(t.TypedDict, total=False):
    """Settings of reasoning models such as `gpt-realtime-2`."""

    effort: models.RealtimeReasoningEffort
    """Amount of reasoning before a response, `low` if absent."""


class RealtimeResponseCreateAudioParam(t.TypedDict, total=False):
    """Audio settings of a single response."""

    output: models.RealtimeResponseCreateAudioOutput | RealtimeResponseCreateAudioOutputParam
    """Output audio settings."""


class RealtimeResponseCreateAudioOutputParam(t.TypedDict, total=False):
    """Output audio settings of a single response."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the output audio, PCM, μ-law or A-law."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""


class RealtimeResponseCreateParamsParam(t.TypedDict, total=False):
    """Settings of a single response, which override the session's settings for it."""

    output_modalities: Sequence[t.Literal["text", "audio"] | str]
    """Output modalities of the response, `["audio"]` for speech with a transcript or `["text"]` for text only."""

    instructions: str
    """System message of the response, instead of the session's."""

    audio: models.RealtimeResponseCreateAudio | RealtimeResponseCreateAudioParam
    """Audio settings of the response."""

    tools: Sequence[models.RealtimeTool | RealtimeToolParam]
    """Functions and MCP servers available in the response."""

    tool_choice: models.RealtimeToolChoice | RealtimeToolChoiceParam
    """Tool use in the response, either a mode (`auto`, `none` or `required`) or a function or MCP tool that the model must call."""

    parallel_tool_calls: bool
    """Whether the model may call several tools at once. Requires a reasoning model such as `gpt-realtime-2`."""

    reasoning: models.RealtimeReasoning | RealtimeReasoningParam
    """Reasoning settings, for reasoning models only."""

    max_output_tokens: models.RealtimeMaxOutputTokens
    """Maximum number of tokens of the response, including tool calls, 1 to 4096. `inf` uses the model's own limit."""

    conversation: models.RealtimeResponseConversation
    """Conversation that receives the output. `auto`, the default, is the default conversation; `none` keeps the response out of band."""

    metadata: Mapping[str, str] | None
    """Key-value pairs returned with the response, in `response.created` and later events, to identify it."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template of the response, with its version and variables; null for none."""

    input: Sequence[models.RealtimeResponseInputItem | RealtimeResponseInputItemParam]
    """Input items that replace the default conversation, either new items or references to existing ones. An empty list means no context."""


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
"""Input item of a response, either a complete item or a reference."""


class RealtimeSemanticVadParam(t.TypedDict, total=False):
    """Turn detection by meaning. A model estimates whether the user has finished and waits longer after an incomplete phrase, which sounds more natural but can be slower than `server_vad`."""

    type: t.Required[t.Literal["semantic_vad"]]
    """Turn detection type, always `semantic_vad`."""

    eagerness: t.Literal["low", "medium", "high", "auto"] | str
    """Eagerness to respond. `low`, `medium` and `high` wait at most 8, 4 and 2 seconds; `auto`, the default, equals `medium`."""

    create_response: bool
    """Whether the end of speech starts a response, default true."""

    interrupt_response: bool
    """Whether the start of speech cancels the running response in the default conversation (barge-in), default true. If false, that response runs to completion."""


class RealtimeServerVadParam(t.TypedDict, total=False):
    """Turn detection by volume. A turn starts with speech and ends after a fixed duration of silence."""

    type: t.Required[t.Literal["server_vad"]]
    """Turn detection type, always `server_vad`."""

    threshold: int | float
    """Activation threshold for speech, 0 to 1, default 0.5. Raise it in noisy environments, at the risk of missing quiet speech."""

    prefix_padding_ms: int
    """Duration of audio to include before detected speech, in ms, default 300."""

    silence_duration_ms: int
    """Duration of silence that ends a turn, in ms, default 500. Shorter values speed up responses but may cut off a speaker who pauses."""

    create_response: bool
    """Whether the end of speech starts a response, default true. With `interrupt_response` false, the new response may fail while another is running; with both false, the server only reports speech."""

    interrupt_response: bool
    """Whether the start of speech cancels the running response in the default conversation (barge-in), default true. If false, that response runs to completion."""

    idle_timeout_ms: int | None
    """Duration of user silence after which the model responds unprompted, 5000 to 30000 ms; null for never. It is measured from the end of playback of the last response and announced by `input_audio_buffer.timeout_triggered`."""


class RealtimeSessionParam(t.TypedDict, total=False):
    """Session in the flat (beta) format, with every setting at the top level. GA sessions group the audio settings under `audio` and have no `temperature`."""

    id: str
    """Session ID, assigned by the server; starts with `sess_`."""

    object: t.Literal["realtime.session"] | str
    """Object type, always `realtime.session`."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """Output modalities of the model. `["text", "audio"]`, the default, produces speech with a transcript; `["text"]` disables speech."""

    model: models.RealtimeSessionModel
    """Model of the session. It cannot be changed after the session is created."""

    instructions: str
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    voice: models.VoiceIdsShared
    """Voice of the spoken output, one of `alloy`, `ash`, `ballad`, `coral`, `echo`, `sage`, `shimmer` or `verse`. It cannot be changed after the first audio output of the session."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the output audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: models.AudioTranscriptionResponse | AudioTranscriptionResponseParam | None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    speed: int | float
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0. It can be changed between turns, not during a response."""

    tracing: models.TracingConfiguration | TracingConfigurationParam | None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    tools: Sequence[models.RealtimeFunctionTool | RealtimeFunctionToolParam]
    """Functions available to the model. An empty list removes them."""

    tool_choice: str
    """Tool use, one of `auto` (the default), `none`, `required`, or the name of a function that the model must call."""

    temperature: int | float
    """Sampling temperature, 0.6 to 1.2, default 0.8, which is recommended for audio."""

    max_response_output_tokens: models.RealtimeBetaResponseCreateParamsMaxOutputTokens
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    expires_at: int
    """Expiry of the session, in Unix seconds. A session lasts at most 60 minutes."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template of the session, with its version and variables; null for none."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""


class RealtimeSessionClientSecretExpiresAfterParam(t.TypedDict, total=False):
    """Lifetime of a flat (beta) session's client secret."""

    anchor: t.Literal["created_at"] | str
    """Start of the lifetime, always `created_at`, the creation of the secret."""

    seconds: int
    """Lifetime in seconds, 10 to 7200, default 60."""


class RealtimeSessionClientSecretRequestParam(t.TypedDict, total=False):
    """Client secret settings of a flat (beta) session."""

    expires_after: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """Lifetime of the secret, 60 seconds if absent."""


RealtimeSessionConfigParam: t.TypeAlias = t.Union[
    "models.RealtimeSessionCreateRequestGA | RealtimeSessionCreateRequestGAParam",
    "models.RealtimeTranscriptionSessionCreateRequestGA | RealtimeTranscriptionSessionCreateRequestGAParam",
]
"""Settings of a session to open or update, either conversational (`realtime`) or `transcription`."""


class RealtimeSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a flat (beta) session, for `POST /realtime/sessions`, which also creates its client secret."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """Output modalities of the model. `["text", "audio"]`, the default, produces speech with a transcript; `["text"]` disables speech."""

    instructions: str
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    voice: models.VoiceIdsOrCustomVoice | VoiceIdsOrCustomVoiceParam
    """Voice of the spoken output, a built-in name such as `marin` or `{"id":"voice_…"}` for a custom voice. It cannot be changed after the first audio output of the session."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    output_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the output audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription of the input audio; null, the default, disables it. A separate model transcribes asynchronously, so treat the transcript as a hint rather than as what the session's model understood."""

    speed: int | float
    """Speed of the model's speech relative to normal, 0.25 to 1.5, default 1.0. It can be changed between turns, not during a response."""

    tracing: models.TracingConfiguration | TracingConfigurationParam | None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """Detection of the user's turns, by volume (`server_vad`) or by meaning (`semantic_vad`). With null, the client commits the audio and requests each response itself."""

    tools: Sequence[models.RealtimeFunctionTool | RealtimeFunctionToolParam]
    """Functions available to the model. An empty list removes them."""

    tool_choice: str
    """Tool use, one of `auto` (the default), `none`, `required`, or the name of a function that the model must call."""

    temperature: int | float
    """Sampling temperature, 0.6 to 1.2, default 0.8, which is recommended for audio."""

    max_response_output_tokens: models.RealtimeBetaResponseCreateParamsMaxOutputTokens
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    truncation: models.RealtimeTruncation | RealtimeTruncationParam
    """Truncation of a conversation that exceeds the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template of the session, with its version and variables; null for none."""

    client_secret: models.RealtimeSessionClientSecretRequest | RealtimeSessionClientSecretRequestParam
    """Lifetime of the client secret, 60 seconds if absent."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    model: models.RealtimeSessionModel
    """Model of the session. It cannot be changed after the session is created."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""


class RealtimeSessionCreateRequestGAParam(t.TypedDict, total=False):
    """Settings of a conversational GA session, for client secrets, calls and `session.update`. In an update, absent fields keep their current value, at every level of nesting."""

    type: t.Required[t.Literal["realtime"]]
    """Session type, always `realtime`. Required by GA servers."""

    output_modalities: Sequence[t.Literal["text", "audio"] | str]
    """Output modalities of the model. `["audio"]`, the default, produces speech with a transcript; `["text"]` produces text only. The two cannot be combined."""

    model: models.RealtimeModel
    """Model of the session. It cannot be changed after the session is created."""

    instructions: str
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    audio: models.RealtimeAudioConfig | RealtimeAudioConfigParam
    """Input and output audio settings."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    tracing: models.RealtimeTracing | RealtimeTracingParam | None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    tools: Sequence[models.RealtimeTool | RealtimeToolParam]
    """Functions and MCP servers available to the model. An empty list removes them."""

    tool_choice: models.RealtimeToolChoice | RealtimeToolChoiceParam
    """Tool use, either a mode (`auto`, the default, `none` or `required`) or a function or MCP tool that the model must call."""

    parallel_tool_calls: bool
    """Whether the model may call several tools at once. Requires a reasoning model such as `gpt-realtime-2`."""

    reasoning: models.RealtimeReasoning | RealtimeReasoningParam
    """Reasoning settings, for reasoning models only."""

    max_output_tokens: models.RealtimeMaxOutputTokens
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    truncation: models.RealtimeTruncation | RealtimeTruncationParam
    """Truncation of a conversation that exceeds the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: models.Prompt | PromptParam | None
    """Stored prompt template of the session, with its version and variables; null for none."""


class RealtimeSessionInputAudioNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction in the flat (beta) format."""

    type: models.NoiseReductionType
    """Microphone type, `near_field` for one close to the mouth, `far_field` for one at a distance."""


class RealtimeSystemContentPartParam(t.TypedDict, total=False):
    """Content part of a system message."""

    type: t.Literal["input_text"] | str
    """Fixed type name of the object on the wire."""

    text: str
    """The text."""


RealtimeToolParam: t.TypeAlias = t.Union[
    "models.RealtimeFunctionTool | RealtimeFunctionToolParam",
    "models.MCPTool | MCPToolParam",
]
"""Tool for the model, either a `function` that the client runs or an `mcp` server whose tools the API calls."""

RealtimeToolChoiceParam: t.TypeAlias = t.Union[
    "models.ToolChoiceOptions",
    "models.ToolChoiceFunction | ToolChoiceFunctionParam",
    "models.ToolChoiceMCP | ToolChoiceMCPParam",
]
"""Tool use, either a mode or a function or MCP tool that the model must call."""

RealtimeTracingParam: t.TypeAlias = t.Union[
    't.Literal["auto"] | str',
    "models.RealtimeTracingConfig | RealtimeTracingConfigParam",
]
"""Tracing of a session, `auto` for default names or an object with custom ones."""


class RealtimeTracingConfigParam(t.TypedDict, total=False):
    """Names and metadata of a trace."""

    workflow_name: str
    """Name of the trace in the traces dashboard."""

    group_id: str
    """Key that links related traces, for grouping and filtering in the dashboard."""

    metadata: Mapping[str, t.Any]
    """Free-form metadata of the trace, for filtering in the dashboard."""


class RealtimeTranscriptionAudioConfigParam(t.TypedDict, total=False):
    """Audio settings of a GA transcription session."""

    input: models.RealtimeTranscriptionAudioConfigInput | RealtimeTranscriptionAudioConfigInputParam
    """Input audio settings."""


class RealtimeTranscriptionAudioConfigInputParam(t.TypedDict, total=False):
    """Input audio settings of a GA transcription session."""

    format: models.RealtimeAudioFormats | RealtimeAudioFormatsParam
    """Encoding of the input audio, PCM, μ-law or A-law."""

    transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription model, with optional language and prompt hints; null for none."""

    noise_reduction: models.RealtimeNoiseReduction | RealtimeNoiseReductionParam | None
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """Detection of the turns to transcribe. With null, the client commits each turn itself; `gpt-realtime-whisper` requires null."""


class RealtimeTranscriptionSessionClientSecretRequestParam(t.TypedDict, total=False):
    """Client secret settings of a flat (beta) transcription session."""

    expires_after: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """Lifetime of the secret, 60 seconds if absent."""

    expires_at: models.RealtimeSessionClientSecretExpiresAfter | RealtimeSessionClientSecretExpiresAfterParam
    """Alternative name of `expires_after`, used by some clients."""


class RealtimeTranscriptionSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a flat (beta) transcription session, for `POST /realtime/transcription_sessions` and `transcription_session.update`. The session transcribes the user and produces no responses."""

    turn_detection: models.RealtimeTurnDetection | RealtimeTurnDetectionParam | None
    """Detection of the turns to transcribe; `server_vad` is the documented type. With null, the client commits each turn itself."""

    input_audio_noise_reduction: (
        models.RealtimeSessionInputAudioNoiseReduction | RealtimeSessionInputAudioNoiseReductionParam | None
    )
    """Noise reduction on the input audio, applied before VAD and the model to avoid false speech detection and to improve understanding; null, the default, disables it."""

    input_audio_format: t.Literal["pcm16", "g711_ulaw", "g711_alaw"] | str
    """Encoding of the input audio. `pcm16`, the default, is 16-bit little-endian mono at 24000 Hz; `g711_ulaw` and `g711_alaw` are 8000 Hz with one byte per sample."""

    input_audio_transcription: models.AudioTranscription | AudioTranscriptionParam | None
    """Transcription model, with optional language and prompt hints; null for none."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str]
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens."""

    modalities: Sequence[t.Literal["text", "audio"] | str]
    """Modalities of the session, `text`, `audio` or both."""

    client_secret: (
        models.RealtimeTranscriptionSessionClientSecretRequest | RealtimeTranscriptionSessionClientSecretRequestParam
    )
    """Lifetime of the client secret."""


class RealtimeTranscriptionSessionCreateRequestGAParam(t.TypedDict, total=False):
    """Settings of a GA transcription session, which transcribes the user and produces no responses."""

    type: t.Required[t.Literal["transcription"]]
    """Session type, always `transcription`."""

    audio: models.RealtimeTranscriptionAudioConfig | RealtimeTranscriptionAudioConfigParam
    """Input audio settings."""

    include: Sequence[t.Literal["item.input_audio_transcription.logprobs"] | str] | None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""


class RealtimeTranslationAudioParam(t.TypedDict, total=False):
    """Audio settings of a translation session."""

    input: models.RealtimeTranslationAudioInput | RealtimeTranslationAudioInputParam
    """Settings of the source speech."""

    output: models.RealtimeTranslationAudioOutput | RealtimeTranslationAudioOutputParam
    """Settings of the translation."""


class RealtimeTranslationAudioInputParam(t.TypedDict, total=False):
    """Settings of the source speech."""

    transcription: models.RealtimeTranslationTranscription | RealtimeTranslationTranscriptionParam | None
    """Transcription in the source language, sent as `session.input_transcript.delta`; null or absent disables it. It does not affect the translation."""

    noise_reduction: models.RealtimeTranslationNoiseReduction | RealtimeTranslationNoiseReductionParam | None
    """Noise reduction on the source speech; null disables it."""


class RealtimeTranslationAudioOutputParam(t.TypedDict, total=False):
    """Settings of the translation."""

    language: str
    """Language of the translated speech and its transcript, as a code such as `es`."""


RealtimeTranslationClientEventParam: t.TypeAlias = t.Union[
    "models.RealtimeTranslationClientEventSessionUpdate | RealtimeTranslationClientEventSessionUpdateParam",
    "models.RealtimeTranslationClientEventInputAudioBufferAppend | RealtimeTranslationClientEventInputAudioBufferAppendParam",
    "models.RealtimeTranslationClientEventSessionClose | RealtimeTranslationClientEventSessionCloseParam",
]
"""Event sent by the client in a translation session, discriminated by `type`."""


class RealtimeTranslationClientEventInputAudioBufferAppendParam(t.TypedDict, total=False):
    """Append audio to a translation session, which processes frames of 200 ms (9600 bytes). Shorter chunks are buffered and longer ones are split. Send silence too, since time without audio does not count as a pause."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["session.input_audio_buffer.append"]]
    """Fixed type name of the object on the wire."""

    audio: t.Required[str]
    """Base64 PCM16 audio, little-endian mono at 24000 Hz; other formats are rejected."""


class RealtimeTranslationClientEventSessionCloseParam(t.TypedDict, total=False):
    """End a translation session. The server sends the translation of the buffered audio and then closes with `session.closed`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["session.close"]]
    """Fixed type name of the object on the wire."""


class RealtimeTranslationClientEventSessionUpdateParam(t.TypedDict, total=False):
    """Update a translation session. The server replies with `session.updated`, or with `error`."""

    event_id: str
    """Optional event ID chosen by the client, at most 512 characters; repeated in an `error` that the event causes."""

    type: t.Required[t.Literal["session.update"]]
    """Fixed type name of the object on the wire."""

    session: t.Required[models.RealtimeTranslationSessionUpdateRequest | RealtimeTranslationSessionUpdateRequestParam]
    """Fields to change, among `noise_reduction` and `transcription` in `audio.input` and `language` in `audio.output`; `type` and `model` cannot be changed."""


class RealtimeTranslationClientSecretCreateRequestParam(t.TypedDict, total=False):
    """Request for a client secret that opens translation sessions."""

    expires_after: models.RealtimeClientSecretExpiresAfter | RealtimeClientSecretExpiresAfterParam
    """Lifetime of the secret, 600 seconds if absent."""

    session: t.Required[models.RealtimeTranslationSessionCreateRequest | RealtimeTranslationSessionCreateRequestParam]
    """Settings of each translation session opened with the secret."""


class RealtimeTranslationNoiseReductionParam(t.TypedDict, total=False):
    """Noise reduction on the source speech."""

    type: t.Required[models.NoiseReductionType]
    """Microphone type, `near_field` for one close to the mouth, `far_field` for one at a distance."""

    strength: int | float
    """Strength of the noise reduction, initially 1; higher values remove more. An update without it keeps the current value."""


class RealtimeTranslationSessionCreateRequestParam(t.TypedDict, total=False):
    """Settings of a translation session to open."""

    model: t.Required[str]
    """Translation model, such as `gpt-realtime-translate`. It cannot be changed later."""

    audio: models.RealtimeTranslationAudio | RealtimeTranslationAudioParam
    """Audio settings of the source speech and the translation."""


class RealtimeTranslationSessionUpdateRequestParam(t.TypedDict, total=False):
    """Translation session settings that `session.update` can change."""

    audio: models.RealtimeTranslationAudio | RealtimeTranslationAudioParam
    """Audio settings of the source speech and the translation."""


class RealtimeTranslationTranscriptionParam(t.TypedDict, total=False):
    """Source transcript settings of a translation session."""

    model: t.Required[str]
    """Model for the source transcript, such as `gpt-realtime-whisper`."""

    language: str
    """Language of the source speech, as a code such as `en`."""


RealtimeTruncationParam: t.TypeAlias = t.Union[
    't.Literal["auto", "disabled"] | str',
    "models.RealtimeTruncationRetentionRatio | RealtimeTruncationRetentionRatioParam",
]
"""Truncation of a conversation that exceeds the model's input limit, which is the context window minus the maximum output. `auto`, the default, drops the oldest messages; `disabled` causes an error instead; an object drops more messages at once to preserve the prompt cache."""


class RealtimeTruncationRetentionRatioParam(t.TypedDict, total=False):
    """Truncation to a fraction of the input limit. The freed space makes truncation less frequent, so the prompt cache stays valid longer."""

    type: t.Required[t.Literal["retention_ratio"]]
    """Truncation type, always `retention_ratio`."""

    retention_ratio: t.Required[int | float]
    """Fraction of the post-instruction tokens to keep, 0 to 1; for example, 0.8 drops messages until 80% of the limit is in use."""

    token_limits: models.RealtimeTruncationTokenLimits | RealtimeTruncationTokenLimitsParam
    """Custom limits below the model's own, for example to bound cost; the model's limits if absent."""


class RealtimeTruncationTokenLimitsParam(t.TypedDict, total=False):
    """Token limits that override the model's own for truncation."""

    post_instructions: int
    """Maximum number of conversation tokens after instructions and tool definitions, at most the context window minus the maximum output. Anything beyond is truncated."""


RealtimeTurnDetectionParam: t.TypeAlias = t.Union[
    "models.RealtimeServerVad | RealtimeServerVadParam",
    "models.RealtimeSemanticVad | RealtimeSemanticVadParam",
]
"""Detection of the start and end of the user's speech, `server_vad` or `semantic_vad`. Must be null in sessions that transcribe with `gpt-realtime-whisper`, which supports neither."""


class RealtimeUserContentPartParam(t.TypedDict, total=False):
    """Content part of a user message. Its `type` determines which other fields apply."""

    type: t.Literal["input_text", "input_audio", "input_image"] | str
    """Content type, `input_text`, `input_audio` or `input_image`."""

    text: str
    """Text of an `input_text` part."""

    audio: str
    """Base64 audio of an `input_audio` part in the session's input format, by default PCM16 mono at 24000 Hz."""

    image_url: str
    """PNG or JPEG image of an `input_image` part, as a base64 `data:` URI."""

    detail: t.Literal["auto", "low", "high"] | str
    """Resolution of the image for the model; `auto` means `high`."""

    transcript: str
    """Transcript of an `input_audio` part, for reference only; not shown to the model."""


class ToolChoiceFunctionParam(t.TypedDict, total=False):
    """Tool choice that forces the model to call a function."""

    type: t.Required[t.Literal["function"]]
    """Tool type, always `function`."""

    name: t.Required[str]
    """Name of the function to call."""


class ToolChoiceMCPParam(t.TypedDict, total=False):
    """Tool choice that forces the model to use an MCP server."""

    type: t.Required[t.Literal["mcp"]]
    """Tool type, always `mcp`."""

    server_label: t.Required[str]
    """Label of the server in `tools`."""

    name: str | None
    """Name of the tool to call; if null or absent, the model chooses among the server's tools."""


TracingConfigurationParam: t.TypeAlias = t.Union[
    't.Literal["auto"] | str',
    "models.TracingConfigurationDetails | TracingConfigurationDetailsParam",
]
"""Tracing in the flat (beta) format, `auto` for default names or an object with custom ones."""


class TracingConfigurationDetailsParam(t.TypedDict, total=False):
    """Names and metadata of a trace in the flat (beta) format."""

    workflow_name: str
    """Name of the trace in the traces dashboard."""

    group_id: str
    """Key that links related traces, for grouping and filtering in the dashboard."""

    metadata: Mapping[str, t.Any]
    """Free-form metadata of the trace, for filtering in the dashboard."""


VoiceIdsOrCustomVoiceParam: t.TypeAlias = t.Union[
    "models.VoiceIdsShared",
    "models.CustomVoice | CustomVoiceParam",
]
"""Built-in voice by name, or custom voice by ID."""
