"""What real servers do where the document is silent or says otherwise: one table with its sources. Data only.

The emulator follows it, and the comparisons of `make live` and `make conformance` read it.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

Basis = Literal["capture", "report", "document", "assumed"]
"""Where a decision comes from: recorded sessions, public reports, the text of the document, or nothing but analogy."""


class Observation(NamedTuple):
    """One behaviour of the API that its schemas do not give."""

    subject: str
    """An event, a field, an endpoint or a setting."""
    document: str
    """What the document says; empty if it says nothing."""
    behaviour: str
    """What servers do, and so does the emulator."""
    basis: Basis
    source: str = ""
    """The recordings, by name."""


OBSERVED: Final = (
    Observation(
        "conversation.created",
        "sent after session.created",
        "never sent",
        "capture",
        "every recording of OpenAI and Azure",
    ),
    Observation(
        "rate_limits.updated",
        "sent at the beginning of a response",
        "sent after response.done, with the limit of tokens alone; left out by most sessions",
        "capture",
        "text_tool_round_gpt-realtime-2.1, webrtc_sideband_audio_turn",
    ),
    Observation("item.object", "realtime.item", "absent", "capture", "every recording"),
    Observation("item.status", "", "absent in function_call_output", "capture", "tool_call_round"),
    Observation(
        "obfuscation",
        "optional in some deltas",
        "in deltas of text, transcripts, arguments and input transcripts, up to the next 16 characters; not in audio",
        "capture",
        "every recording",
    ),
    Observation(
        "session.audio.input.transcription",
        "optional language and prompt",
        "language and prompt are null when unset",
        "capture",
        "every recording, create_client_secret",
    ),
    Observation(
        "session defaults",
        "silence_duration_ms is 500",
        "200 and the voice alloy for gpt-realtime; 500 and marin for gpt-realtime-2.1",
        "capture",
        "text_tool_round_gpt-realtime-2.1 and the others",
    ),
    Observation(
        "session defaults",
        "",
        "the other reasoning models have the defaults of gpt-realtime-2.1, and all other models those of gpt-realtime",
        "assumed",
    ),
    Observation(
        "session.instructions",
        "",
        "empty instructions become the default ones",
        "capture",
        "message_history_seeding",
    ),
    Observation(
        "item.phase",
        "",
        "assistant messages of gpt-realtime-2.1 have it: commentary before a call, else final_answer",
        "capture",
        "text_tool_round_gpt-realtime-2.1",
    ),
    Observation("item.phase", "", "so do those of the other reasoning models, spoken ones too", "assumed"),
    Observation(
        "conversation.item.done: previous_item_id",
        "the id of the item before it",
        "of generated items: the item before it for a text message; the item before it in the response, null for the "
        "first, for speech, for function calls and for text before a function call",
        "capture",
        "text_in_audio_out_turn, tool_call_round, text_tool_round_gpt-realtime-2.1",
    ),
    Observation(
        "order of a message and a function call",
        "",
        "the message is finished after the last delta of the call",
        "capture",
        "text_tool_round_gpt-realtime-2.1",
    ),
    Observation("order of several function calls", "", "they are finished together, in order", "assumed"),
    Observation(
        "conversation.item.input_audio_transcription.completed: usage",
        "tokens, except for whisper-1",
        "duration for gpt-realtime-whisper",
        "capture",
        "audio_in_server_vad_turn",
    ),
    Observation(
        "conversation.item.input_audio_transcription.delta",
        "",
        "of models that stream: in one session while the user still spoke, in others after the commit; both are right",
        "capture",
        "audio_in_server_vad_turn and others",
    ),
    Observation(
        "response.output_audio.done",
        "",
        "a sideband gets it, though it gets no response.output_audio.delta",
        "capture",
        "webrtc_sideband_audio_turn",
    ),
    Observation(
        "output_audio_buffer.started, .stopped",
        "WebRTC and SIP only",
        "a sideband gets them; .stopped comes after response.done, when the sound is over",
        "capture",
        "webrtc_sideband_audio_turn",
    ),
    Observation("output_audio_buffer.clear", "", "while nothing plays, it has no answer", "assumed"),
    Observation(
        "POST /realtime/calls",
        "201, application/sdp",
        "201, text/plain; Location without a host; CORS for every origin, Location exposed",
        "capture",
        "answer_webrtc_offer",
    ),
    Observation(
        "POST /realtime/calls",
        "",
        "the answer is ice-lite, has candidates, and accepts every supported codec of the offer: Opus, PCMU, PCMA",
        "capture",
        "answer_webrtc_offer",
    ),
    Observation(
        "POST /realtime/calls",
        "raw SDP is for ephemeral keys",
        "raw SDP with an API key is refused; the code is made up",
        "assumed",
    ),
    Observation("audio/pcm without rate", "optional", "missing_required_parameter with the path of the rate", "report"),
    Observation(
        "null in a session where the document has none",
        "",
        "invalid_type with the path; null means off where it is listed",
        "report",
    ),
    Observation("null in other client events", "", "an absent field, as many clients send it", "assumed"),
    Observation("audio_end_ms below 0", "", "integer_below_min_value", "report"),
    Observation(
        "conversation.item.truncate",
        "the transcript is deleted",
        "the item has no transcript from then on; the events of a response that still runs go on unchanged",
        "document",
    ),
    Observation(
        "reasoning, parallel_tool_calls",
        "for reasoning models",
        "refused with invalid_value for a known model that does not reason; the code is made up",
        "document",
    ),
    Observation(
        "transcription.prompt",
        "not supported by gpt-realtime-whisper",
        "refused with invalid_value; the code is made up",
        "document",
    ),
)
"""Every behaviour that the schemas do not give."""


class Allowed(NamedTuple):
    """Differences of a server from the emulator that are no defects of either. `where` is a pattern."""

    kind: str
    where: str
    reason: str


ALLOWED: Final = (
    Allowed("event missing", "rate_limits.updated", "most sessions leave it out"),
    Allowed("field added", "response.content_part.*: content", "Azure repeats the part under this name"),
)
"""What may differ between a server and the emulator."""

REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {"RealtimeAudioFormatPCM": ("type", "rate")}
"""The required fields of schemas in which the document has too few."""

_UNDECLARED: Final = ("obfuscation", "phase")

_SNAPSHOT: Final = r"(-\d{4}-\d\d-\d\d)?"
_REASONING: Final = rf"gpt-realtime-[2-9](\.\d+)?(-mini)?{_SNAPSHOT}"

STREAMING_TRANSCRIPTION: Final = ("gpt-realtime-whisper", "gpt-live-transcribe")
"""The transcription models that send deltas while the user speaks."""


def reasons(model: object) -> bool:
    """Return whether a model is one of those that reason."""
    return isinstance(model, str) and re.fullmatch(_REASONING, model) is not None


def model_defaults(model: object) -> dict[str, Any]:
    """Return the defaults that depend on the model: `voice` and `silence_duration_ms`."""
    if reasons(model):
        return {"voice": "marin", "silence_duration_ms": 500}
    return {"voice": "alloy", "silence_duration_ms": 200}


def declared(event: Any) -> Any:
    """Copy an event without the fields that servers send although the document does not declare them everywhere."""
    if isinstance(event, dict):
        return {name: declared(value) for name, value in event.items() if name not in _UNDECLARED}
    return [declared(value) for value in event] if isinstance(event, list) else event
