"""The turns: what is sent to both servers, step by step."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from live.connection import Json, TurnOver
from live.runner import NotAvailable, TurnRunner
from openai_realtime import audio

MODEL = "gpt-realtime"
TRANSCRIPTION_MODEL = "whisper-1"
TRANSLATION_MODEL = "gpt-realtime-translate"

TEXT = {"output_modalities": ["text"]}
PCM = {"type": "audio/pcm", "rate": 24000}
ADD = {
    "type": "function",
    "name": "add_numbers",
    "description": "Add two numbers.",
    "parameters": {
        "type": "object",
        "properties": {"a": {"type": "number"}, "b": {"type": "number"}},
        "required": ["a", "b"],
    },
}
SILENCE = bytes(audio.size_of(1500))


@dataclass(frozen=True)
class Turn:
    """A script and its approximate cost: responses requested, seconds of audio sent and received."""

    name: str
    script: Callable[[TurnRunner], None]
    responses: int = 0
    heard: float = 0.0
    spoken: float = 0.0
    needs_speech: bool = False


def client_secrets(runner: TurnRunner) -> None:
    """Mint with many settings, mint for transcription, and be refused in every way."""
    output = {"voice": "marin", "speed": 1.1}
    session = {"type": "realtime", "model": MODEL, "instructions": "Answer in one word.", "audio": {"output": output}}
    runner.mint(
        "/realtime/client_secrets", {"expires_after": {"anchor": "created_at", "seconds": 60}, "session": session}
    )
    runner.mint("/realtime/client_secrets", {"session": {"type": "realtime", "model": MODEL}})
    transcription = {"model": TRANSCRIPTION_MODEL, "language": "en"}
    session = {"type": "transcription", "audio": {"input": {"transcription": transcription}}}
    runner.mint("/realtime/client_secrets", {"session": session})
    for wrong in (
        {"type": "realtime", "model": MODEL, "live_unknown": True},
        {"type": "realtime", "model": MODEL, "audio": {"output": {"speed": "fast"}}},
        {"type": "live_unknown"},
    ):
        runner.post("/realtime/client_secrets", {"session": wrong})
    too_long = {"anchor": "created_at", "seconds": 100_000}
    runner.post(
        "/realtime/client_secrets", {"expires_after": too_long, "session": {"type": "realtime", "model": MODEL}}
    )


def http_errors(runner: TurnRunner) -> None:
    """Use an unknown key, an unknown call and an unknown URL."""
    runner.post("/realtime/client_secrets", {"session": {"type": "realtime"}}, key="sk-live-nobody-has-this-key-000000")
    runner.post("/realtime/calls/rtc_live_nobody_made_this/hangup", None)
    runner.post("/realtime/live_unknown", {})


def secret_session(runner: TurnRunner) -> None:
    """Connect with a client secret and get the session that was minted."""
    session = {"type": "realtime", "model": MODEL, "instructions": "Answer in one word.", **TEXT}
    key = runner.mint("/realtime/client_secrets", {"session": session})
    with runner.connect(key=key, model=MODEL):
        pass
    runner.post("/realtime/client_secrets", {"session": session}, key=key)


def session_updates(runner: TurnRunner) -> None:
    """Check defaults, partial updates, nulls, and updates that are refused."""
    with runner.connect(model=MODEL) as connection:
        connection.configure(instructions="Answer in one word.", audio={"output": {"voice": "marin"}})
        connection.configure(audio={"input": {"turn_detection": None, "transcription": {"model": TRANSCRIPTION_MODEL}}})
        connection.configure(audio={"input": {"turn_detection": {"type": "semantic_vad"}, "transcription": None}})
        connection.configure(audio={"input": {"turn_detection": {"type": "server_vad", "silence_duration_ms": 700}}})
        connection.configure(
            audio={"input": {"format": {"type": "audio/pcmu"}, "noise_reduction": {"type": "near_field"}}}
        )
        connection.configure(
            tools=[ADD], tool_choice={"type": "function", "name": "add_numbers"}, max_output_tokens=100
        )
        connection.refused("session.update", session={"type": "realtime", "live_unknown": 1})
        connection.refused("session.update", session={"instructions": "There is no type."})
        connection.refused("session.update", session={"type": "realtime", "audio": {"output": {"speed": 9}}})
        connection.refused("session.update", session={"type": "realtime", "output_modalities": ["text", "audio"]})
        connection.refused("session.update", session={"type": "transcription"})


def text_turn(runner: TurnRunner) -> None:
    """Send text, receive text; then a response out of band with metadata, and one that is cut short."""
    with runner.connect(model=MODEL) as connection:
        connection.configure(instructions="Answer in one word.", **TEXT)
        connection.say("What is the capital of France?")
        connection.respond()
        asked = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Is water wet?"}]}
        connection.respond(conversation="none", metadata={"live": "out of band"}, input=[asked])
        connection.say("Count from one to fifty in words.")
        connection.respond(max_output_tokens=5, instructions="Do as the user says.")


def running_response(runner: TurnRunner) -> None:
    """Request a second response while one runs, which is refused, and cancel the first."""
    with runner.connect(model=MODEL) as connection:
        connection.configure(instructions="Repeat what the user says.", **TEXT)
        connection.say("One two three four five six seven eight nine ten. " * 40)
        connection.send("response.create")
        connection.until("response.output_text.delta")
        connection.refused("response.create")
        connection.send("response.cancel")
        connection.until("response.done")


def audio_turn(runner: TurnRunner) -> None:
    """Send text, receive speech, which later turns use; then truncate the speech."""
    with runner.connect(model=MODEL) as connection:
        connection.configure(audio={"output": {"voice": "marin"}})
        connection.say("Say exactly this, and nothing else: Good morning.")
        item_id = _first_output(connection.respond()).get("id", "")
        runner.side.speech = connection.spoken(4.0) or runner.side.speech
        connection.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=200)
        connection.until("conversation.item.truncated")
        connection.refused("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=3_600_000)


def audio_input(runner: TurnRunner) -> None:
    """Commit speech with transcription, receive text, and retrieve the item."""
    transcription = {"model": TRANSCRIPTION_MODEL}
    with runner.connect(model=MODEL) as connection:
        connection.configure(**TEXT, audio={"input": {"turn_detection": None, "transcription": transcription}})
        connection.append(runner.speech)
        connection.send("input_audio_buffer.clear")
        connection.until("input_audio_buffer.cleared")
        connection.append(runner.speech)
        connection.send("input_audio_buffer.commit")
        committed = connection.until("input_audio_buffer.committed")
        connection.until("conversation.item.input_audio_transcription.completed")
        connection.respond()
        connection.send("conversation.item.retrieve", item_id=committed.get("item_id", ""))
        connection.until("conversation.item.retrieved")


def server_vad(runner: TurnRunner) -> None:
    """Send speech and then silence: the server detects the turn and responds by itself."""
    detection = {"type": "server_vad", "silence_duration_ms": 500}
    with runner.connect(model=MODEL) as connection:
        connection.configure(**TEXT, audio={"input": {"turn_detection": detection}})
        connection.append(runner.speech + SILENCE)
        connection.until("response.done")


def tool_call(runner: TurnRunner) -> None:
    """Receive a function call and send its result; then send a result for an unknown call."""
    with runner.connect(model=MODEL) as connection:
        connection.configure(**TEXT, tools=[ADD], tool_choice="required")
        connection.say("Use add_numbers for 17 and 5.")
        call_id = _first_output(connection.respond()).get("call_id", "")
        result = {"type": "function_call_output", "call_id": call_id, "output": '{"sum": 22}'}
        connection.send("conversation.item.create", item=result)
        connection.until("conversation.item.done")
        connection.respond(tool_choice="none")
        connection.refused("conversation.item.create", item={**result, "call_id": "call_live_unknown"})


def item_operations(runner: TurnRunner) -> None:
    """Create items with client ids, retrieve and delete them; and try everything that items do not allow."""
    with runner.connect(model=MODEL) as connection:
        for n, previous in enumerate([None, "root", "live_item_0"]):
            content = [{"type": "input_text", "text": f"This is text {n}."}]
            item = {"id": f"live_item_{n}", "type": "message", "role": "user", "content": content}
            connection.send(
                "conversation.item.create", item=item, **({"previous_item_id": previous} if previous else {})
            )
            connection.until("conversation.item.done")
        for role, kind in (("system", "input_text"), ("assistant", "output_text")):
            item = {"type": "message", "role": role, "content": [{"type": kind, "text": f"This is the {role}."}]}
            connection.send("conversation.item.create", item=item)
            connection.until("conversation.item.done")
        connection.send("conversation.item.retrieve", item_id="live_item_1")
        connection.until("conversation.item.retrieved")
        connection.send("conversation.item.delete", item_id="live_item_1")
        connection.until("conversation.item.deleted")
        for kind in ("retrieve", "delete"):
            connection.refused(f"conversation.item.{kind}", item_id="live_item_1")
        connection.refused("conversation.item.truncate", item_id="live_item_1", content_index=0, audio_end_ms=0)
        connection.refused("conversation.item.truncate", item_id="live_item_0", content_index=0, audio_end_ms=0)
        again = {"id": "live_item_0", "type": "message", "role": "user", "content": content}
        connection.refused("conversation.item.create", item=again)
        connection.refused(
            "conversation.item.create", item={**again, "id": "live_item_9"}, previous_item_id="live_item_1"
        )


def errors(runner: TurnRunner) -> None:
    """Send client events that are refused while the connection stays open."""
    with runner.connect(model=MODEL) as connection:
        connection.refused("live.unknown")
        connection.refused("response.create", live_unknown=1)
        connection.refused("response.create", response={"live_unknown": 1})
        connection.refused("response.create", response={"output_modalities": ["smell"]})
        connection.refused("response.cancel")
        connection.refused("response.cancel", response_id="resp_live_unknown")
        connection.refused("input_audio_buffer.commit")
        connection.refused("input_audio_buffer.append")
        connection.refused("input_audio_buffer.append", audio="this is no base64!")
        connection.refused("conversation.item.create", item={"type": "live_unknown"})
        connection.refused("output_audio_buffer.clear")
        for text in ("this is no JSON", "[]", '{"event_id": "live_without_type"}'):
            connection.refused_text(text)


def transcription_session(runner: TurnRunner) -> None:
    """Run a session that only transcribes."""
    with runner.connect(intent="transcription") as connection:
        settings = {"turn_detection": None, "transcription": {"model": TRANSCRIPTION_MODEL, "language": "en"}}
        connection.configure(type="transcription", audio={"input": {"format": PCM, **settings}})
        connection.append(runner.speech)
        connection.send("input_audio_buffer.commit")
        connection.until("conversation.item.input_audio_transcription.completed")
        connection.refused("response.create")


def translation(runner: TurnRunner) -> None:
    """Send speech and receive its translation, if the server has the model."""
    session = {"model": TRANSLATION_MODEL, "audio": {"output": {"language": "es"}}}
    status, content = runner.post("/realtime/translations/client_secrets", {"session": session})
    if status in (403, 404) or (status == 400 and "model" in _error_code(content)):
        raise NotAvailable(f"the server does not offer {TRANSLATION_MODEL} (HTTP {status})")
    if status != 200:
        raise TurnOver
    with runner.connect(translation=True, model=TRANSLATION_MODEL) as connection:
        connection.send("session.update", session={"audio": {"output": {"language": "es"}}})
        connection.until("session.updated")
        connection.append(runner.speech + SILENCE, "session.input_audio_buffer.append")
        connection.send("session.close")
        connection.until("session.closed")
        connection.until_closed()


def _first_output(done: Json) -> Json:
    """Return the first output item of a `response.done`, or an empty one."""
    match done:
        case {"response": {"output": [dict(item), *_]}}:
            return item
    return {}


def _error_code(content: Any) -> str:
    error = content.get("error") if isinstance(content, dict) else None
    return str(error.get("code")) if isinstance(error, dict) else ""


TURNS: Sequence[Turn] = (
    Turn("client secrets", client_secrets),
    Turn("HTTP errors", http_errors),
    Turn("session of a secret", secret_session),
    Turn("session updates", session_updates),
    Turn("text turn", text_turn, responses=3),
    Turn("running response", running_response, responses=1),
    Turn("audio turn", audio_turn, responses=1, spoken=2),
    Turn("audio input", audio_input, responses=1, heard=4, needs_speech=True),
    Turn("server VAD", server_vad, responses=1, heard=4, needs_speech=True),
    Turn("tool call", tool_call, responses=2),
    Turn("item operations", item_operations),
    Turn("errors", errors),
    Turn("transcription session", transcription_session, heard=2, needs_speech=True),
    Turn("translation", translation, heard=4, spoken=2, needs_speech=True),
)


def chosen(names: Sequence[str]) -> list[Turn]:
    """Return the turns with these names, or all; turns that need speech include the one that produces it.

    Raises:
        ValueError: for an unknown name.
    """
    known = {turn.name: turn for turn in TURNS}
    for name in names:
        if name not in known:
            raise ValueError(f"there is no turn {name!r}; the turns are: {', '.join(known)}")
    wanted = set(names) or set(known)
    if any(known[name].needs_speech for name in wanted):
        wanted.add("audio turn")
    return [turn for turn in TURNS if turn.name in wanted]
