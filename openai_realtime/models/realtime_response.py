# Generated from openapi.yaml by `make generate`: do not edit.

import typing as t

from openai_realtime.schema import model as _model
from openai_realtime.models.realtime_conversation_item import RealtimeConversationItem
from openai_realtime.models.realtime_max_output_tokens import RealtimeMaxOutputTokens
from openai_realtime.models.realtime_response_audio import RealtimeResponseAudio
from openai_realtime.models.realtime_response_status import RealtimeResponseStatus
from openai_realtime.models.realtime_response_usage import RealtimeResponseUsage


class RealtimeResponse(_model.Model):
    """One answer of the model, with its output, outcome and usage."""

    id: str | None = None
    """Id of the response, starting with `resp_`."""

    object: t.Literal["realtime.response"] | str | None = None
    """Fixed name of the object type."""

    status: t.Literal["completed", "cancelled", "failed", "incomplete", "in_progress"] | str | None = None
    """Begins as `in_progress` and ends as `completed`, `cancelled`, `failed` or `incomplete`."""

    status_details: RealtimeResponseStatus | None = None
    """Why the response ended as it did; null while it runs."""

    output: list[RealtimeConversationItem] | None = None
    """Items that the response made, in order."""

    metadata: dict[str, str] | None = None
    """Key-value pairs from `response.create`, handed back to tell responses apart; null if none were given. At most 16 pairs, keys up to 64 and values up to 512 characters."""

    audio: RealtimeResponseAudio | None = None
    """Settings of the spoken output."""

    usage: RealtimeResponseUsage | None = None
    """Tokens that the response is billed for; null while it runs."""

    conversation_id: str | None = None
    """Id of the conversation that the response writes to; null if it writes to none."""

    output_modalities: list[t.Literal["text", "audio"] | str] | None = None
    """Form of the output, `["audio"]` (always with a transcript) or `["text"]`."""

    max_output_tokens: RealtimeMaxOutputTokens | None = None
    """Limit on output tokens, tool calls included, from 1 to 4096, or `inf` for the model's own limit."""
