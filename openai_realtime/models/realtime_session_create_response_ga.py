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
    """Effective settings of a conversational GA session, returned with a client secret and in `session.created` and `session.updated`."""

    type: t.Literal["realtime"] = "realtime"
    """Session type, always `realtime`."""

    id: str
    """Session ID, assigned by the server; starts with `sess_`."""

    object: t.Literal["realtime.session"] = "realtime.session"
    """Object type, always `realtime.session`."""

    expires_at: int | None = None
    """Expiry of the session, in Unix seconds; may be 0 before the session starts. A session lasts at most 60 minutes."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities of the model. `["audio"]`, the default, produces speech with a transcript; `["text"]` produces text only. The two cannot be combined."""

    model: RealtimeModel | None = None
    """Model of the session. It cannot be changed after the session is created."""

    instructions: str | None = None
    """System message that precedes the conversation in every model call; the server's default if the client set none."""

    audio: RealtimeSessionAudio | None = None
    """Input and output audio settings."""

    include: list[t.Literal["item.input_audio_transcription.logprobs"] | str] | None = None
    """Additional data in server events. `item.input_audio_transcription.logprobs` adds the log probabilities of transcribed tokens; null adds nothing."""

    tracing: RealtimeTracing | None = None
    """Trace of the session for later inspection. `auto` uses default names, an object sets its own, null disables tracing. Once enabled, the setting cannot be changed."""

    tools: list[RealtimeTool] | None = None
    """Functions and MCP servers available to the model."""

    tool_choice: RealtimeToolChoice | None = None
    """Tool use, either a mode (`auto`, the default, `none` or `required`) or a function or MCP tool that the model must call."""

    reasoning: RealtimeReasoning | None = None
    """Reasoning settings, for reasoning models only."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Maximum number of tokens per response, including tool calls, 1 to 4096. `inf`, the default, uses the model's own limit."""

    truncation: RealtimeTruncation | None = None
    """Truncation of a conversation that exceeds the model's input limit, `auto` (the default), `disabled` or a retention ratio."""

    prompt: Prompt | None = None
    """Stored prompt template of the session, with its version and variables; null for none."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once. Requires a reasoning model such as `gpt-realtime-2`."""
