"""`openai-realtime talk` with an emulator: piped, in a terminal, as audio, as JSON, and refused."""

import io
import json
import os
import select
import signal
import subprocess
import sys
import wave
from contextlib import contextmanager

import pytest
from support.commands import refused
from support.ws_server import WebSocketServer, closing, sending

from openai_realtime.cli import main
from openai_realtime.emulator import Emulator, Failure, Say

COMMAND = [sys.executable, "-m", "openai_realtime.cli", "talk"]
TONE = b"\x00\x10" * 2400


@pytest.fixture(scope="module")
def emulator():
    with Emulator() as running:
        yield running


@pytest.fixture
def talk(emulator, monkeypatch, capsys):
    """Send lines to the emulator; return the exit code and the output."""
    monkeypatch.setenv("OPENAI_API_KEY", emulator.api_key)
    monkeypatch.setenv("OPENAI_BASE_URL", emulator.base_url)

    def talk(lines, *arguments):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))
        code = main(["talk", *arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return talk


@contextmanager
def server(monkeypatch, reply):
    """Run an emulator with fixed replies."""
    with Emulator(reply=reply) as running:
        monkeypatch.setenv("OPENAI_API_KEY", running.api_key)
        monkeypatch.setenv("OPENAI_BASE_URL", running.base_url)
        yield running


def test_each_line_is_answered(talk):
    assert talk("Hello.\n\n  \nHow are you, Zoë?".encode()) == (
        0,
        "You said: Hello.\nYou said: How are you, Zoë?\n",
        "",
    )


def test_no_input(talk):
    assert talk(b"") == (0, "", "")


def test_settings_reach_the_session(talk, monkeypatch, tmp_path):
    seen = []

    def reply(context):
        seen.append((context.session, context.instructions, context.output_modalities))
        return "Yes."

    with server(monkeypatch, reply):
        assert talk(b"Hello.", "--model", "gpt-realtime-mini", "--instructions", "Be brief.")[0] == 0
        assert talk(b"Hello.", "--wav", str(tmp_path / "it.wav"), "--voice", "marin")[0] == 0
    (text, instructions, modalities), (speech, _, spoken) = seen
    assert (text["model"], instructions, modalities) == ("gpt-realtime-mini", "Be brief.", ["text"])
    assert (speech["model"], speech["audio"]["output"]["voice"], spoken) == ("gpt-realtime-2.1", "marin", ["audio"])


def test_audio_output(talk, monkeypatch, tmp_path):
    file = tmp_path / "it.wav"
    with server(monkeypatch, [Say("One.", TONE), Say("Two.", TONE * 2)]):
        assert talk(b"a\nb\n", "--wav", str(file)) == (0, "One.\nTwo.\n", "")
    with wave.open(str(file), "rb") as written:
        assert (written.getnchannels(), written.getsampwidth(), written.getframerate()) == (1, 2, 24000)
        assert written.readframes(written.getnframes()) == TONE * 3


def test_json(talk, monkeypatch, tmp_path):
    file = tmp_path / "it.wav"
    code, out, err = talk(b"a\nb\n", "--json", "--wav", str(file))
    assert (code, err) == (0, "")
    first, second = map(json.loads, out.splitlines())
    assert (first["text"], first["status"], first["reason"], first["wav"]) == (
        "You said: a",
        "completed",
        None,
        str(file),
    )
    assert first["id"].startswith("resp_")
    assert first["usage"]["output_token_details"]["audio_tokens"] > 0
    assert second["text"] == "You said: b"
    assert "wav" not in json.loads(talk(b"a\n", "--json")[1])


def test_incomplete_response(talk, monkeypatch):
    from openai_realtime.emulator import Filtered

    with server(monkeypatch, [["Well, ", Filtered()]]):
        code, out, err = talk(b"a")
    assert (code, out) == (0, "Well, \n")
    assert err == "openai-realtime: the response is incomplete (content_filter)\n"


def test_failed_response(talk, monkeypatch):
    with server(monkeypatch, [Failure("The model is on holiday.", "overloaded")]):
        assert "the response failed: " in refused(talk(b"a\nb\n"), 1)


def test_error_event(talk, monkeypatch):
    error = {"type": "invalid_request_error", "code": "no", "message": "Not today.", "param": None, "event_id": None}
    event = json.dumps({"type": "error", "event_id": "event_1", "error": error})
    with WebSocketServer(sending(event)) as standing:
        monkeypatch.setenv("OPENAI_BASE_URL", standing.base_url)
        code, out, err = talk(b"a")
        assert (code, out) == (1, "")
        assert err.splitlines() == [
            "openai-realtime: Error event: Not today. (code no)",  # the warning of the connection
            "openai-realtime: the server refused: Not today.",
        ]


def test_audio_that_is_not_base64(talk, monkeypatch, tmp_path):
    place = {"response_id": "resp_1", "item_id": "item_1", "output_index": 0, "content_index": 0}
    event = {"type": "response.output_audio.delta", "event_id": "event_1", "delta": "x", **place}
    with WebSocketServer(sending(json.dumps(event))) as standing:
        monkeypatch.setenv("OPENAI_BASE_URL", standing.base_url)
        assert "not base64" in refused(talk(b"a", "--wav", str(tmp_path / "it.wav")), 1)


def test_server_that_closes_the_connection(talk, monkeypatch):
    with WebSocketServer(closing(1001, "good night")) as standing:
        monkeypatch.setenv("OPENAI_BASE_URL", standing.base_url)
        assert "good night" in refused(talk(b"a"), 1)


def test_server_that_sends_nothing(talk, monkeypatch):
    with WebSocketServer(sending()) as standing:
        monkeypatch.setenv("OPENAI_BASE_URL", standing.base_url)
        assert "No event came within 0.2 s" in refused(talk(b"a", "--timeout", "0.2"), 1)


def test_wrong_key_is_not_shown(talk, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-somebody-elses-secret-key")
    line = refused(talk(b"a"), 1)
    assert "401" in line
    assert "somebody" not in line


@pytest.mark.parametrize(
    ("lines", "arguments", "message"),
    [
        (b"a", ["--voice", "marin"], "--voice requires audio output"),
        (b"a", ["--wav", "{tmp}/nowhere/it.wav"], "--wav: cannot write"),
        (b"a", ["--wav", "{tmp}"], "--wav: cannot write"),
        (b"\xff\n", [], "not text in UTF-8"),
        (b"a", ["--timeout", "0"], "timeout"),
        (b"a", ["--tune", "x"], "--tune"),
    ],
)
def test_bad_input(talk, tmp_path, lines, arguments, message):
    assert message in refused(talk(lines, *(argument.format(tmp=tmp_path) for argument in arguments)), 2)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("end", ["end of input", "interrupt"])
def test_in_a_terminal(emulator, end):
    import pty

    ours, theirs = pty.openpty()
    environment = {
        **os.environ,
        "OPENAI_API_KEY": emulator.api_key,
        "OPENAI_BASE_URL": emulator.base_url,
        "TERM": "xterm",
        "COLUMNS": "80",
    }
    with subprocess.Popen(COMMAND, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        shown = b""

        def until(text):
            nonlocal shown
            while text not in shown:
                assert select.select([ours], [], [], 30)[0], shown
                shown += os.read(ours, 4096)
            before, _, shown = shown.partition(text)
            return before

        try:
            until(b"you> ")
            os.write(ours, b"Hello there.\n")
            answer = until(b"you> ")
            if end == "interrupt":
                process.send_signal(signal.SIGINT)
                while not select.select([ours], [], [], 0.5)[0]:  # it came between the prompt and the wait for input
                    process.send_signal(signal.SIGINT)
            else:
                os.write(ours, b"\x04")
            code = process.wait(30)
        finally:
            process.kill()
            os.close(ours)
    assert code == 0
    assert b"You said: Hello there." in answer
    assert b"\x1b[?25l" in answer  # the live display hides the cursor while it redraws the line
    assert b"Traceback" not in shown
