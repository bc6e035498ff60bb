"""`make live`, end to end: an emulator has no differences, and every deliberate deviation is found."""

import io
import json
import re

import pytest

from live import run
from live.proxy import DeviatingServer
from live.turns import TURNS
from openai_realtime.emulator import Emulator


@pytest.fixture(scope="module")
def emulator():
    with Emulator(pace=run.PACE) as running:
        yield running


@pytest.fixture
def live(emulator, monkeypatch, capsys, tmp_path):
    """Run the comparison against a server, by default the emulator; return exit code and report."""
    monkeypatch.setenv("OPENAI_API_KEY", emulator.api_key)
    monkeypatch.setenv("OPENAI_BASE_URL", emulator.base_url)
    monkeypatch.chdir(tmp_path)

    def live(*arguments, server=None, turns=()):
        if server is not None:
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        chosen = [argument for turn in turns for argument in ("--turn", turn)]
        code = run.main(["--yes", "--settle", "0", "--timeout", "20", "--record", "record.jsonl", *chosen, *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return live


def test_no_difference_from_a_plain_emulator(live, emulator, tmp_path):
    code, out, err = live()
    assert (code, err) == (0, "")
    assert f"{len(TURNS)} turns compared, no differences." in out
    assert re.search(rf"This runs {len(TURNS)} turns against {emulator.base_url}", out)
    assert re.search(r"about \d+ short responses, sends about \d+ s of audio and gets about \d+ s", out)
    text = (tmp_path / "record.jsonl").read_text("utf-8")
    assert emulator.api_key not in text
    assert not re.search(r"ek_\w{8}", text)
    assert not re.search(r"[A-Za-z0-9+/]{200}", text)
    lines = [json.loads(line) for line in text.splitlines()]
    assert {line["side"] for line in lines} == {"server", "emulator"}
    assert {line["turn"] for line in lines} == {turn.name for turn in TURNS}
    kinds = {line["kind"] for line in lines}
    assert {"POST /realtime/client_secrets", "sent response.create", "response.output_audio.delta", "closed"} <= kinds
    assert not kinds & {"nothing more came", "no answer", "no connection", "handshake refused"}
    assert not [kind for kind in kinds if kind.startswith("no error on ")]


def test_no_difference_through_the_proxy(live, emulator):
    with DeviatingServer(emulator.base_url) as server:
        code, out, _ = live(server=server, turns=["text turn", "errors", "client secrets"])
    assert (code, "no differences" in out) == (0, True)


def swap(first, second):
    """Swap two consecutive events."""

    def change():
        held = []

        def changed(event):
            if event["type"] == first:
                held.append(event)
                return []
            if event["type"] == second and held:
                return [event, held.pop()]
            return [event]

        return changed

    return change


def each(type, change):
    """Change every event of a type, in place or by the events that `change` returns instead."""

    def changed(event):
        if event["type"] != type:
            return [event]
        instead = change(event)
        return [event] if instead is None else instead

    return lambda: changed


def drop_field(event):
    del event["response"]["metadata"]


def add_field(event):
    event["item"]["mood"] = "sunny"


def change_default(event):
    event["session"]["audio"]["input"]["turn_detection"]["silence_duration_ms"] = "500"


def change_voice(event):
    event["session"]["audio"]["output"]["voice"] = "echo"


def change_type(event):
    event["item"]["content"] = json.dumps(event["item"]["content"])


def change_code(event):
    if event["error"]["code"] == "response_cancel_not_active":
        event["error"]["code"] = "nothing_to_cancel"


def change_error_type(event):
    if event["error"]["code"] == "input_audio_buffer_commit_empty":
        event["error"] |= {"type": "server_error", "param": "audio"}


def accept_commit(event):
    return [] if event["error"]["code"] == "input_audio_buffer_commit_empty" else None


def forget_event_id(event):
    if event["error"]["event_id"] == "live_1":
        event["error"]["event_id"] = "live_2"


def other_prefix(event):
    event["response"]["id"] = "r-1"


def change_status(event):
    event["response"]["status"] = "finished"


def break_event(event):
    event["audio_start_ms"] = []


def omit(event):
    return []


def twice(event):
    return [event, event]


def unknown_event(event):
    return [event, {"type": "live.something_new", "event_id": "event_1"}]


def found(out):
    """Return the differences of a report: `type | line` without the names of the turns."""
    differences, kind = [], ""
    for line in out.splitlines():
        if heading := re.fullmatch(r"(.*) \(\d+\)", line):
            kind = heading[1]
        elif described := re.fullmatch(r"  (.*)  \[.*\]", line):
            differences.append(f"{kind} | {described[1]}")
    return differences


EVENTS = {
    "order, late": (
        swap("response.output_text.done", "response.content_part.done"),
        "text turn",
        [
            "event order | response.content_part.done: server after response.output_text.delta, "
            "emulator after response.output_text.done"
        ],
    ),
    "order, early": (
        swap("response.output_item.added", "conversation.item.added"),
        "text turn",
        [
            "event order | conversation.item.added: server after response.created, "
            "emulator after response.output_item.added",
            "event order | response.output_item.added: server after conversation.item.added, "
            "emulator after response.created",
        ],
    ),
    "field dropped": (
        each("response.done", drop_field),
        "text turn",
        [
            "field missing | response.done: response.metadata: only the emulator has it (null)",
            "field missing | response.done: response.metadata: only the emulator has it (object)",
        ],
    ),
    "field added": (
        each("conversation.item.added", add_field),
        "text turn",
        ["field added | conversation.item.added: item.mood: only the server has it (string)"],
    ),
    "default": (
        each("session.created", change_voice),
        "errors",
        ['default | session.created: session.audio.output.voice: server "echo", emulator "alloy"'],
    ),
    "type of a default": (
        each("session.created", change_default),
        "errors",
        [
            "type | session.created: session.audio.input.turn_detection.silence_duration_ms: "
            "server string, emulator number",
            "document | session.created: session.audio.input.turn_detection.silence_duration_ms: "
            "expected an integer or null, received a string",
        ],
    ),
    "type": (
        each("conversation.item.done", change_type),
        "text turn",
        [
            "type | conversation.item.done: item.content: server string, emulator array",
            "document | conversation.item.done: item.content: expected an array, received a string",
        ],
    ),
    "error code": (
        each("error", change_code),
        "errors",
        [
            f'error | error on {sent} response.cancel: error.code: server "nothing_to_cancel", '
            'emulator "response_cancel_not_active"'
            for sent in ("live_9", "live_11")
        ],
    ),
    "error type and param": (
        each("error", change_error_type),
        "errors",
        [
            "type | error on live_13 input_audio_buffer.commit: error.param: server string, emulator null",
            'error | error on live_13 input_audio_buffer.commit: error.type: server "server_error", emulator "invalid_request_error"',
        ],
    ),
    "error omitted": (
        each("error", accept_commit),
        "errors",
        [
            "event missing | error on live_13 input_audio_buffer.commit: only the emulator has it, "
            "after error on live_11 response.cancel",
            "event added | no error on live_13 input_audio_buffer.commit: only the server has it, "
            "after error on live_11 response.cancel",
        ],
    ),
    "event id of an error": (
        each("error", forget_event_id),
        "errors",
        ['error | error on live_1 live.unknown: error.event_id: server "live_2", emulator "live_1"'],
    ),
    "form of an id": (
        each("response.created", other_prefix),
        "text turn",
        ['constant | response.created: response.id: server "…", emulator "resp_…"'],
    ),
    "constant": (
        each("response.done", change_status),
        "text turn",
        [
            'constant | response.done: response.status: server "finished", emulator "completed"',
            'constant | response.done: response.status: server "finished", emulator "incomplete"',
        ],
    ),
    "event omitted": (
        each("response.content_part.added", omit),
        "text turn",
        [
            "event missing | response.content_part.added: only the emulator has it, after conversation.item.added",
            "event missing | response.content_part.added: only the emulator has it, after response.output_item.added",
        ],
    ),
    "event beside the others omitted": (
        each("conversation.item.input_audio_transcription.delta", omit),
        "audio input",
        [
            "event missing | conversation.item.input_audio_transcription.delta: only the emulator has it, at the beginning",
        ],
    ),
    "event twice": (
        each("input_audio_buffer.committed", twice),
        "server VAD",
        ["event added | input_audio_buffer.committed: only the server has it, after input_audio_buffer.speech_stopped"],
    ),
    "event that nobody knows": (
        each("input_audio_buffer.committed", unknown_event),
        "server VAD",
        [
            "event added | live.something_new: only the server has it, after input_audio_buffer.committed",
            "document | live.something_new: not in the document",
        ],
    ),
    "event that the document does not allow": (
        each("input_audio_buffer.speech_started", break_event),
        "server VAD",
        [
            "type | input_audio_buffer.speech_started: audio_start_ms: server array, emulator number",
            "document | input_audio_buffer.speech_started: audio_start_ms: expected an integer, received an array",
        ],
    ),
}


@pytest.mark.parametrize(("change", "turn", "expected"), EVENTS.values(), ids=EVENTS)
def test_deviation_of_events_is_found(live, emulator, change, turn, expected):
    with DeviatingServer(emulator.base_url, change) as server:
        code, out, err = live(server=server, turns=[turn])
    assert (code, err) == (1, "")
    assert found(out) == expected


def another_status(path, status, body):
    return (201 if status == 200 else status), body


def another_code(path, status, body):
    return status, ({"error": {**body["error"], "code": None}} if "error" in body else body)


def fewer_fields(path, status, body):
    body.get("session", {}).pop("tracing", None)
    return status, body


def test_rate_limits_may_be_left_out(live, emulator):
    with DeviatingServer(emulator.base_url, each("rate_limits.updated", omit)) as server:
        assert live(server=server, turns=["running response"])[0] == 0


def test_event_that_the_turn_waits_for(live, emulator):
    with DeviatingServer(emulator.base_url, each("response.done", omit)) as server:
        code, out, _ = live("--timeout", "2", server=server, turns=["running response"])
    assert code == 1
    assert found(out) == [
        "event missing | response.done: only the emulator has it, after response.output_item.done",
        "event added | nothing more came: only the server has it, after rate_limits.updated",
    ]


def test_turn_continues_after_a_refusal(live, emulator):
    def refuse(event):
        error = {"type": "invalid_request_error", "code": "no", "message": "No.", "param": None, "event_id": "live_1"}
        return [{"type": "error", "event_id": "event_1", "error": error}]

    with DeviatingServer(emulator.base_url, each("session.updated", refuse)) as server:
        code, out, _ = live(server=server, turns=["server VAD"])
    assert code == 1
    place = "after session.created"
    assert found(out) == [
        f"event missing | session.updated: only the emulator has it, {place}",
        f"event added | error on live_1 session.update: only the server has it, {place}",
    ]


MINT = "POST /realtime/client_secrets"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (another_status, [f"HTTP status | {MINT}: status: server 201, emulator 200"]),
        (another_code, [f"type | {MINT}: body.error.code: server null, emulator string"]),
        (fewer_fields, [f"field missing | {MINT}: body.session.tracing: only the emulator has it (null)"]),
    ],
)
def test_deviation_of_http_answers_is_found(live, emulator, answer, expected):
    with DeviatingServer(emulator.base_url, answer=answer) as server:
        code, out, err = live(server=server, turns=["client secrets"])
    assert (code, err) == (1, "")
    assert found(out) == expected


def test_translation_is_skipped_if_not_offered(live, emulator):
    def refuse(path, status, body):
        refusal = {
            "message": "No such model.",
            "type": "invalid_request_error",
            "param": "model",
            "code": "model_not_found",
        }
        return (404, {"error": refusal}) if "translations" in path else (status, body)

    with DeviatingServer(emulator.base_url, answer=refuse) as server:
        code, out, _ = live(server=server, turns=["translation"])
    assert code == 0
    assert "not compared: translation: the server does not offer gpt-realtime-translate (HTTP 404)" in out
    assert "1 turns compared" in out  # the audio turn, whose speech the translation needs


def test_server_without_speech(live, emulator):
    with DeviatingServer(emulator.base_url, each("response.output_audio.delta", omit)) as server:
        code, out, _ = live(server=server, turns=["server VAD"])
    assert code == 1
    assert "not compared: server VAD: the audio turn produced no speech" in out


def test_wrong_key(live, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-somebody-elses-secret-key")
    code, _, err = live()
    assert code == 2
    assert err.startswith("make live: cannot connect to ")
    assert "401" in err
    assert "somebody" not in err


def test_no_key(live, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")
    code, out, err = live()
    assert (code, out) == (2, "")
    assert "OPENAI_API_KEY" in err


def test_unreachable_server(live, monkeypatch):
    with Emulator() as gone:
        monkeypatch.setenv("OPENAI_BASE_URL", gone.base_url)
    code, _, err = live()
    assert (code, err.count("\n")) == (2, 1)


def test_unknown_turn(live):
    code, out, err = live(turns=["tango"])
    assert (code, out) == (2, "")
    assert "there is no turn 'tango'; the turns are: client secrets, " in err


@pytest.mark.parametrize(("answer", "started"), [("", False), ("n", False), ("y", True)])
def test_it_asks_before_it_starts(live, emulator, monkeypatch, capsys, answer, started):
    terminal = io.StringIO(f"{answer}\n")
    terminal.isatty = lambda: True
    monkeypatch.setattr("sys.stdin", terminal)
    code = run.main(["--turn", "HTTP errors", "--settle", "0", "--record", "record.jsonl"])
    out, err = capsys.readouterr()
    assert "Start? [y/N]" in out
    assert (code, "not started" in err) == ((0, False) if started else (2, True))
    assert bool(emulator.requests and "1 turns compared" in out) == started


def test_it_needs_a_terminal_or_yes(live, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert run.main([]) == 2
    assert "--yes" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
