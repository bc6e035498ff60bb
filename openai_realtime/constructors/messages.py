"""Make conversation items: messages and their parts, results of function calls, MCP approvals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openai_realtime.constructors.build import checked_text, not_none
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
    """Make a message of the user: texts and parts (`text_part`, `audio_part`, `image_part`) in their order.

    `id` is the id that the item is to have; the server chooses one if it is not given.
    """
    from openai_realtime.models import RealtimeConversationItemMessageUser

    if not content:
        raise InvalidArgumentError("content", None, "a text or a content part", shown="nothing")
    parts = [text_part(part) if isinstance(part, str) else part for part in content]
    for position, part in enumerate(parts):
        if not isinstance(part, Mapping) and not hasattr(part, "to_dict"):
            raise InvalidArgumentError(f"content[{position}]", part, "a text or a content part")
    return RealtimeConversationItemMessageUser(**not_none(content=parts, id=id))


def system_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageSystem:
    """Make a message of the system: context or instructions in mid-conversation."""
    from openai_realtime.models import RealtimeConversationItemMessageSystem

    content = [{"type": "input_text", "text": checked_text("text", text)}]
    return RealtimeConversationItemMessageSystem(**not_none(content=content, id=id))


def assistant_message(text: str, *, id: str | None = None) -> RealtimeConversationItemMessageAssistant:
    """Make a message of the assistant, such as one from an earlier conversation."""
    from openai_realtime.models import RealtimeConversationItemMessageAssistant

    content = [{"type": "output_text", "text": checked_text("text", text)}]
    return RealtimeConversationItemMessageAssistant(**not_none(content=content, id=id))


def text_part(text: str) -> RealtimeUserContentPart:
    """Make a text for a message of the user."""
    from openai_realtime.models import RealtimeUserContentPart

    return RealtimeUserContentPart(type="input_text", text=checked_text("text", text))


def audio_part(pcm: Buffer, *, transcript: str | None = None) -> RealtimeUserContentPart:
    """Make speech for a message of the user: raw audio in the session's input format, in any buffer.

    `transcript` is kept with it for reference; the model does not see it.
    """
    from openai_realtime.models import RealtimeUserContentPart

    audio = base64_of(pcm).decode()
    return RealtimeUserContentPart(**not_none(type="input_audio", audio=audio, transcript=transcript))


def image_part(
    image: Buffer | str, *, detail: Literal["auto", "low", "high"] | str | None = None
) -> RealtimeUserContentPart:
    """Make an image for a message of the user: the bytes of a PNG or JPEG file, or a `data:` URI of one."""
    from openai_realtime.models import RealtimeUserContentPart

    url = image if isinstance(image, str) else _data_uri(image)
    if not url.startswith("data:image/"):
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file, or a data: URI of one")
    return RealtimeUserContentPart(**not_none(type="input_image", image_url=url, detail=detail))


def function_call_output(
    call_id: str, output: object, *, id: str | None = None
) -> RealtimeConversationItemFunctionCallOutput:
    """Make the result of a function call. `output` is text, or anything else that JSON can hold, models included."""
    from openai_realtime.models import RealtimeConversationItemFunctionCallOutput
    from openai_realtime.transport.json_body import json_bytes

    text = output if isinstance(output, str) else json_bytes(output, "output").decode()
    return RealtimeConversationItemFunctionCallOutput(
        **not_none(call_id=checked_text("call_id", call_id), output=text, id=id)
    )


def mcp_approval(
    approval_request_id: str, approve: bool, *, reason: str | None = None, id: str | None = None
) -> RealtimeMCPApprovalResponse:
    """Make the answer to an MCP approval request, which names itself in `approval_request_id`."""
    from uuid import uuid4

    from openai_realtime.models import RealtimeMCPApprovalResponse

    return RealtimeMCPApprovalResponse(
        **not_none(
            id=id or f"item_{uuid4().hex[:20]}",
            approval_request_id=checked_text("approval_request_id", approval_request_id),
            approve=approve,
            reason=reason,
        )
    )


def _data_uri(image: Buffer) -> str:
    start = bytes(memoryview(image)[:4])
    media_type = next((kind for magic, kind in _IMAGES.items() if start.startswith(magic)), None)
    if media_type is None:
        raise InvalidArgumentError("image", image, "the bytes of a PNG or JPEG file", shown="other bytes")
    return f"data:{media_type};base64,{base64_of(image).decode()}"
