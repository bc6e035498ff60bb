# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_response_audio import RealtimeResponseAudio
from openai_realtime.models.realtime_response_status import RealtimeResponseStatus
from openai_realtime.models.realtime_response_usage import RealtimeResponseUsage


class RealtimeResponse(_model.Model):
    """Response of the model, with its output, outcome and usage."""

    id: str | None = None
    """Response ID; starts with `resp_`."""

    object: t.Literal["realtime.response"] | str | None = None
    """Fixed name of the object type."""

    status: t.Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | str | None = None
    """Status of the response, initially `in_progress`, finally `completed`, `cancelled`, `failed` or `incomplete`."""

    status_details: RealtimeResponseStatus | None = None
    """Details of the final status; null while the response is running."""

    output: list[RealtimeConversationItem] | None = None
    """Output items of the response, in order."""

    metadata: dict[str, str] | None = None
    """Key-value pairs from `response.create`, for identifying the response; null if none were set. At most 16 pairs, with keys of at most 64 and values of at most 512 characters."""

    audio: RealtimeResponseAudio | None = None
    """Output audio settings of the response."""

    usage: RealtimeResponseUsage | None = None
    """Billed token usage; null while the response is running."""

    conversation_id: str | None = None
    """ID of the conversation that receives the output; null if there is none."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Output modalities, `["audio"]` (always with a transcript) or `["text"]`."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Maximum number of output tokens, including tool calls, 1 to 4096, or `inf` for the model's own limit."""
