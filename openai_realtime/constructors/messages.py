"""Constructors for conversation items: messages and their parts, function call outputs, MCP approvals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openai_realtime.constructors.build import checked_string, drop_none
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.events import base64_of

if TYPE_CHECKING:
    from typing import Literal

    from typing_extensions import Buffer

    from openai_realtime.models import (
        RealtimeConversationItemFunctionCallOutput,
        RealtimeConversationItemMessageAssistant,
        RealtimeConversationItemMessageSystem,
        RealtimeConversationItemMessageUser,
        RealtimeMCPApprovalResponse,
        RealtimeUserContentPart,
    )
    from openai_realtime.params import RealtimeUserContentPartParam

    UserContent = str | RealtimeUserContentPart | RealtimeUserContentPartParam


_IMAGES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


def user_message(*content: UserContent, id: str | None = None) -> RealtimeConversationItemMessageUser:
    """Create a user message.

    Args:
        *content: strings and parts (`text_part`, `audio_part`, `image_part`), in order.
        id: id for the item; by default the server chooses one.

    Raises:
        InvalidArgumentError: for no content, or content of another type.
    """
    from openai_realtime.models import RealtimeConversationItemMessageUser

    if not content:
        raise InvalidArgumentError("content", None, "a string or a content part", shown="empty")
    parts = [text_part(part) if isinstance(part, str) else part for part in content]
    for position, part in enumerate(parts):
        if not isinstance(part, Mapping) and not hasattr(part, "to_dict"):
            raise InvalidArgumentError(f"content[{position}]", part, "a string or a content part")
    return RealtimeConversationItemMessageUser(**drop_none(content=parts, id=id))


def system_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageSystem:
    """Create a system message, such as context or instructions in mid-conversation."""
    from openai_realtime.models import RealtimeConversationItemMessageSystem

    content = [{"type": "input_text", "text": checked_string("text", text)}]
    return RealtimeConversationItemMessageSystem(**drop_none(content=content, id=id))


def assistant_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageAssistant:
    """Create an assistant message, such as one from an earlier conversation."""
    from openai_realtime.models import RealtimeConversationItemMessageAssistant

    content = [{"type": "output_text", "text": checked_string("text", text)}]
    return RealtimeConversationItemMessageAssistant(**drop_none(content=content, id=id))


def text_part(text: str) -> RealtimeUserContentPart:
    """Create a text part for a user message."""
    from openai_realtime.models import RealtimeUserContentPart

    return RealtimeUserContentPart(type="input_text", text=checked_string("text", text))


def audio_part(pcm: Buffer, *, transcript: str | None = None) -> RealtimeUserContentPart:
    """Create an audio part for a user message.

    Args:
        pcm: raw audio in the session's input format.
        transcript: text to keep with the audio; the model does not see it.
    """
    from openai_realtime.models import RealtimeUserContentPart

    audio = base64_of(pcm).decode()
    return RealtimeUserContentPart(**drop_none(type="input_audio", audio=audio, transcript=transcript))


def image_part(
    image: Buffer | str, *, detail: Literal["auto", "low", "high"] | str | None = None
) -> RealtimeUserContentPart:
    """Create an image part for a user message.

    Args:
        image: the content of a PNG or JPEG file, or a `data:` URI.
        detail: resolution at which the model sees the image.

    Raises:
        InvalidArgumentError: for anything else.
    """
    from openai_realtime.models import RealtimeUserContentPart

    url = image if isinstance(image, str) else _data_uri(image)
    if not url.startswith("data:image/"):
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file, or a data: URI")
    return RealtimeUserContentPart(**drop_none(type="input_image", image_url=url, detail=detail))


def function_call_output(
    call_id: str, output: object, *, id: str | None = None
) -> RealtimeConversationItemFunctionCallOutput:
    """Create the output of a function call.

    Args:
        call_id: the id of the function call.
        output: the result: a string, or a value or model to send as JSON.
        id: id for the item; by default the server chooses one.

    Raises:
        InvalidArgumentError: for an output that is not JSON.
    """
    from openai_realtime.models import RealtimeConversationItemFunctionCallOutput
    from openai_realtime.transport.json_body import json_bytes

    text = output if isinstance(output, str) else json_bytes(output, "output").decode()
    return RealtimeConversationItemFunctionCallOutput(
        **drop_none(call_id=checked_string("call_id", call_id), output=text, id=id)
    )


def mcp_approval(
    approval_request_id: str, approve: bool, *, reason: str | None = None, id: str | None = None
) -> RealtimeMCPApprovalResponse:
    """Create the answer to an MCP approval request.

    Args:
        approval_request_id: the id of the request.
        approve: whether to allow the tool call.
        reason: reason for the decision.
        id: id for the item; generated by default.
    """
    from uuid import uuid4

    from openai_realtime.models import RealtimeMCPApprovalResponse

    return RealtimeMCPApprovalResponse(
        **drop_none(
            id=f"item_{uuid4().hex[:20]}" if id is None else id,
            approval_request_id=checked_string("approval_request_id", approval_request_id),
            approve=approve,
            reason=reason,
        )
    )


def _data_uri(image: Buffer) -> str:
    try:
        content = bytes(memoryview(image))
    except (TypeError, ValueError, BufferError):  # ValueError for a memoryview that was released
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file, or a data: URI") from None
    start = content[:4]
    media_type = next((name for magic, name in _IMAGES.items() if start.startswith(magic)), None)
    if media_type is None:
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file", shown="other bytes")
    return f"data:{media_type};base64,{base64_of(content).decode()}"
