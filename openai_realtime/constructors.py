"""Short ways to make the objects that people send most: messages, tools, turn detection, formats.

Each gives a generated model, the same that `openai_realtime.models` has. What is not given does not appear in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.events import base64_of
from openai_realtime.resources.arguments import NOT_GIVEN, NotGiven

if TYPE_CHECKING:
    from typing import Literal

    from typing_extensions import Buffer

    from openai_realtime.models import (
        AudioTranscription,
        MCPAllowedTools,
        MCPRequireApproval,
        MCPTool,
        RealtimeAudioFormatPCM,
        RealtimeAudioFormatPCMA,
        RealtimeAudioFormatPCMU,
        RealtimeConversationItemFunctionCallOutput,
        RealtimeConversationItemMessageAssistant,
        RealtimeConversationItemMessageSystem,
        RealtimeConversationItemMessageUser,
        RealtimeMCPApprovalResponse,
        RealtimeNoiseReduction,
        RealtimeSemanticVad,
        RealtimeServerVad,
        RealtimeTracingConfig,
        RealtimeUserContentPart,
    )

    UserContent = str | RealtimeUserContentPart | Mapping[str, object]

_IMAGES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def user_message(*content: UserContent, id: str | None = None) -> RealtimeConversationItemMessageUser:
    """Make a message of the user: texts and parts (`text_part`, `audio_part`, `image_part`) in their order.

    `id` is the id that the item is to have; the server chooses one if it is not given.
    """
    if not content:
        raise InvalidArgumentError("content", None, "a text or a content part", shown="nothing")
    parts = [text_part(part) if isinstance(part, str) else part for part in content]
    for position, part in enumerate(parts):
        if not isinstance(part, Mapping) and not hasattr(part, "to_dict"):
            raise InvalidArgumentError(f"content[{position}]", part, "a text or a content part")
    message: RealtimeConversationItemMessageUser
    message = _made("RealtimeConversationItemMessageUser", content=parts, id=id)
    return message


def system_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageSystem:
    """Make a message of the system: context or instructions in mid-conversation."""
    content = [{"type": "input_text", "text": _text("text", text)}]
    message: RealtimeConversationItemMessageSystem
    message = _made("RealtimeConversationItemMessageSystem", content=content, id=id)
    return message


def assistant_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageAssistant:
    """Make a message of the assistant, such as one from an earlier conversation."""
    content = [{"type": "output_text", "text": _text("text", text)}]
    message: RealtimeConversationItemMessageAssistant
    message = _made("RealtimeConversationItemMessageAssistant", content=content, id=id)
    return message


def text_part(text: str) -> RealtimeUserContentPart:
    """Make a text for a message of the user."""
    part: RealtimeUserContentPart = _made("RealtimeUserContentPart", type="input_text", text=_text("text", text))
    return part


def audio_part(pcm: Buffer, *, transcript: str | None = None) -> RealtimeUserContentPart:
    """Make speech for a message of the user: raw audio in the session's input format, in any buffer.

    `transcript` is kept with it for reference; the model does not see it.
    """
    audio = base64_of(pcm).decode()
    part: RealtimeUserContentPart
    part = _made("RealtimeUserContentPart", type="input_audio", audio=audio, transcript=transcript)
    return part


def image_part(
    image: Buffer | str, *, detail: Literal["auto", "low", "high"] | str | None = None
) -> RealtimeUserContentPart:
    """Make an image for a message of the user: the bytes of a PNG or JPEG file, or a `data:` URI of one."""
    url = image if isinstance(image, str) else _data_uri(image)
    if not url.startswith("data:image/"):
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file, or a data: URI of one")
    part: RealtimeUserContentPart = _made("RealtimeUserContentPart", type="input_image", image_url=url, detail=detail)
    return part


def function_call_output(
    call_id: str, output: object, *, id: str | None = None
) -> RealtimeConversationItemFunctionCallOutput:
    """Make the result of a function call. `output` is text, or anything else that JSON can hold, models included."""
    from openai_realtime.transport.wire import json_bytes

    text = output if isinstance(output, str) else json_bytes(output, "output").decode()
    item: RealtimeConversationItemFunctionCallOutput
    item = _made("RealtimeConversationItemFunctionCallOutput", call_id=_text("call_id", call_id), output=text, id=id)
    return item


def mcp_approval(
    approval_request_id: str, approve: bool, *, reason: str | None = None, id: str | None = None
) -> RealtimeMCPApprovalResponse:
    """Make the answer to an MCP approval request, which names itself in `approval_request_id`."""
    from uuid import uuid4

    item: RealtimeMCPApprovalResponse = _made(
        "RealtimeMCPApprovalResponse",
        id=id or f"item_{uuid4().hex[:20]}",
        approval_request_id=_text("approval_request_id", approval_request_id),
        approve=approve,
        reason=reason,
    )
    return item


def mcp_tool(
    server_label: str,
    *,
    server_url: str | None = None,
    connector_id: str | None = None,
    tunnel_id: str | None = None,
    authorization: str | None = None,
    headers: Mapping[str, str] | None = None,
    server_description: str | None = None,
    allowed_tools: MCPAllowedTools | Sequence[str] | Mapping[str, object] | None = None,
    require_approval: MCPRequireApproval | Mapping[str, object] | None = None,
) -> MCPTool:
    """Make an MCP server a tool: one that has an address, a connector, or a tunnel.

    `authorization` is an OAuth token, `headers` go with every request to the server; neither shows in reprs and logs.
    `require_approval` is `"always"` (the server's default), `"never"`, or a filter.
    """
    places = {"server_url": server_url, "connector_id": connector_id, "tunnel_id": tunnel_id}
    if sum(place is not None for place in places.values()) != 1:
        given = [name for name, place in places.items() if place is not None]
        expected = f"exactly one of {', '.join(places)}"
        raise InvalidArgumentError("place of the server", given, expected, shown=" and ".join(given) or "none")
    tool: MCPTool = _made(
        "MCPTool",
        server_label=_text("server_label", server_label),
        **places,
        authorization=authorization,
        headers=headers,
        server_description=server_description,
        allowed_tools=list(allowed_tools) if isinstance(allowed_tools, tuple) else allowed_tools,
        require_approval=require_approval,
    )
    return tool


def server_vad(
    *,
    threshold: float | None = None,
    prefix_padding_ms: int | None = None,
    silence_duration_ms: int | None = None,
    create_response: bool | None = None,
    interrupt_response: bool | None = None,
    idle_timeout_ms: int | NotGiven | None = NOT_GIVEN,
) -> RealtimeServerVad:
    """Make turn detection by volume: a turn ends after `silence_duration_ms` of silence.

    `threshold` is from 0 to 1, times are in ms. `idle_timeout_ms` (5000 to 30000) makes the model speak up by itself;
    None turns that off.
    """
    detection: RealtimeServerVad = _made(
        "RealtimeServerVad",
        threshold=threshold,
        prefix_padding_ms=prefix_padding_ms,
        silence_duration_ms=silence_duration_ms,
        create_response=create_response,
        interrupt_response=interrupt_response,
    )
    return detection if isinstance(idle_timeout_ms, NotGiven) else _with(detection, idle_timeout_ms=idle_timeout_ms)


def semantic_vad(
    *,
    eagerness: Literal["low", "medium", "high", "auto"] | str | None = None,
    create_response: bool | None = None,
    interrupt_response: bool | None = None,
) -> RealtimeSemanticVad:
    """Make turn detection by meaning; `eagerness` says how soon the model takes its turn."""
    detection: RealtimeSemanticVad = _made(
        "RealtimeSemanticVad",
        eagerness=eagerness,
        create_response=create_response,
        interrupt_response=interrupt_response,
    )
    return detection


def pcm16() -> RealtimeAudioFormatPCM:
    """Make the audio format PCM16: 16 bits, little-endian, mono, 24000 Hz (`audio/pcm`)."""
    format: RealtimeAudioFormatPCM = _made("RealtimeAudioFormatPCM", type="audio/pcm", rate=24000)
    return format


def g711_ulaw() -> RealtimeAudioFormatPCMU:
    """Make the audio format G.711 μ-law: 8 bits, mono, 8000 Hz (`audio/pcmu`), of telephones in America and Japan."""
    format: RealtimeAudioFormatPCMU = _made("RealtimeAudioFormatPCMU", type="audio/pcmu")
    return format


def g711_alaw() -> RealtimeAudioFormatPCMA:
    """Make the audio format G.711 A-law: 8 bits, mono, 8000 Hz (`audio/pcma`), of telephones elsewhere."""
    format: RealtimeAudioFormatPCMA = _made("RealtimeAudioFormatPCMA", type="audio/pcma")
    return format


def transcription(
    model: str | None = None,
    *,
    language: str | None = None,
    languages: Sequence[str] | None = None,
    keywords: Sequence[str] | None = None,
    prompt: str | None = None,
    delay: Literal["minimal", "low", "medium", "high", "xhigh"] | str | None = None,
) -> AudioTranscription:
    """Make the settings of input transcription; languages are ISO 639-1 codes such as `en`."""
    settings: AudioTranscription = _made(
        "AudioTranscription",
        model=model,
        language=language,
        languages=None if languages is None else list(languages),
        keywords=None if keywords is None else list(keywords),
        prompt=prompt,
        delay=delay,
    )
    return settings


def noise_reduction(
    type: Literal["near_field", "far_field"] | str = "near_field", *, strength: float | None = None
) -> RealtimeNoiseReduction:
    """Make noise reduction: `near_field` for a microphone at the mouth, `far_field` for one across the room."""
    settings: RealtimeNoiseReduction = _made("RealtimeNoiseReduction", type=type, strength=strength)
    return settings


def tracing(
    workflow_name: str | None = None, *, group_id: str | None = None, metadata: Mapping[str, Any] | None = None
) -> RealtimeTracingConfig:
    """Make the names under which a session is traced; `"auto"` in its place takes the default ones."""
    settings: RealtimeTracingConfig = _made(
        "RealtimeTracingConfig", workflow_name=workflow_name, group_id=group_id, metadata=metadata
    )
    return settings


def _made(schema: str, /, **fields: object) -> Any:
    """Build the generated model of a schema from the fields that are given."""
    from openai_realtime import models

    return getattr(models, schema)(**{name: value for name, value in fields.items() if value is not None})


def _with(model: Any, **fields: object) -> Any:
    return type(model)(**model.to_dict(), **fields)


def _text(name: str, value: str) -> str:
    if not isinstance(value, str):
        raise InvalidArgumentError(name, value, "a text")
    return value


def _data_uri(image: Buffer) -> str:
    start = bytes(memoryview(image)[:4])
    media_type = next((kind for magic, kind in _IMAGES.items() if start.startswith(magic)), None)
    if media_type is None:
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file", shown="other bytes")
    return f"data:{media_type};base64,{base64_of(image).decode()}"
