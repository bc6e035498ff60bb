"""The official package holds conversations with the emulator, by its blocking client and by its asyncio client."""

import base64
import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.talk import check, silence, tone, types

from openai_realtime.emulator import Emulator, Failure, Fault, FunctionCall, McpCall, McpServer, Say

HERE = Path(__file__).resolve().parent
PATIENCE = 60
MODEL = {"model": "gpt-realtime"}
TEXT = {"type": "realtime", "output_modalities": ["text"]}


class Conversation:
    """A running `foreign_ws.py` with one open connection."""

    def __init__(self, process: "subprocess.Popen[str]", mode: str) -> None:
        self._process = process
        self._mode = mode

    def open(self, emulator: Emulator, arguments: dict[str, Any], key: str | None = None) -> dict[str, Any]:
        client = {"base_url": emulator.base_url, "api_key": key or emulator.api_key}
        return ask(self._process, {"open": arguments, "mode": self._mode, "client": client})

    def call(self, name: str, **arguments: Any) -> None:
        assert ask(self._process, {"call": name, "arguments": arguments}) == {}

    def say(self, text: str, **response: Any) -> None:
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
        self.call("conversation.item.create", item=item)
        self.call("response.create", **({"response": response} if response else {}))

    def speak(self, pcm: bytes) -> None:
        for start in range(0, len(pcm), 24000):
            self.call("input_audio_buffer.append", audio=base64.b64encode(pcm[start : start + 24000]).decode())

    def until(self, type: str) -> list[dict[str, Any]]:
        """The events up to one of this type; each has its own class there, and is as the document has it."""
        return [typed(event) for event in ask(self._process, {"until": type})["events"]]

    def rest(self) -> dict[str, Any]:
        return ask(self._process, {"rest": True})

    def close(self) -> None:
        ask(self._process, {"close": True})


def typed(event: dict[str, Any]) -> dict[str, Any]:
    assert event["of_its_type"], event
    assert event["wrong"] == [], event
    seen.add(event["data"]["type"])
    return check(event["data"])


def ask(process: "subprocess.Popen[str]", command: dict[str, Any] | None) -> dict[str, Any]:
    assert process.stdin
    assert process.stdout
    if command is not None:
        process.stdin.write(json.dumps(command) + "\n")
        process.stdin.flush()
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    line = process.stdout.readline()
    watchdog.cancel()
    assert line, "the foreign client ended; see its standard error"
    result: dict[str, Any] = json.loads(line)
    return result


seen: set[str] = set()


@pytest.fixture(scope="module")
def process() -> "Iterator[subprocess.Popen[str]]":
    python = os.environ.get("REALTIME_OPENAI_PYTHON") or str(HERE.parents[1] / ".envs" / "openai" / "bin" / "python")
    if not Path(python).exists():
        pytest.fail(f"no interpreter with the official package at {python}: `make test` sets it up")
    command = [python, "-I", str(HERE / "foreign_ws.py")]
    with subprocess.Popen(command, env={}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        running.about = ask(running, None)  # type: ignore[attr-defined]  # for test_known_types
        yield running
        running.communicate(timeout=PATIENCE)  # the end of its input is the end of the process


@pytest.fixture(params=["sync", "async"])
def openai(process: "subprocess.Popen[str]", request: pytest.FixtureRequest) -> Conversation:
    return Conversation(process, request.param)


@pytest.fixture
def converse(openai: Conversation) -> Iterator[Callable[..., Conversation]]:
    """Opens a connection to an emulator; it is closed when the test ends."""
    opened = []

    def open(emulator: Emulator, key: str | None = None, **arguments: Any) -> Conversation:
        answer = openai.open(emulator, arguments or MODEL, key)
        assert answer == {}, answer
        opened.append(openai)
        return openai

    yield open
    for each in opened:
        each.close()


def last_text(events: list[dict[str, Any]]) -> str:
    text: str = events[-1]["response"]["output"][0]["content"][0]["text"]
    return text


def test_text_turns(converse, emulator):
    client = converse(emulator)
    assert types(client.until("session.created")) == ["session.created"]
    client.call("session.update", session=TEXT)
    assert client.until("session.updated")[-1]["session"]["output_modalities"] == ["text"]
    for words in ("Hello", "And again"):
        client.say(words, metadata={"topic": "greeting"})
        events = client.until("response.done")
        assert last_text(events) == f"You said: {words}"
        assert events[-1]["response"]["metadata"] == {"topic": "greeting"}
        assert events[-1]["response"]["usage"]["total_tokens"] > 0


def test_audio_turn(converse):
    with Emulator(reply=[Say("Two seconds.", audio=tone(2000))]) as emulator:
        client = converse(emulator)
        client.say("Speak")
        events = client.until("response.done")
        sound = [base64.b64decode(event["delta"]) for event in events if event["type"] == "response.output_audio.delta"]
        assert sum(map(len, sound)) == 96000
        assert {"response.output_audio.done", "response.output_audio_transcript.done"} <= set(types(events))
        client.call(
            "conversation.item.truncate",
            item_id=events[-1]["response"]["output"][0]["id"],
            content_index=0,
            audio_end_ms=500,
        )
        assert client.until("conversation.item.truncated")[-1]["audio_end_ms"] == 500


def test_voice_detection_and_transcription(converse, emulator):
    client = converse(emulator)
    for model in ("whisper-1", "gpt-4o-transcribe"):
        transcription = {"model": model}
        client.call(
            "session.update", session={"type": "realtime", "audio": {"input": {"transcription": transcription}}}
        )
        client.speak(silence(500) + tone(1000) + silence(1000))
        events = client.until("response.done")
        if "conversation.item.input_audio_transcription.completed" not in types(events):
            events += client.until("conversation.item.input_audio_transcription.completed")
        assert {
            "input_audio_buffer.speech_started",
            "input_audio_buffer.speech_stopped",
            "input_audio_buffer.committed",
        } <= set(types(events))


def test_manual_turn(converse, emulator):
    client = converse(emulator)
    client.call("session.update", session={"type": "realtime", "audio": {"input": {"turn_detection": None}}})
    client.speak(tone(500))
    client.call("input_audio_buffer.commit")
    assert client.until("input_audio_buffer.committed")
    client.speak(tone(500))
    client.call("input_audio_buffer.clear")
    client.call("response.create")
    events = client.until("response.done")
    assert "input_audio_buffer.cleared" in types(events)


def test_function_tool(converse):
    with Emulator(reply=[FunctionCall("add", {"a": 2, "b": 3}), "It is 5."]) as emulator:
        client = converse(emulator)
        tool = {"type": "function", "name": "add", "description": "Adds.", "parameters": {"type": "object"}}
        client.call("session.update", session={**TEXT, "tools": [tool], "tool_choice": "auto"})
        client.say("What is 2 and 3?")
        events = client.until("response.done")
        done = next(event for event in events if event["type"] == "response.function_call_arguments.done")
        assert json.loads(done["arguments"]) == {"a": 2, "b": 3}
        output = {"type": "function_call_output", "call_id": done["call_id"], "output": "5"}
        client.call("conversation.item.create", item=output)
        client.call("response.create")
        assert last_text(client.until("response.done")) == "It is 5."


def test_mcp_tool(converse):
    server = McpServer(tools=[{"name": "roll", "description": "Rolls a die.", "input_schema": {"type": "object"}}])
    with Emulator(reply=[McpCall("dice", "roll"), "Four."], mcp_servers={"dice": server}) as emulator:
        client = converse(emulator)
        tool = {
            "type": "mcp",
            "server_label": "dice",
            "server_url": "https://dice.example",
            "require_approval": "never",
        }
        unknown = {**tool, "server_label": "unknown"}
        client.call("session.update", session={**TEXT, "tools": [tool, unknown]})
        client.until("mcp_list_tools.completed")
        client.until("mcp_list_tools.failed")
        client.say("Roll")
        assert "response.mcp_call.completed" in types(client.until("response.done"))


def test_errors(converse):
    with Emulator(reply=[Failure("Out of service.")]) as emulator:
        client = converse(emulator)
        client.call("conversation.item.delete", item_id="item_none", event_id="mine")
        error = client.until("error")[-1]["error"]
        assert (error["code"], error["event_id"]) == ("item_delete_invalid_item_id", "mine")
        client.call("input_audio_buffer.commit")
        assert client.until("error")[-1]["error"]["code"] == "input_audio_buffer_commit_empty"
        client.say("Hello")
        assert client.until("response.done")[-1]["response"]["status"] == "failed"


def test_cancel(converse):
    with Emulator(reply=["word " * 500], pace=0.01) as emulator:
        client = converse(emulator)
        client.say("Talk", output_modalities=["text"])
        client.until("response.output_text.delta")
        client.call("response.cancel")
        assert client.until("response.done")[-1]["response"]["status"] == "cancelled"


def test_items(converse, emulator):
    client = converse(emulator)
    message = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "A"}]}
    client.call("conversation.item.create", item={**message, "id": "item_a"})
    assert client.until("conversation.item.done")[-1]["item"]["id"] == "item_a"
    assistant = {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "B"}]}
    client.call("conversation.item.create", item={**assistant, "id": "item_b"}, previous_item_id="root")
    assert client.until("conversation.item.done")[-1]["item"]["id"] == "item_b"
    client.call("conversation.item.retrieve", item_id="item_b")
    assert client.until("conversation.item.retrieved")[-1]["item"]["content"][0]["text"] == "B"
    client.call("conversation.item.delete", item_id="item_a")
    assert client.until("conversation.item.deleted")[-1]["item_id"] == "item_a"


def test_transcription_session(converse, emulator):
    client = converse(emulator, extra_query={"intent": "transcription"})
    assert client.until("session.created")[-1]["session"]["type"] == "transcription"
    transcription = {"model": "gpt-4o-mini-transcribe", "language": "en"}
    session = {"type": "transcription", "audio": {"input": {"transcription": transcription}}}
    client.call("session.update", session=session)
    client.speak(tone(1000) + silence(1000))
    assert client.until("conversation.item.input_audio_transcription.completed")[-1]["transcript"]


def test_session_of_an_ephemeral_key(converse, foreign, emulator):
    session = {"type": "realtime", "model": "gpt-realtime-mini", "instructions": "Be brief."}
    key = foreign.call("realtime.client_secrets.create", "sync", {}, {"session": session}).data["value"]
    client = converse(emulator, key, model="gpt-realtime-mini")
    assert client.until("session.created")[-1]["session"]["instructions"] == "Be brief."


def test_sideband_on_a_call(converse, foreign, emulator):
    call_id = emulator.ring()
    accepted = {"call_id": call_id, "type": "realtime", "model": "gpt-realtime"}
    foreign.call("realtime.calls.accept", "sync", {}, accepted)
    client = converse(emulator, call_id=call_id)
    client.call("session.update", session={"type": "realtime", "instructions": "Be kind."})
    assert types(client.until("session.updated")) == ["session.updated"]
    client.say("Hello")
    assert "output_audio_buffer.started" in types(client.until("response.done"))
    client.until("output_audio_buffer.stopped")
    foreign.call("realtime.calls.hangup", "sync", {}, {"call_id": call_id})
    assert client.rest() == {"events": []}  # the end of a call is a quiet one


def test_close_codes(converse, emulator):
    emulator.fail_next(Fault(close=1011, reason="overloaded", after=1))
    client = converse(emulator)
    assert client.rest() == {"closed": [1011, "overloaded"]}


@pytest.mark.parametrize(
    ("key", "arguments", "status"), [("sk-wrong", MODEL, 401), (None, {"call_id": "rtc_unknown"}, 404)]
)
def test_refused_handshakes(openai, emulator, key, arguments, status):
    refused = openai.open(emulator, arguments, key)
    assert refused["status"] == status, refused


def test_beta_header(converse, emulator):
    client = converse(emulator, extra_headers={"OpenAI-Beta": "realtime=v1"}, **MODEL)
    assert client.until("error")[-1]["error"]["code"] == "beta_api_shape_disabled"
    assert client.rest()["closed"][0] == 4000


def test_the_package_has_a_class_for_everything_that_was_seen(process):
    assert seen <= set(process.about["types"])
