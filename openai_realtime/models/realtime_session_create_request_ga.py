# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_audio_config import RealtimeAudioConfig
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_model import RealtimeModel
from openai_realtime.models.realtime_reasoning import RealtimeReasoning
from openai_realtime.models.realtime_tool import RealtimeTool
from openai_realtime.models.realtime_tool_choice import RealtimeToolChoice
from openai_realtime.models.realtime_tracing import RealtimeTracing
from openai_realtime.models.realtime_truncation import RealtimeTruncation


class RealtimeSessionCreateRequestGA(_model.Model):
    """Settings of a conversational GA session, for client secrets, calls and `session.update`. In an update, absent fields keep their current value, at every level of nesting."""

    type: t.Literal["realtime"] = "realtime"
    """Session type, always `realtime`. Required by GA servers."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model. `["audio"]`, the default, produces speech with a transcript; `["text"]` produces text only. The two cannot be combined."""

    model: RealtimeModel | None = None
    """Model of the session. It cannot be changed after the session is created."""

    instructions: str | None = None
    """System message that precedes the conversation in every model call. It guides content, format and tone, but the model may deviate. If absent, the server uses its own default, reported in `session.created`; an empty string clears it."""

    audio: RealtimeAudioConfig | None = None
    """Input and output audio settings."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    tracing: RealtimeTracing | None = None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers available to the model. An empty list removes them."""

    tool_choice: RealtimeToolChoice | None = None
    """Tool use, either a mode (`auto`, the default, `none` or `required`) or a function or MCP tool that the model must call."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Requires a reasoning model such as `gpt-realtime-2`."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for reasoning models only."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    truncation: RealtimeTruncation | None = None
    """Truncation of a conversation that exceeds the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template of the session, with its version and variables; null for none."""
