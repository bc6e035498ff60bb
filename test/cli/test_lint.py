"""`openai-realtime lint`: output, line numbers and exit codes."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import refused

from openai_realtime.cli import main
from openai_realtime.cli.lint import line_of

Result = tuple[int, str, str]

RIGHT = '{"type": "realtime", "audio": {"output": {"voice": "marin"}}}'
DOUBTFUL = '{"type": "realtime", "audio": {"output": {"voice": "marn"}}}'
WRONG = """{
  "expires_after": {"seconds": 600},
  "session": {
    "type": "realtime",
    "audio": {
      "output": {
        "voice": "marin", "speed":
          9
      }
    },
    "tools": [
      {"type": "function", "name": "a"},
      {"type": "function",
       "name": "b", "parametres": {}}
    ],
    "tool_choice": {
      "type": "function"
    }
  }
}
"""
LINES = f"{RIGHT}\n\n{DOUBTFUL}\n{json.dumps(json.loads(WRONG))}\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Lint a text from standard input."""

    def run(text: str, *options: str) -> Result:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        code = main(["lint", "-", *options])
        return code, *capsys.readouterr()

    return run


def test_valid_configurations_have_no_output(run: Callable[..., Result]) -> None:
    assert run(RIGHT) == (0, "", "")
    assert run(f"{RIGHT}\n{RIGHT}\n", "--strict") == (0, "", "")
    assert run(RIGHT, "--json") == (0, "[]\n", "")


def test_each_finding_is_a_line_with_its_position(run: Callable[..., Result]) -> None:
    code, out, err = run(WRONG)
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "<stdin>:7: session.audio.output.speed: error: must be from 0.25 to 1.5, not 9 [out-of-range]",
        "<stdin>:14: session.tools[1].parametres: error: is not a field here; did you mean 'parameters'? [unknown-field]",
        "<stdin>:16: session.tool_choice.name: error: is missing; it must be a string [missing-field]",
    ]


def test_json_lines(run: Callable[..., Result]) -> None:
    code, out, _ = run(LINES)
    assert code == 1
    assert [line.split(":")[1] for line in out.splitlines()] == ["3", "4", "4", "4"]


def test_findings_as_json(run: Callable[..., Result]) -> None:
    code, out, err = run(LINES, "--json")
    assert (code, err) == (1, "")
    assert json.loads(out)[0] == {
        "file": "<stdin>",
        "line": 3,
        "path": "audio.output.voice",
        "severity": "warning",
        "rule": "unknown-value",
        "message": "'marn' is not in the document; did you mean 'marin'?",
    }


def test_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong, right, doubtful = (tmp_path / name for name in ("wrong.json", "right.json", "doubtful.json"))
    for file, text in ((wrong, WRONG), (right, RIGHT), (doubtful, DOUBTFUL)):
        file.write_text(text, encoding="utf-8")
    assert main(["lint", str(wrong), str(right), str(doubtful)]) == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{wrong}:7: session.audio.output.speed: error: ")
    assert last.startswith(f"{doubtful}:1: audio.output.voice: warning: ")


def test_warnings_fail_only_with_strict(run: Callable[..., Result]) -> None:
    code, out, _ = run(DOUBTFUL)
    assert code == 0
    assert "audio.output.voice: warning: " in out
    assert run(DOUBTFUL, "--strict") == (1, out, "")


def test_dialect(run: Callable[..., Result]) -> None:
    assert run('{"instructions": "Be brief."}', "--dialect", "beta") == (0, "", "")
    code, out, _ = run('{"instructions": "Be brief."}', "--dialect", "ga")
    assert (code, out.count("\n")) == (1, 1)
    assert "--dialect" in refused(run(RIGHT, "--dialect", "flat"), 2)


ARRAY = f"[\n {RIGHT},\n {WRONG}, {DOUBTFUL}]"


def test_array(run: Callable[..., Result]) -> None:
    code, out, err = run(ARRAY)
    assert (code, err) == (1, "")
    assert [line.split(" ")[:2] for line in out.splitlines()] == [
        ["<stdin>:9:", "[1].session.audio.output.speed:"],
        ["<stdin>:16:", "[1].session.tools[1].parametres:"],
        ["<stdin>:18:", "[1].session.tool_choice.name:"],
        ["<stdin>:23:", "[2].audio.output.voice:"],
    ]
    _, out, _ = run(ARRAY, "--json")
    assert json.loads(out)[3]["path"] == "[2].audio.output.voice"
    assert run("[]") == (0, "", "")


def test_readable_files_are_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong, broken, nothing = (str(tmp_path / name) for name in ("wrong.json", "broken.json", "nothing.json"))
    Path(wrong).write_text(WRONG, encoding="utf-8")
    Path(broken).write_text(f"{RIGHT}\n{{", encoding="utf-8")
    for arguments in ([wrong, broken, nothing], [nothing, broken, wrong, "--json"]):
        assert main(["lint", *arguments]) == 2
        out, err = capsys.readouterr()
        assert out.count("session.audio.output.speed") == 1
        assert f"FILE: {broken} is not JSON: " in err
        assert f"FILE: cannot read {nothing}: " in err


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_byte_order_mark(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, newline: str
) -> None:
    content = b"\xef\xbb\xbf" + DOUBTFUL.replace("{", f"{{{newline}").encode()
    file = tmp_path / "marked.json"
    file.write_bytes(content)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    for source, shown in ((str(file), str(file)), ("-", "<stdin>")):
        assert main(["lint", source]) == 0
        assert capsys.readouterr().out.startswith(f"{shown}:4: audio.output.voice: warning: 'marn' is not in")


def test_a_secret_is_masked(run: Callable[..., Result]) -> None:
    key = "sk-proj-abcdefghijklmnop1234"
    for options in ([], ["--json"]):
        _, out, _ = run(json.dumps({"type": "realtime", "instructions": key, key: key}), *options)
        assert "[secret]" in out or '"secret"' in out
        assert key not in out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "FILE: standard input is empty"),
        ("\n \n", "FILE: standard input is empty"),
        ('{"type": "realtime",}', "line 1"),
        ('{\n "type": }\n', "line 2, column 10"),
        ('{\n "type": "realtime"\n}\n}\n', "Extra data at line 4, column 1"),
        (f'{RIGHT}\n{{"type": }}\n', "standard input is not JSON: Expecting value at line 2, column 10"),
        (f"{RIGHT}\n[]\n", "FILE: standard input, line 2, must be a JSON object"),
        ("3", "FILE: standard input must be a JSON object"),
        ("[{},\n3]", "FILE: standard input [1] must be a JSON object"),
        ('{"temperature": NaN}', "standard input is not JSON: a number or the nesting is out of range"),
        ("[" * 100_000, "standard input is not JSON: a number or the nesting is out of range"),
    ],
)
def test_bad_input(run: Callable[..., Result], text: str, message: str) -> None:
    assert message in refused(run(text), 2)


def test_bad_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def lint(*arguments: str) -> Result:
        return main(["lint", *arguments]), *capsys.readouterr()

    assert "cannot read" in refused(lint(str(tmp_path / "nothing.json")), 2)
    (tmp_path / "latin.json").write_bytes(b'{"instructions": "\xe9"}')
    (tmp_path / "empty.jsonl").touch()
    assert "empty.jsonl is empty" in refused(lint(str(tmp_path / "empty.jsonl")), 2)
    assert "not JSON text in UTF-8" in refused(lint(str(tmp_path / "latin.json")), 2)
    assert "FILE" in refused(lint(), 2)


def test_without_jsonschema() -> None:
    script = "import sys; sys.modules['jsonschema'] = None; from openai_realtime.cli import main; sys.exit(main(['lint', '-']))"
    done = subprocess.run(
        [sys.executable, "-c", script], input=RIGHT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "openai-realtime: lint needs jsonschema: pip install 'openai-realtime[cli]'\n"


def test_line_of_a_duplicate_name_is_that_of_the_last() -> None:
    assert line_of('{"a": 1,\n"b": 2,\n"a": {"c":\n3}}', ("a", "c")) == 3


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


@given(st.dictionaries(st.text(max_size=5), JSON, min_size=1), st.sampled_from([None, 1, "\t"]), st.data())
def test_line_of_any_place(value: Any, indent: Any, data: st.DataObject) -> None:
    """Compare with a copy of the value in which the place is marked."""
    path: list[str | int] = []
    holder: Any = value
    while isinstance(holder, dict | list) and holder and (not path or data.draw(st.booleans())):
        steps = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        path.append(data.draw(st.sampled_from(steps)))
        holder = holder[path[-1]]
    text = json.dumps(value, indent=indent)
    marked = json.loads(text)
    holder = marked
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = "the mark to look for"
    before = json.dumps(marked, indent=indent).partition('"the mark to look for"')[0]
    assert line_of(text, tuple(path)) == before.count("\n") + 1
    missing = (*path[:-1], 99 if isinstance(path[-1], int) else "no such field")
    assert line_of(text, missing) == line_of(text, tuple(path[:-1]))
