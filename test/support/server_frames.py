"""The events of one turn as each kind of server sends them, written after their published examples."""

from typing import Any

Frame = dict[str, Any]
FORMAT = {"type": "audio/pcm", "rate": 24000}
SPOT: Frame = {"response_id": "resp_1", "item_id": "item_2", "output_index": 0, "content_index": 0}
USER: Frame = {
    "id": "item_1",
    "type": "message",
    "role": "user",
    "status": "completed",
    "content": [{"type": "input_text", "text": "Good morning"}],
}
DETAILS = {"input_token_details": {"text_tokens": 4}, "output_token_details": {"text_tokens": 2}}
USAGE = {"total_tokens": 6, "input_tokens": 4, "output_tokens": 2, **DETAILS}


def message(status: str, *content: Frame) -> Frame:
    return {"id": "item_2", "type": "message", "role": "assistant", "status": status, "content": list(content)}


def identified(*frames: Frame) -> list[Frame]:
    """Give each event an id."""
    return [{"event_id": f"event_{number}", **frame} for number, frame in enumerate(frames)]


def ga_turn(session: Frame) -> list[Frame]:
    """A text turn as OpenAI sends it."""
    part = {"type": "output_text", "text": "Hello."}
    return identified(
        {"type": "session.created", "session": session},
        {"type": "session.updated", "session": {**session, "output_modalities": ["text"]}},
        {"type": "conversation.item.added", "previous_item_id": None, "item": USER},
        {"type": "conversation.item.done", "previous_item_id": None, "item": USER},
        {"type": "response.created", "response": {"id": "resp_1", "status": "in_progress", "output": []}},
        {
            "type": "response.output_item.added",
            "response_id": "resp_1",
            "output_index": 0,
            "item": message("in_progress"),
        },
        {"type": "response.content_part.added", **SPOT, "part": {"type": "text", "text": ""}},
        {"type": "response.output_text.delta", **SPOT, "delta": "Hel"},
        {"type": "response.output_text.delta", **SPOT, "delta": "lo."},
        {"type": "response.output_text.done", **SPOT, "text": "Hello."},
        {"type": "response.content_part.done", **SPOT, "part": {"type": "text", "text": "Hello."}},
        {
            "type": "response.output_item.done",
            "response_id": "resp_1",
            "output_index": 0,
            "item": message("completed", part),
        },
        {
            "type": "response.done",
            "response": {
                "id": "resp_1",
                "status": "completed",
                "output": [message("completed", part)],
                "usage": USAGE,
            },
        },
    )


def beta_turn(session: Frame, *, spoken: bool = False) -> list[Frame]:
    """A turn of a server that speaks the beta, as text, or as speech with its transcript."""
    kind, written = ("audio_transcript", "transcript") if spoken else ("text", "text")
    part = {"type": "audio" if spoken else "text", written: "Hello."}
    response = {"id": "resp_1", "object": "realtime.response", "modalities": session["modalities"]}
    return identified(
        {"type": "session.created", "session": session},
        {"type": "session.updated", "session": session},
        {"type": "conversation.item.created", "previous_item_id": None, "item": USER},
        {"type": "response.created", "response": {**response, "status": "in_progress", "output": []}},
        {
            "type": "response.output_item.added",
            "response_id": "resp_1",
            "output_index": 0,
            "item": message("in_progress"),
        },
        {"type": "conversation.item.created", "previous_item_id": "item_1", "item": message("in_progress")},
        {"type": "response.content_part.added", **SPOT, "part": {**part, written: ""}},
        {"type": f"response.{kind}.delta", **SPOT, "delta": "Hel"},
        {"type": f"response.{kind}.delta", **SPOT, "delta": "lo."},
        *([{"type": "response.audio.delta", **SPOT, "delta": "AAAA"}] if spoken else []),
        {"type": f"response.{kind}.done", **SPOT, written: "Hello."},
        {"type": "response.content_part.done", **SPOT, "part": part},
        {
            "type": "response.output_item.done",
            "response_id": "resp_1",
            "output_index": 0,
            "item": message("completed", part),
        },
        {
            "type": "response.done",
            "response": {
                **response,
                "status": "completed",
                "output": [message("completed", part)],
                "usage": USAGE,
                "temperature": 0.8,
            },
        },
    )


def without(frames: list[Frame], *names: str) -> list[Frame]:
    """Leave fields out, wherever they are."""

    def kept(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: kept(inner) for name, inner in value.items() if name not in names}
        return [kept(inner) for inner in value] if isinstance(value, list) else value

    return [kept(frame) for frame in frames]


def grok_turn() -> list[Frame]:
    """A spoken turn: no part in `content_part` events, no content in items, objects without `type`, pings."""
    session = {"voice": "Eve", "instructions": "Be brief.", "turn_detection": {"type": "server_vad"}}
    item = {"id": "item_2", "object": "realtime.item", "type": "message", "role": "assistant"}
    response = {"id": "resp_1", "object": "realtime.response", "status_details": {}}
    return identified(
        {"type": "session.created", "session": {"id": "sess_1", **session}},
        {"type": "conversation.created", "conversation": {"id": "conv_1", "object": "realtime.conversation"}},
        {"type": "ping", "timestamp": 1_800_000_000_000},
        {"type": "session.updated", "session": session},
        {"type": "conversation.item.added", "previous_item_id": "", "item": USER},
        {"type": "response.created", "response": {**response, "status": "in_progress", "output": []}},
        {"type": "response.output_item.added", "response_id": "resp_1", "item": {**item, "status": "in_progress"}},
        {"type": "response.content_part.added", "response_id": "resp_1", "item_id": "item_2", "content_index": 0},
        {"type": "response.output_audio_transcript.delta", **SPOT, "delta": "Hello."},
        {"type": "response.output_audio.delta", **SPOT, "delta": "AAAA"},
        {"type": "response.output_audio_transcript.done", **SPOT},
        {"type": "response.output_audio.done", **SPOT},
        {"type": "conversation.item.input_audio_transcription.updated", "item_id": "item_1", "transcript": "Good"},
        {"type": "response.output_item.done", "response_id": "resp_1", "item": {**item, "status": "completed"}},
        {"type": "response.done", "response": {**response, "status": "completed", "output": []}},
    )


GA_SESSION: Frame = {
    "type": "realtime",
    "object": "realtime.session",
    "id": "sess_1",
    "model": "m",
    "output_modalities": ["audio"],
    "audio": {
        "input": {"format": FORMAT, "turn_detection": {"type": "server_vad"}},
        "output": {"format": FORMAT, "voice": "marin"},
    },
}
BETA_SESSION: Frame = {
    "id": "sess_1",
    "object": "realtime.session",
    "model": "m",
    "modalities": ["text"],
    "voice": "alloy",
    "input_audio_format": "pcm16",
    "output_audio_format": "pcm16",
    "turn_detection": {"type": "server_vad", "threshold": 0.5, "prefix_padding_ms": 300, "silence_duration_ms": 500},
    "temperature": 0.8,
    "max_response_output_tokens": "inf",
}
VOICE_LIVE_SESSION: Frame = {
    **BETA_SESSION,
    "modalities": ["text", "audio"],
    "voice": {"name": "en-US-AvaNeural", "type": "azure-standard"},
    "input_audio_echo_cancellation": None,
    "avatar": None,
    "input_audio_sampling_rate": 24000,
}
GLM_SESSION: Frame = {"object": "realtime.session", "modalities": ["text"], "beta_fields": {"chat_mode": "audio"}}

FRAMES: dict[str, list[Frame]] = {
    "OpenAI": ga_turn(GA_SESSION),
    "Azure OpenAI": ga_turn(GA_SESSION),
    "Azure OpenAI, preview": beta_turn(BETA_SESSION),
    "Azure Voice Live": beta_turn(VOICE_LIVE_SESSION, spoken=True),
    "xAI": grok_turn(),
    "LocalAI": without(ga_turn(GA_SESSION), "event_id", "usage", "previous_item_id", "turn_detection"),
    "vLLM": [
        {"type": "session.created", "id": "sess-1", "created": 1_800_000_000},
        {"type": "transcription.delta", "delta": "Hel"},
        {"type": "transcription.delta", "delta": "lo."},
        {"type": "transcription.done", "text": "Hello.", "usage": {"total_tokens": 6}},
    ],
    "Speaches": without(beta_turn(BETA_SESSION), "usage", "object"),
    "LiteLLM": [{**frame, "event_id": None} for frame in ga_turn(GA_SESSION)],
    "Hugging Face speech-to-speech": without(ga_turn(GA_SESSION), "usage"),
    "DashScope": beta_turn({**BETA_SESSION, "voice": "Cherry", "input_audio_format": "pcm", "temperature": 1.7}),
    "GLM": [
        *without(beta_turn(GLM_SESSION), "item_id", "id"),
        {"type": "heartbeat", "client_timestamp": 1_800_000_000_000},
    ],
}
FRAMES["GLM"].insert(1, FRAMES["GLM"].pop())  # in the middle of the turn
