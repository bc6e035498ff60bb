# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.prompt import Prompt
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_model import RealtimeModel
from openai_realtime.models.realtime_reasoning import RealtimeReasoning
from openai_realtime.models.realtime_session_audio import RealtimeSessionAudio
from openai_realtime.models.realtime_tool import RealtimeTool
from openai_realtime.models.realtime_tool_choice import RealtimeToolChoice
from openai_realtime.models.realtime_tracing import RealtimeTracing
from openai_realtime.models.realtime_truncation import RealtimeTruncation


class RealtimeSessionCreateResponseGA(_model.Model):
    """Settings in force of a conversational GA session, in the answer with a client secret and in `session.created` and `session.updated`."""

    type: t.Literal["realtime"] = "realtime"
    """Kind of session, always `realtime`."""

    id: str
    """Identifier that the server gives the session; it begins with `sess_`."""

    object: t.Literal["realtime.session"] = "realtime.session"
    """Kind of object, always `realtime.session`."""

    expires_at: int | None = None
    """When the session expires, in Unix seconds; 0 is possible before the session has started. A session lasts 60 minutes at most."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """What the model answers with. `["audio"]`, the default, is speech with its transcript, `["text"]` text alone; the two cannot be combined."""

    model: RealtimeModel | None = None
    """Model that runs the session. It cannot be changed once the session exists."""

    instructions: str | None = None
    """System message ahead of the conversation at each model call; the server's own text where the client gave none."""

    audio: RealtimeSessionAudio | None = None
    """Settings of input and output audio."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Extra data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null asks for none."""

    tracing: RealtimeTracing | None = None
    """Trace of the session for later inspection. `auto` uses the default names, an object gives others, null writes none; once on, the setting is final."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers that the model may use."""

    tool_choice: RealtimeToolChoice | None = None
    """How the model uses tools, by mode (`auto`, the default, `none` or `required`) or by naming the function or MCP tool that it must call."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for models that reason."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Most tokens that one response may use, tool calls included, 1 to 4096. `inf`, the default, leaves the limit to the model."""

    truncation: RealtimeTruncation | None = None
    """What happens when the conversation outgrows the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template that the session uses, with its version and variables; null for none."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Needs a reasoning model such as `gpt-realtime-2`."""
