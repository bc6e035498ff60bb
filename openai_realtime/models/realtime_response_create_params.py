# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_reasoning import RealtimeReasoning
from openai_realtime.models.realtime_response_conversation import RealtimeResponseConversation
from openai_realtime.models.realtime_response_create_audio import RealtimeResponseCreateAudio
from openai_realtime.models.realtime_response_input_item import RealtimeResponseInputItem
from openai_realtime.models.realtime_tool import RealtimeTool
from openai_realtime.models.realtime_tool_choice import RealtimeToolChoice


class RealtimeResponseCreateParams(_model.Model):
    """Settings of a single response. Each replaces the session's setting for this response only."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with, `["audio"]` for speech with its transcript or `["text"]` for text alone."""

    instructions: str | None = None
    """System message for this response in place of the session's."""

    audio: RealtimeResponseCreateAudio | None = None
    """Audio settings of the response."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers that the model may use in the response."""

    tool_choice: RealtimeToolChoice | None = None
    """How the model uses tools in the response, by mode (`auto`, `none` or `required`) or by naming the function or MCP tool that it must call."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Needs a reasoning model such as `gpt-realtime-2`."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for models that reason."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Most tokens that the response may use, tool calls included, 1 to 4096. `inf` leaves the limit to the model."""

    conversation: RealtimeResponseConversation | None = None
    """Where the output goes. `auto`, the default, adds it to the default conversation; `none` keeps the response out of band."""

    metadata: dict[str, str] | None = None
    """Key-value pairs that the server returns with the response, in `response.created` and later; they tell responses apart."""

    prompt: Prompt | None = None
    """Stored prompt template for this response, with its version and variables; null for none."""

    input: list[RealtimeResponseInputItem] | None = None
    """Items that the model sees in place of the default conversation, new ones or references to earlier ones. An empty list means no context."""
