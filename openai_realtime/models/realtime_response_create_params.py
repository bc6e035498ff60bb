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
    """Settings of a single response, which override the session's settings for it."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the response, `["audio"]` for speech with a transcript or `["text"]` for text only."""

    instructions: str | None = None
    """System message of the response, instead of the session's."""

    audio: RealtimeResponseCreateAudio | None = None
    """Audio settings of the response."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers available in the response."""

    tool_choice: RealtimeToolChoice | None = None
    """Tool use in the response, either a mode (`auto`, `none` or `required`) or a function or MCP tool that the model must call."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Requires a reasoning model such as `gpt-realtime-2`."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for reasoning models only."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Maximum number of tokens of the response, including tool calls, 1 to 4096. `inf` uses the model's own limit."""

    conversation: RealtimeResponseConversation | None = None
    """Conversation that receives the output. `auto`, the default, is the default conversation; `none` keeps the response out of band."""

    metadata: dict[str, str] | None = None
    """Key-value pairs returned with the response, in `response.created` and later events, to identify it."""

    prompt: Prompt | None = None
    """Stored prompt template of the response, with its version and variables; null for none."""

    input: list[RealtimeResponseInputItem] | None = None
    """Input items that replace the default conversation, either new items or references to existing ones. An empty list means no context."""
