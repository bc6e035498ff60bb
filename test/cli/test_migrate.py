"""`openai-realtime migrate`: standard output, standard error and exit codes."""

import io
import json
import os
import subprocess
import sys
import time

import pytest
from support.commands import refused

from openai_realtime.cli import main

FLAT = {"model": "gpt-realtime", "modalities": ["text", "audio"], "voice": "sage", "temperature": 0.8}
GA = {
    "type": "realtime",
    "model": "gpt-realtime",
    "output_modalities": ["audio"],
    "audio": {"output": {"voice": "sage"}},
}
UPDATE = {"type": "session.update", "session": {"voice": "sage"}}
GA_UPDATE = {"type": "session.update", "session": {"type": "realtime", "audio": {"output": {"voice": "sage"}}}}
CREATED = {"type": "conversation.item.created", "event_id": "e1", "item": {"type": "message", "role": "user"}}
LIFE = {"anchor": "created_at", "seconds": 60}


@pytest.fixture
def migrate(capsys, tmp_path):
    """Migrate a file with this content; return the exit code and the output."""

    def migrate(content, *options, name="it.json"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        code = main(["migrate", str(file), *options])
        out, err = capsys.readouterr()
        return code, out, err

    return migrate


def rows(err):
    """Return the headings and rows, without advice, of the table on standard error."""
    lines = [line.split() for line in err.splitlines()]
    return lines[0], [tuple(line[: len(lines[0]) - 1]) for line in lines[1:]]


def test_session(migrate):
    code, out, err = migrate(FLAT)
    assert code == 0
    assert json.loads(out) == GA
    assert out.startswith('{\n  "type"')
    headings, message = rows(err)
    assert headings == ["field", "action", "to", "advice"]
    assert message == [
        ("·", "added", "type"),
        ("temperature", "dropped", "·"),
        ("modalities", "converted", "output_modalities"),
        ("voice", "moved", "audio.output.voice"),
    ]
    assert "GA has no temperature" in err


def test_session_as_json(migrate):
    code, out, err = migrate(FLAT, "--json")
    assert (code, err) == (0, "")
    message = json.loads(out)
    assert message["value"] == GA
    assert message["notes"][3] == {"path": "voice", "action": "moved", "to": "audio.output.voice", "advice": ""}


def test_check(migrate):
    code, out, err = migrate(FLAT, "--check")
    assert (code, out) == (1, "")
    assert len(rows(err)[1]) == 4
    assert migrate(GA, "--check") == (0, "", "")
    code, out, err = migrate(GA)
    assert (code, json.loads(out), err) == (0, GA, "")


def test_check_fails_for_values_that_cannot_be_converted(migrate):
    code, _, err = migrate({"type": "realtime", "audio": 3, "voice": "sage"}, "--check")
    assert code == 1
    assert rows(err)[1] == [("voice", "kept", "voice")]
    code, _, err = migrate({"type": ["realtime"]}, "--check")
    assert code == 1
    assert rows(err)[1] == [("type", "kept", "type")]


@pytest.mark.parametrize(
    ("value", "options", "converted"),
    [
        ({"turn_detection": None}, [], {"type": "realtime", "audio": {"input": {"turn_detection": None}}}),
        ({"turn_detection": None}, ["--type", "transcription"], {"type": "transcription", "audio": {"input": {"turn_detection": None}}}),
        ({"voice": "sage", "client_secret": {}}, [], {"session": GA_UPDATE["session"], "expires_after": LIFE}),
        ({"include": None, "client_secret": {}}, ["--type", "transcription"], {"session": {"type": "transcription", "include": None}, "expires_after": LIFE}),
        ({"session": {"voice": "sage"}}, [], {"session": GA_UPDATE["session"]}),
        ({"voice": "sage", "client_secret": {"value": "ek_1", "expires_at": 1}}, [], {"value": "ek_1", "expires_at": 1, "session": GA_UPDATE["session"]}),
        ({"input": [], "voice": "sage"}, [], {"input": [], "audio": {"output": {"voice": "sage"}}}),
        ({"object": "realtime.response", "modalities": ["text"]}, [], {"object": "realtime.response", "output_modalities": ["text"]}),
        ({"type": None, "turn_detection": None}, [], {"type": "realtime", "audio": {"input": {"turn_detection": None}}}),
        (UPDATE, [], GA_UPDATE),
        ({"type": "response.audio.done"}, [], {"type": "response.output_audio.done"}),
        ({"type": "error", "error": {"message": "No."}}, [], {"type": "error", "error": {"message": "No."}}),
        ([UPDATE, {"type": "response.text.done"}], [], [GA_UPDATE, {"type": "response.output_text.done"}]),
        ([], [], []),
    ],
    ids=json.dumps,
)  # fmt: skip
def test_values_are_recognised(migrate, value, options, converted):
    code, out, _ = migrate(value, *options)
    assert (code, json.loads(out)) == (0, converted)
    assert migrate(converted, *options, "--check") == (0, "", "")


def test_one_event_for_two(migrate):
    _, out, _ = migrate(CREATED)
    assert [event["type"] for event in json.loads(out)] == ["conversation.item.added", "conversation.item.done"]
    _, out, err = migrate([UPDATE, CREATED])
    assert len(json.loads(out)) == 3
    assert ("[0].session.voice", "moved", "[0].session.audio.output.voice") in rows(err)[1]


def test_array_positions_before_and_after(migrate):
    part = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Hi."}]}
    values = [CREATED | {"item": part}, {"type": "response.text.done"}, UPDATE]
    _, out, err = migrate(values)
    placed = [
        ("[0].conversation.item.created", "renamed", "[0].conversation.item.added"),
        ("[0].item.content[0].type", "converted", "[0].item.content[0].type"),
        ("[0].conversation.item.created", "added", "[1].conversation.item.done"),
        ("[1].response.text.done", "renamed", "[2].response.output_text.done"),
        ("[2].session", "added", "[3].session.type"),
        ("[2].session.voice", "moved", "[3].session.audio.output.voice"),
    ]
    assert rows(err)[1] == placed
    message = json.loads(migrate(values, "--json")[1])
    assert [(note["path"], note["action"], note["to"]) for note in message["notes"]] == placed
    assert message["value"] == json.loads(out)
    _, _, err = migrate(values[0])
    assert rows(err)[1][2] == ("conversation.item.created", "added", "[1].conversation.item.done")


DELTA = {"type": "response.audio.delta", "delta": "AAAA"}


def test_equal_notes_on_many_lines_share_a_row(migrate):
    content = "\n".join(json.dumps(event) for event in [UPDATE, *[DELTA] * 2, UPDATE, *[DELTA] * 3]).encode()
    _, _, err = migrate(content)
    lines = {line.split("  ")[0] for line in err.splitlines()}
    assert lines == {"line", "1, 4", "2, 3, 5, … (5)"}
    assert len(err.splitlines()) == 4
    notes = json.loads(migrate(content, "--json")[1])["notes"]
    assert [note["line"] for note in notes] == [1, 1, 2, 3, 4, 4, 5, 6, 7]
    _, _, err = migrate([CREATED, *[DELTA] * 4])
    assert err.splitlines()[-1].split("  ")[0] == "[1, 2, 3, … (4)].response.audio.delta"
    assert "[2, 3, 4, … (4)].response.output_audio.delta" in err.splitlines()[-1]


def test_a_long_recording_is_fast(migrate):
    begun = time.process_time()
    code, out, err = migrate(b"\n".join([json.dumps(DELTA).encode()] * 20_000))
    assert (code, out.count("\n"), err.count("\n")) == (0, 20_000, 2)
    assert "(20000)" in err
    assert time.process_time() - begun < 10


def test_a_name_that_is_a_key_is_masked(migrate):
    key = "ek_0123456789abcdef"
    secret = {"client_secret": {key: 1}}
    for value in (secret, [secret]):
        _, out, err = migrate(value)
        assert "client_secret.ek_…" in err
        assert key not in out + err
        message = json.loads(migrate(value, "--json")[1])
        assert key not in json.dumps(message["notes"])
        assert any("client_secret.ek_…" in note["path"] for note in message["notes"])


@pytest.mark.parametrize(
    ("name", "events", "converted", "lines"),
    [
        ("log.jsonl", [UPDATE], ["session.update"], {"1"}),
        (
            "log.txt",
            [UPDATE, CREATED],
            ["session.update", "conversation.item.added", "conversation.item.done"],
            {"1", "3"},
        ),
    ],
)
def test_lines(migrate, name, events, converted, lines):
    content = "".join(f"{json.dumps(event)}\n\n" for event in events).encode()
    code, out, err = migrate(content, name=name)
    assert code == 0
    values = [json.loads(line) for line in out.splitlines()]
    assert values[0] == GA_UPDATE
    assert [value["type"] for value in values] == converted
    headings, message = rows(err)
    assert headings == ["line", "field", "action", "to", "advice"]
    assert ("1", "session.voice", "moved", "session.audio.output.voice") in message
    assert {row[0] for row in message} == lines
    code, out, _ = migrate(content, "--json", name=name)
    message = json.loads(out)
    assert message["value"] == values
    assert {str(note["line"]) for note in message["notes"]} == lines
    code, out, _ = migrate(content, "--check", name=name)
    assert (code, out) == (1, "")


@pytest.mark.parametrize("name", ["it.json", "log.ndjson"])
def test_no_content(migrate, name):
    assert f"{name} is empty" in refused(migrate(b"", name=name), 2)
    assert f"{name} is empty" in refused(migrate(b"\xef\xbb\xbf\n\n", "--check", name=name), 2)


def test_byte_order_mark(migrate, monkeypatch, capsys):
    content = b"\xef\xbb\xbf" + json.dumps(UPDATE).encode()
    assert json.loads(migrate(content)[1]) == GA_UPDATE
    assert json.loads(migrate(content, name="log.jsonl")[1]) == GA_UPDATE
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    assert main(["migrate", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == GA_UPDATE


def test_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(UPDATE)))
    assert main(["migrate", "-"]) == 0
    assert json.loads(capsys.readouterr().out) == GA_UPDATE


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "FILE: "),
        (b"{", "is not JSON: Expecting property name enclosed in double quotes at line 1, column 2"),
        (b'{\n "voice": }', "at line 2, column 11"),
        (b'{"speed": NaN}', "is not JSON: a number or the nesting is out of range"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"tools": %s0%s}' % (b"[" * 50_000, b"]" * 50_000), "nest"),
        (b"\xff", "is not JSON text in UTF-8"),
        (b"3", "must be a JSON object"),
        (b"[3]", "[0] must be a JSON object"),
        (b'{"name": "x"}', "is not a session, request, response or event"),
        (b'{"voice": "sage"}\n{"voice"}', "is not JSON: Expecting ':' delimiter at line 2, column 9"),
        (b'{"voice": "sage"}\n{}', "line 2, is not a session"),
        (b'{"voice": "sage"} {"voice": "sage"}', "Extra data at line 1"),
    ],
)
def test_bad_input(migrate, content, message):
    assert message in refused(migrate(content), 2)


def test_bad_arguments(migrate, capsys):
    assert "--check prints no JSON" in refused(migrate(FLAT, "--check", "--json"), 2)
    assert "--type" in refused(migrate(FLAT, "--type", "translation"), 2)
    code = main(["migrate", "/nowhere.json"])
    assert "FILE: cannot read" in refused((code, *capsys.readouterr()), 2)
    code = main(["migrate"])
    assert "FILE" in refused((code, *capsys.readouterr()), 2)


@pytest.mark.parametrize(("encoding", "shown"), [("utf-8", "Grüß Gott".encode()), ("ascii", b"Gr\\u00fc\\u00df Gott")])
def test_process(tmp_path, encoding, shown):
    file = tmp_path / "session.json"
    file.write_text(json.dumps({"instructions": "Grüß Gott", "voice": "sage"}), "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "40", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "openai_realtime.cli", "migrate", str(file)]
    done = subprocess.run(command, capture_output=True, env=environment, timeout=60, check=True)
    assert shown in done.stdout
    assert json.loads(done.stdout)["audio"] == {"output": {"voice": "sage"}}
    # Outside of a terminal the table is as wide as necessary.
    assert b"moved" in next(line for line in done.stderr.splitlines() if b"audio.output.voice" in line)
