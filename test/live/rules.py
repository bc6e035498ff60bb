"""What may differ between two servers that behave the same: a table of values, and one of order."""

from fnmatch import fnmatchcase
from typing import Literal, NamedTuple

from openai_realtime.document.observed import ALLOWED

Form = Literal["id", "number", "text", "list"]
"""How a value may differ: an id with the same prefix, another number, another text, a list of another length."""


class MayDiffer(NamedTuple):
    """Fields whose value may differ. Events and paths are patterns in which `*` matches anything."""

    events: str
    paths: str
    form: Form
    reason: str


MAY_DIFFER = (
    MayDiffer("*", "event_id", "id", "made by the server"),
    MayDiffer("*", "id", "id", "made by the server"),
    MayDiffer("*", "*.id", "id", "made by the server"),
    MayDiffer("*", "*_id", "id", "made by the server"),
    MayDiffer("*", "*expires_at", "number", "time"),
    MayDiffer("*", "*_ms", "number", "time"),
    MayDiffer("*", "*.seconds", "number", "time"),
    MayDiffer("conversation.item.input_audio_transcription.segment", "start", "number", "time"),
    MayDiffer("conversation.item.input_audio_transcription.segment", "end", "number", "time"),
    MayDiffer("rate_limits.updated", "rate_limits.*.limit", "number", "the account's"),
    MayDiffer("rate_limits.updated", "rate_limits.*.remaining", "number", "the account's"),
    MayDiffer("rate_limits.updated", "rate_limits.*.reset_seconds", "number", "time"),
    MayDiffer("rate_limits.updated", "rate_limits", "list", "the account's"),
    MayDiffer("*", "*usage.*tokens*", "number", "token counts"),
    MayDiffer("*", "*logprob", "number", "the model's"),
    MayDiffer("*", "*logprobs.*", "text", "the model's"),
    MayDiffer("*", "*logprobs", "list", "the model's"),
    MayDiffer("*", "*.bytes", "list", "the model's"),
    MayDiffer("*", "delta", "text", "the model's words, or audio"),
    MayDiffer("*", "obfuscation", "text", "random"),
    MayDiffer("*", "*transcript", "text", "the model's words"),
    MayDiffer("*", "*text", "text", "the model's words"),
    MayDiffer("*", "*arguments", "text", "the model's words"),
    MayDiffer("*", "*.audio", "text", "audio"),
    MayDiffer("*", "*.instructions", "text", "the server's own words"),
    MayDiffer("*", "*error.message", "text", "the server's own words"),
    MayDiffer("*", "body.value", "id", "a key"),
    MayDiffer("closed", "reason", "text", "the server's own words"),
)

LANES = ("conversation.item.input_audio_transcription.*", "mcp_list_tools.*")
"""Events of work beside the responses: only their order among themselves matters."""


def allowed(kind: str, where: str) -> str | None:
    """Return the reason why a difference of this kind at this place is no defect, or None if it is one."""
    for one in ALLOWED:
        if one.kind == kind and fnmatchcase(where, one.where):
            return one.reason
    return None
