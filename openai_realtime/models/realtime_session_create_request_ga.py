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
    """Settings of a conversational GA session, for client secrets, calls and `session.update`. In an update, absent fields keep their value, at every level."""

    type: t.Literal["realtime"] = "realtime"
    """Kind of session, always `realtime`. GA servers require it."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with. `["audio"]`, the default, is speech with its transcript, `["text"]` text alone; the two cannot be combined."""

    model: RealtimeModel | None = None
    """Model that runs the session. It cannot be changed once the session exists."""

    instructions: str | None = None
    """System message ahead of the conversation at each model call. It guides content, form and manner of speaking but does not bind the model. Where absent, the server's own text applies, visible in `session.created`; an empty string clears it."""

    audio: RealtimeAudioConfig | None = None
    """Settings of input and output audio."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    tracing: RealtimeTracing | None = None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers that the model may use. An empty list removes them."""

    tool_choice: RealtimeToolChoice | None = None
    """How the model uses tools, by mode (`auto`, the default, `none` or `required`) or by naming the function or MCP tool that it must call."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Needs a reasoning model such as `gpt-realtime-2`."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for models that reason."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    truncation: RealtimeTruncation | None = None
    """What happens when the conversation outgrows the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template that the session uses, with its version and variables; null for none."""
