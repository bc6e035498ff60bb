"""What a hostile server, file or argument can do to the terminal: nothing. Controls are escaped, and keys masked."""

import io
import json
import logging
import os
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.misbehaving import MisbehavingServer, reply
from support.ws_server import WebSocketServer, closing, sending

from openai_realtime.cli import main, terminal

# A key that has no known form.
KEY = "5f0c7e1b9a4d4c0e8b21f6d3a7c95e42"
BOMB = "\x1b[2J\x1b]0;owned\x07\x9b31m\x08\r\u202e\u2066\u2028\u200b\x00\x7f\x85"
ECHO = f"Your key is {KEY}, and sk-proj-abcdefghijklmnop is another."


def unsafe(text):
    """Return the characters that a terminal obeys or hides, apart from line ends."""
    return [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs")]


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a command against a server, and return the exit code and the output, which must be safe."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    def run(base_url, *arguments, lines=b"", shown=()):
        monkeypatch.setenv("OPENAI_BASE_URL", base_url)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))
        code = main(arguments)
        out, err = capsys.readouterr()
        for text in (out, err):
            assert unsafe(text) == [], text
            for secret in {KEY, "sk-proj-abcdef"} - {*shown}:
                assert secret not in text
        return code, out, err

    return run


PLACE = {"event_id": "event_1", "response_id": "resp_1", "item_id": "item_1", "output_index": 0, "content_index": 0}


def delta(text):
    return json.dumps({"type": "response.output_text.delta", **PLACE, "delta": text})


def done(status="completed", **details):
    response = {"object": "realtime.response", "id": f"resp_{BOMB}{ECHO}", "status": status, "output": []}
    response["status_details"] = details or None
    return json.dumps({"type": "response.done", "event_id": "event_2", "response": response})


def error(message):
    detail = {"type": BOMB, "code": BOMB, "message": message, "param": BOMB, "event_id": None}
    return json.dumps({"type": "error", "event_id": "event_1", "error": detail})


def test_answers_of_talk(run):
    with WebSocketServer(sending(delta(f"Hello\n{BOMB} "), delta(ECHO), done())) as server:
        code, out, err = run(server.base_url, "talk", lines=b"a")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Hello\n\\x1b[2J\\x1b]0;owned\\x07\\x9b31m\\x08\\r\\u202e\\u2066\\u2028\\u200b\\x00\\x7f\\x85 Your key is "
    )


@pytest.mark.parametrize("size", [1, 2, 7, 31, 100])
def test_keys_in_pieces(run, size):
    text = f"{ECHO} {KEY} Authorization: Bearer  abcdefghijklmnopqrst api_key provided: \n 'hunter2hunter2' end"
    pieces = [delta(text[start : start + size]) for start in range(0, len(text), size)]
    with WebSocketServer(sending(*pieces, done())) as server:
        code, out, _ = run(server.base_url, "talk", lines=b"a")
    assert code == 0
    assert "abcdefghijklmnopqrst" not in out
    assert "hunter2" not in out
    assert out.endswith(" end\n")


def test_answers_of_talk_as_json(run):
    with WebSocketServer(sending(delta(BOMB + ECHO), done("incomplete", reason="content_filter"))) as server:
        code, out, _ = run(server.base_url, "talk", "--json", lines=b"a")
    assert code == 0
    assert json.loads(out)["text"].startswith(BOMB + "Your key is …")


@pytest.mark.parametrize(
    "event",
    [
        error(BOMB + ECHO),
        done("failed", type="failed", error={"type": BOMB, "code": BOMB + ECHO}),
        done(BOMB + ECHO),
        done("incomplete", type="incomplete", reason=BOMB + ECHO),
        '{"type": "error", "error": ' + json.dumps(BOMB + ECHO) + "}",
        BOMB + ECHO,
    ],
)
def test_errors_of_talk(run, event):
    with WebSocketServer(sending(event)) as server:
        _, out, err = run(server.base_url, "talk", "--timeout", "0.5", lines=b"a")
    assert out == ""
    assert all(line.startswith("openai-realtime: ") for line in err.splitlines())
    assert "closed" not in err


ODD = (None, 5, BOMB, [], {}, {BOMB: 1})


@pytest.mark.parametrize("options", [(), ("--json",)])
@pytest.mark.parametrize(
    "event",
    [
        *({"type": "error", "error": value} for value in ODD),
        *({"type": "error", "error": {"message": value}} for value in ODD),
        *({"type": "response.done", "response": value} for value in ODD),
        *({"type": "response.done", "response": {"status": value, "id": value, "usage": value}} for value in ODD),
        *({"type": "response.done", "response": {"status": "failed", "status_details": value}} for value in ODD),
        *({"type": "response.done", "response": {"status": "failed", "status_details": {"error": v}}} for v in ODD),
        *({"type": "response.output_audio.delta", "delta": value} for value in (*ODD, "é", "x")),
    ],
    ids=lambda event: ascii(event)[10:60] if isinstance(event, dict) else None,
)
def test_odd_events_are_no_defects(run, event, options):
    with WebSocketServer(sending(json.dumps({**PLACE, **event}))) as server:
        _, _, err = run(server.base_url, "talk", "--timeout", "0.5", *options, lines=b"a")
    assert "Traceback" not in err
    assert all(line.startswith("openai-realtime: ") for line in err.splitlines())


def test_log_records(run, monkeypatch):
    def logging_check(*arguments, **options):
        logging.getLogger("urllib3.connectionpool").warning("Failed to parse %s", BOMB + ECHO)
        try:
            raise ValueError(BOMB)
        except ValueError:
            logging.getLogger("openai_realtime").exception("It failed: %s", BOMB)

    monkeypatch.setattr("openai_realtime.cli.lint.check", logging_check)
    code, _, err = run("http://localhost/v1", "lint", "x.json", shown=[KEY])
    assert code == 0
    assert "Failed to parse \\x1b[2J" in err
    assert "ValueError: \\x1b[2J" in err


def test_close_reasons(run):
    with WebSocketServer(closing(1011, "\x1b[2J" + KEY)) as server:
        code, _, err = run(server.base_url, "talk", lines=b"a")
    assert code == 1
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", [("secret", "create"), ("session", "create")])
@pytest.mark.parametrize("status", [200, 400, 500])
def test_answers_of_the_api(run, monkeypatch, command, status):
    body = {"error": {"message": BOMB + ECHO, "type": BOMB, "code": BOMB, "param": BOMB}}
    headers = {"x-request-id": "req_" + KEY}
    with MisbehavingServer(reply(status, body, **headers)) as server:
        code, out, err = run(server.base_url, *command, "--timeout", "5")
    assert code == 1 or (command[0], status) == ("session", 200)
    assert (out == "") == (code == 1)
    assert err.count("\n") == (code == 1)


def minted(**session):
    common = {"type": "realtime", "object": "realtime.session", "id": BOMB, "model": BOMB + ECHO}
    return {
        "value": "ek_abcdefghijklmnop" + BOMB,
        "expires_at": 10**15,
        "session": {**common, "instructions": ECHO + BOMB, "output_modalities": [BOMB], **session},
    }


@pytest.mark.parametrize("options", [(), ("--json",), ("--show-key",)])
def test_tables(run, options):
    with MisbehavingServer(reply(200, minted())) as server:
        # As JSON, the answer is whole, but for the key that it was sent with.
        shown = ["sk-proj-abcdef"] if options == ("--json",) else []
        code, out, err = run(server.base_url, "secret", "create", *options, shown=shown)
    assert (code, err) == (0, "")
    assert ("ek_abcdefghijklmnop" in out) == bool(options)
    if options != ("--json",):
        names = [line.split(" ")[0] for line in out.splitlines()]
        assert names == ["session", "type", "model", "modalities", "instructions", "key"]


def test_a_minted_key_is_masked_wherever_it_is_repeated(run):
    opaque = "0123456789abcdef0123456789abcdef"
    answer = {**minted(instructions=f"Use {opaque}.", id="x" + opaque), "value": opaque}
    with MisbehavingServer(reply(200, answer)) as server:
        assert opaque not in run(server.base_url, "secret", "create")[1]


def test_lint(run, tmp_path):
    file = tmp_path / "a\x1b[2J\u202esk-proj-abcdefghijklmnop.json"
    file.write_text(json.dumps({"type": "realtime", BOMB + ECHO: 1, "audio": {"output": {"voice": BOMB}}}))
    for options in ((), ("--json",)):
        code, out, _ = run("http://localhost/v1", "lint", str(file), *options, shown=[KEY])
        assert code == 1
        assert out
    assert run("http://localhost/v1", "lint", str(tmp_path / "sk-proj-abcdefghijklmnop\x1b.json"))[0] == 2


def test_migrate(run, tmp_path):
    file = tmp_path / "a.json"
    value = {"model": "m", "voice": f"v{BOMB}é", "temperature": 0.8, f"x{BOMB}": BOMB}
    file.write_text(json.dumps(value))
    code, out, err = run("http://localhost/v1", "migrate", str(file))
    assert code == 0
    assert json.loads(out)["audio"]["output"]["voice"] == value["voice"]
    assert "é" in out
    assert err
    code, out, _ = run("http://localhost/v1", "migrate", str(file), "--json")
    assert json.loads(out)["value"][f"x{BOMB}"] == BOMB


@pytest.mark.parametrize(
    "arguments",
    [["\x1b[2J"], ["--\x1b"], ["lint", "\x1b"], ["talk", "--timeout", "\x1b"], ["emulator", "--port", BOMB]],
)
def test_arguments(run, arguments):
    assert run("http://localhost/v1", *(argument.replace("\x00", "") for argument in arguments))[0] == 2


def test_defects(run, monkeypatch):
    def broken(*arguments, **options):
        raise RuntimeError(BOMB + ECHO)

    monkeypatch.setattr("openai_realtime.cli.lint.check", broken)
    code, out, err = run("http://localhost/v1", "lint", "x.json", shown=[KEY])
    assert (code, out) == (1, "")
    assert "RuntimeError: \\x1b[2J" in err


class TestStream:
    @given(st.lists(st.text(st.sampled_from("ab \n.:é😀sk-_'\"") | st.characters(), max_size=9)))
    def test_pieces_add_up(self, pieces):
        stream = terminal.Stream()
        text = "".join([stream.feed(piece) for piece in pieces] + [stream.finish()])
        assert text == terminal.block("".join(pieces))

    @given(st.data())
    def test_secrets_are_masked_however_they_are_split(self, data):
        words = [
            "a",
            " ",
            "\n",
            "é",
            "Bearer",
            "api key",
            ":",
            f"{KEY}",
            "sk-proj-abcdefghijklmnop",
            "api_key: hunter2hunter2",
        ]
        text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=12)))
        cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=8)))
        terminal.hide(KEY)
        stream = terminal.Stream()
        pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
        shown = "".join([stream.feed(piece) for piece in pieces] + [stream.finish()])
        assert shown == terminal.block(text)
        for secret in (KEY, "sk-proj-abcdef", "hunter2"):
            assert secret not in shown

    def test_words_are_shown_as_they_come(self):
        stream = terminal.Stream()
        assert [stream.feed(piece) for piece in ("Hel", "lo, ", "wor", "ld! ", "今日", "は")] == [
            *("", "Hello, ", "", "world! ", "今日", "は")
        ]
        assert [stream.feed(piece) for piece in ("The api ", "key ", "works. ")] == ["The ", "", "api key works. "]


@given(st.text())
def test_no_field_has_unsafe_characters(text):
    assert [c for c in unsafe(terminal.field(text)) if "\x00" <= c <= "\x9f" or c in "\u202e\u2066\u2028"] == []
    assert "\n" not in terminal.field(text)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_in_a_terminal():
    import pty
    import subprocess

    pieces = [delta(character) for character in f"Hi {KEY} \x1b]0;owned\x07 bye"]
    with WebSocketServer(sending(*pieces, done())) as server:
        ours, theirs = pty.openpty()
        environment = {**os.environ, "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url, "TERM": "xterm"}
        command = [sys.executable, "-m", "openai_realtime.cli", "talk"]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            os.write(ours, b"Hello.\n\x04")
            shown = b""
            try:
                while chunk := os.read(ours, 65536):
                    shown += chunk
            except OSError:
                pass  # the other end is closed
            os.close(ours)
            assert process.wait(30) == 0
    assert b"bye" in shown
    assert b"\\x1b]0;owned\\x07" in shown
    assert b"\x1b]0;" not in shown
    assert b"\x07" not in shown
    assert KEY[:8].encode() not in shown
