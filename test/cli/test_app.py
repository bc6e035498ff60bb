"""The command line with an emulator: real processes for signals and exit codes, `main` for the rest."""

import contextlib
import io
import json
import re
import signal
import subprocess
import sys
import time

import pytest
import urllib3
import websockets.sync.client
from dateutil import tz
from support.commands import refused
from support.misbehaving import MisbehavingServer, reply
from support.talk import eventually

from openai_realtime.cli import main, show
from openai_realtime.emulator import Emulator
from openai_realtime.webhooks import Webhooks

COMMAND = [sys.executable, "-m", "openai_realtime.cli"]


@pytest.fixture(scope="module")
def emulator():
    with Emulator() as running:
        yield running


@pytest.fixture
def run(emulator, monkeypatch, capsys):
    """Run a command with the emulator; return the exit code and the output."""
    monkeypatch.setenv("OPENAI_API_KEY", emulator.api_key)
    monkeypatch.setenv("OPENAI_BASE_URL", emulator.base_url)

    def run(*arguments):
        code = main(arguments)
        out, err = capsys.readouterr()
        return code, out, err

    return run


def table(out):
    """Return a printed table as a mapping."""
    return dict(re.split(r"\s{2,}", line.rstrip(), maxsplit=1) for line in out.splitlines())


def test_session_as_a_table(run):
    code, out, err = run("session", "create", "--voice", "marin", "--modality", "text", "--modality", "audio")
    assert (code, err) == (0, "")
    rows = table(out)
    assert rows["session"].startswith("sess_")
    assert (rows["voice"], rows["modalities"]) == ("marin", "audio, text")
    assert re.fullmatch(r"ek_….{4}", rows["key"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S+ \((5\d|60) s left\)", rows["expires"])


def test_session_as_json(run, emulator):
    before = int(time.time())
    code, out, err = run(
        *(
            "session",
            "create",
            "--json",
            "--wire",
            "beta",
            "--model",
            "gpt-realtime-mini",
            "--instructions",
            "Be brief.",
        ),
        *("--input-audio-format", "g711_ulaw", "--output-audio-format", "g711_alaw", "--speed", "1.25"),
        *("--temperature", "0.7", "--tool-choice", "none", "--max-response-output-tokens", "200"),
        *("--expires-after", "300"),
    )
    assert (code, err) == (0, "")
    session = json.loads(out)
    assert re.fullmatch(r"ek_\w{32}", session["client_secret"]["value"])
    assert before + 300 <= session["client_secret"]["expires_at"] <= time.time() + 300
    asked = {
        "model": "gpt-realtime-mini",
        "instructions": "Be brief.",
        "input_audio_format": "g711_ulaw",
        "output_audio_format": "g711_alaw",
        "speed": 1.25,
        "temperature": 0.7,
        "tool_choice": "none",
        "max_response_output_tokens": 200,
    }
    assert asked.items() <= session.items()
    sent = dict(emulator.requests[-1].body)
    assert emulator.requests[-1].path == "/v1/realtime/sessions"
    del sent["client_secret"]
    assert sent == asked


def test_session_from_json(run, emulator, tmp_path):
    file = tmp_path / "session.json"
    file.write_text(json.dumps({"voice": "ash", "turn_detection": None, "model": "gpt-realtime-mini"}))
    code, out, _ = run("session", "create", "--from-json", str(file), "--voice", "marin", "--json")
    assert code == 0
    session = json.loads(out)
    assert (session["voice"], session["turn_detection"]) == ("marin", None)
    asked = {"audio": {"output": {"voice": "marin"}, "input": {"turn_detection": None}}, "model": "gpt-realtime-mini"}
    assert emulator.requests[-1].path == "/v1/realtime/client_secrets"
    assert emulator.requests[-1].body == {
        "session": {"type": "realtime", **asked},
        "expires_after": {"anchor": "created_at", "seconds": 60},
    }


def test_dropped_fields_are_reported(run):
    before = int(time.time())
    code, out, err = run("session", "create", "--temperature", "0.7", "--expires-after", "300", "--json")
    assert code == 0
    assert before + 300 <= json.loads(out)["client_secret"]["expires_at"] <= time.time() + 300
    assert err.startswith("openai-realtime: Left out: temperature (")
    assert err.count("\n") == 1


def test_unknown_fields_are_sent(run, tmp_path):
    file = tmp_path / "session.json"
    file.write_text('{"mood": "sunny"}')
    assert "mood" in refused(run("session", "create", "--from-json", str(file)), 1)


def test_secret_as_a_table(run):
    code, out, err = run("secret", "create", "--show-key", "--voice", "marin", "--expires-after", "30")
    assert (code, err) == (0, "")
    rows = table(out)
    assert (rows["type"], rows["model"], rows["voice"]) == ("realtime", "gpt-realtime", "marin")
    assert re.fullmatch(r"ek_\w{32}", rows["key"])
    assert re.search(r"\((2\d|30) s left\)$", rows["expires"])


def test_key_is_masked_in_the_table(run):
    for command in ("session", "secret"):
        _, out, _ = run(command, "create")
        assert not re.search(r"ek_\w{5}", out)


def test_secret_from_standard_input(run, emulator, monkeypatch):
    session = {"audio": {"output": {"voice": "ash", "speed": 1.2}}, "instructions": "Hello."}
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(session)))
    code, out, _ = run(
        "secret", "create", "--from-json", "-", "--voice", "marin", "--model", "gpt-realtime-2", "--json"
    )
    assert code == 0
    assert json.loads(out)["value"].startswith("ek_")
    assert emulator.requests[-1].body["session"] == {
        "type": "realtime",
        "model": "gpt-realtime-2",
        "instructions": "Hello.",
        "audio": {"output": {"voice": "marin", "speed": 1.2}},
    }


def test_transcription_secret(run, emulator):
    code, out, _ = run("secret", "create", "--type", "transcription", "--model", "whisper-1")
    assert code == 0
    assert (table(out)["type"], table(out)["transcription"]) == ("transcription", "whisper-1")
    transcription = {"input": {"transcription": {"model": "whisper-1"}}}
    assert emulator.requests[-1].body["session"] == {"type": "transcription", "audio": transcription}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing command"),
        (["session"], "Missing command"),
        (["sesion"], "sesion"),
        (["session", "create", "--volume", "1"], "--volume"),
        (["session", "create", "--speed", "fast"], "--speed"),
        (["session", "create", "--speed", "2"], "speed"),
        (["session", "create", "--temperature", "0.1"], "temperature"),
        (["session", "create", "--max-response-output-tokens", "9999"], "max_response_output_tokens"),
        (["session", "create", "--base-url", "ftp://x"], "base_url"),
        (["session", "create", "--timeout", "0"], "timeout"),
        (["session", "create", "--api-key", "x"], "--api-key"),
        (["secret", "create", "--type", "translation"], "--type"),
        (["secret", "create", "--type", "transcription", "--voice", "marin"], "--voice"),
        (["secret", "create", "--expires-after", "9"], "expires_after"),
        (["emulator", "--port", "70000"], "port must be an integer from 0 to 65535, not 70000"),
        (["emulator", "--api-key", " "], "api_key must be"),
        (["emulator", "--unknown-calls", "maybe"], "--unknown-calls"),
        (["emulator", "--webhook-url", "127.0.0.1:9000"], "webhook_url must be"),
        (["emulator", "--allowed-host", "http://app.example"], "allowed_hosts[0] must be"),
    ],
)
def test_bad_input(run, arguments, message):
    assert message in refused(run(*arguments), 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot read"),
        (b"{", "is not JSON: Expecting property name"),
        (b"[1]", "must hold a JSON object, not list"),
        (b"\xff", "not JSON text in UTF-8"),
        (b"[" * 100_000, "not JSON"),
    ],
)
@pytest.mark.parametrize("command", ["session", "secret"])
def test_bad_json_file(run, tmp_path, command, content, message):
    file = tmp_path / "it.json"
    if content is not None:
        file.write_bytes(content)
    assert message in refused(run(command, "create", "--from-json", str(file)), 2)


def test_no_api_key(run, monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY")
    assert "OPENAI_API_KEY" in refused(run("secret", "create"), 2)


def test_unusable_webhook_secret_is_not_shown(run, monkeypatch):
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", "whsec_hunter2-hunter2")
    line = refused(run("emulator", "--webhook-url", "http://127.0.0.1:9000/"), 2)
    assert "webhook_secret (from OPENAI_WEBHOOK_SECRET)" in line
    assert "hunter2" not in line


def test_refused_key_is_not_shown(run, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-somebody-elses-secret-key")
    for command in ("session", "secret"):
        line = refused(run(command, "create"), 1)
        assert "401" in line
        assert "sk-somebody" not in line


def test_byte_order_mark(run, tmp_path, monkeypatch):
    content = b'\xef\xbb\xbf{"instructions": "Gr\xc3\xbc\xc3\x9f Gott."}'
    file = tmp_path / "session.json"
    file.write_bytes(content)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="latin-1"))
    for source in (str(file), "-"):
        code, out, _ = run("secret", "create", "--from-json", source, "--json")
        assert code == 0
        assert json.loads(out)["session"]["instructions"] == "Grüß Gott."


def test_refused_session(run, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO('{"temperature": 0.7}'))
    assert "session.temperature" in refused(run("secret", "create", "--from-json", "-"), 1)


def test_connection_refused(run, emulator):
    with Emulator() as gone:
        base_url = gone.base_url
    start = time.monotonic()
    refused(run("secret", "create", "--base-url", base_url, "--timeout", "2"), 1)
    assert time.monotonic() - start < 20


def test_port_that_is_taken(run, emulator):
    assert f"cannot listen on 127.0.0.1:{emulator.port}" in refused(run("emulator", "--port", str(emulator.port)), 1)


def test_help_and_version(run):
    code, out, err = run("--version")
    assert (code, err) == (0, "")
    assert re.fullmatch(r"openai-realtime \d+\.\d+\.\d+\n", out)
    for arguments in (
        ["--help"],
        ["session", "create", "--help"],
        ["secret", "create", "--help"],
        ["emulator", "--help"],
    ):
        code, out, err = run(*arguments)
        assert (code, err) == (0, "")
        assert "Usage: openai-realtime" in out


@pytest.mark.parametrize("package", ["typer", "rich"])
def test_extra_that_is_not_installed(package):
    hidden = f"import sys; sys.modules[{package!r}] = None"
    script = f"{hidden}; from openai_realtime.cli import main; sys.exit(main(['--version']))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"openai-realtime needs {package}: pip install 'openai-realtime[cli]'\n"


@contextlib.contextmanager
def serve(*arguments):
    """Run the emulator; a test that fails does not wait for it."""
    with subprocess.Popen(
        [*COMMAND, "emulator", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def end(process, number):
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    return process.returncode, out, err


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_emulator_serves_until_a_signal(number):
    with serve("--json", "--unknown-calls", "accept") as process:
        message = json.loads(process.stdout.readline())
        with urllib3.PoolManager() as pool:
            answer = pool.request(
                "POST",
                f"{message['base_url']}/realtime/calls/rtc_any/hangup",
                headers={"Authorization": f"Bearer {message['api_key']}"},
                timeout=10,
            )
        assert answer.status == 200
        assert end(process, number) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize(("options", "first"), [([], "error"), (["--beta"], "session.created")])
def test_emulator_supports_the_beta_with_an_option(options, first):
    with serve("--json", *options) as process:
        message = json.loads(process.stdout.readline())
        headers = {"Authorization": f"Bearer {message['api_key']}", "OpenAI-Beta": "realtime=v1"}
        address = f"{message['base_url'].replace('http', 'ws', 1)}/realtime?model=gpt-realtime"
        with websockets.sync.client.connect(address, additional_headers=headers) as socket:
            assert json.loads(socket.recv(timeout=10))["type"] == first
        assert end(process, signal.SIGTERM) == (0, "", "")


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("own", [True, False])
def test_emulator_posts_webhooks(monkeypatch, own):
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", secret if own else "")
    address = "http://127.0.0.1:{}/webhook"
    with (
        MisbehavingServer(reply(200)) as server,
        serve("--json", "--webhook-url", address.format(server.port)) as process,
    ):
        message = json.loads(process.stdout.readline())
        assert (message["webhook_secret"] is None) == own
        with urllib3.PoolManager() as pool:
            url = message["base_url"].replace("/v1", "/emulator/ring")
            answer = pool.request("POST", url, headers={"Authorization": f"Bearer {message['api_key']}"}, timeout=10)
        assert eventually(lambda: len(server.seen) == 1)
        assert end(process, signal.SIGTERM) == (0, "", "")
    event = Webhooks(message["webhook_secret"] or secret).unwrap(server.seen[0].body, server.seen[0].headers)
    assert event.data.call_id == answer.json()["call_id"]


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("secret", ["", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], ids=["random", "own"])
def test_emulator_shows_how_to_simulate_a_call(monkeypatch, secret):
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", secret)
    with serve("--webhook-url", "http://127.0.0.1:9000/") as process:
        lines = [process.stdout.readline().rstrip() for _ in range(7)]
        assert end(process, signal.SIGINT)[0] == 0
    shown = "<your own, whsec_…LaSw>" if secret else r"whsec_\S{43}="
    assert re.fullmatch(f"  export OPENAI_WEBHOOK_SECRET={shown}", lines[4])
    assert re.search(r"curl -X POST .* http://127\.0\.0\.1:\d+/emulator/ring$", lines[6])


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
def test_emulator_shows_how_to_use_it():
    with serve() as process:
        lines = [process.stdout.readline() for _ in range(5)]
        assert end(process, signal.SIGINT)[0] == 0
    assert re.search(r"OPENAI_BASE_URL=http://127\.0\.0\.1:\d+/v1$", lines[2].rstrip())
    assert re.search(r"OPENAI_API_KEY=sk-\S{32,}$", lines[3].rstrip())


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_emulator_does_not_print_the_users_own_key(options):
    with serve("--api-key", "sk-my-own-key-that-is-secret", *options) as process:
        line = process.stdout.readline()
        assert line
        code, out, err = end(process, signal.SIGTERM)
    assert code == 0
    assert "sk-my-own" not in line + out + err


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("source", ["file", "environment"])
def test_emulator_reads_the_key_where_other_users_do_not_see_it(monkeypatch, tmp_path, source):
    file = tmp_path / "key"
    file.write_text("sk-my-own-key-that-is-secret\n")
    monkeypatch.setenv("OPENAI_EMULATOR_API_KEY", file.read_text().strip() if source == "environment" else "")
    with serve("--json", *(["--api-key-file", str(file)] if source == "file" else [])) as process:
        message = json.loads(process.stdout.readline())
        with urllib3.PoolManager() as pool:
            answer = pool.request(
                "POST",
                f"{message['base_url']}/realtime/client_secrets",
                headers={"Authorization": "Bearer sk-my-own-key-that-is-secret"},
                json={},
                timeout=10,
            )
        assert (answer.status, message["api_key"]) == (200, None)
        assert end(process, signal.SIGTERM)[0] == 0


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (None, [], "cannot read"),
        (b" \n", [], "is empty"),
        (b"\xff", [], "is not text in UTF-8"),
        (b"key", ["--api-key", "other"], "the API key is given twice"),
        (b"two\nlines", [], "api_key must be"),
    ],
)
def test_unusable_key_file(run, tmp_path, content, options, message):
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content)
    assert message in refused(run("emulator", "--api-key-file", str(file), *options), 2)


@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize(("options", "status"), [([], 403), (["--allowed-host", "app.example"], 200)])
def test_emulator_serves_pages_of_allowed_hosts(options, status):
    with serve("--json", *options) as process:
        message = json.loads(process.stdout.readline())
        headers = {"Authorization": f"Bearer {message['api_key']}", "Origin": "https://app.example"}
        with urllib3.PoolManager() as pool:
            url = f"{message['base_url']}/realtime/client_secrets"
            assert pool.request("POST", url, headers=headers, json={}, timeout=10).status == status
        assert end(process, signal.SIGTERM)[0] == 0


@pytest.mark.parametrize(
    ("now", "message"), [(1_000_000_000, "600 s left"), (1_000_000_600, "expired"), (2e9, "expired")]
)
def test_local_time(monkeypatch, now, message):
    monkeypatch.setattr(tz, "tzlocal", lambda: tz.tzoffset("TST", 2 * 3600))
    assert show.local_time(1_000_000_600, now) == f"2001-09-09 03:56:40 TST ({message})"
