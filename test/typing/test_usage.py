"""What type checkers say of the public surface: nothing of correct code, and the right thing of wrong code."""

import json
import os
import runpy
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
USAGE = HERE / "usage.py"

PRELUDE = """
import openai_realtime
from openai_realtime import RealtimeClient, models
from openai_realtime.models import (
    RealtimeAudioConfigInput,
    RealtimeAudioConfigOutput,
    RealtimeServerEvent,
    RealtimeSessionCreateRequestGA,
)

def wrong(client: RealtimeClient, event: RealtimeServerEvent) -> None:
"""
WRONG = [
    # the code, and what mypy and basedpyright call its mistake
    ("client.sessions.create(instructions=5)", "arg-type", "reportArgumentType"),
    ("client.sessions.create(temprature=0.8)", "call-arg", "reportCallIssue"),
    ("client.sessions.create(speed=None)", "arg-type", "reportArgumentType"),
    ("client.sessions.create(wire='alpha')", "arg-type", "reportArgumentType"),
    ("client.client_secrets.create(session=5)", "arg-type", "reportArgumentType"),
    ("client.client_secrets.create({'type': 'realtime'})", "call-arg", "reportCallIssue"),
    ("client.client_secrets.create(expires_after='600')", "arg-type", "reportArgumentType"),
    ("client.client_secrets.create(max_retry=1)", "call-arg", "reportCallIssue"),
    ("client.client_secrets.create(timeout='5')", "arg-type", "reportArgumentType"),
    ("_ = client.client_secrets.create().client_secret", "attr-defined", "reportAttributeAccessIssue"),
    ("_ = client.client_secrets.create().session.audio", "union-attr", "reportAttributeAccessIssue"),
    ("_ = client.sessions.create().client_secret.value", "union-attr", "reportOptionalMemberAccess"),
    ("client.calls.accept()", "call-arg", "reportCallIssue"),
    ("client.calls.reject('rtc_1', status_code='486')", "arg-type", "reportArgumentType"),
    ("client.calls.create('v=0', session='{}')", "arg-type", "reportArgumentType"),
    ("client.api.create_realtime_client_secret()", "call-arg", "reportCallIssue"),
    ("client.webhooks.unwrap({'id': 'evt_1'}, {})", "arg-type", "reportArgumentType"),
    ("client.webhooks.verify_signature(b'', 'webhook-id')", "arg-type", "reportArgumentType"),
    ("_ = client.webhooks.unwrap(b'', {}).data", "union-attr", "reportAttributeAccessIssue"),
    ("RealtimeClient('sk-1')", "call-arg", "reportCallIssue"),
    ("RealtimeClient(timeuot=5)", "call-arg", "reportCallIssue"),
    ("RealtimeClient(max_retries='2')", "arg-type", "reportArgumentType"),
    ("RealtimeClient.azure('https://name.openai.azure.com')", "call-arg", "reportCallIssue"),
    ("client.with_options(key_header='x-key')", "arg-type", "reportArgumentType"),
    ("_ = client.calls.with_raw_response.hangup('rtc_1').sdp", "attr-defined", "reportAttributeAccessIssue"),
    ("RealtimeSessionCreateRequestGA(instructions=5)", "arg-type", "reportArgumentType"),
    ("RealtimeSessionCreateRequestGA(temperature=0.8)", "call-arg", "reportCallIssue"),
    ("RealtimeSessionCreateRequestGA(type='transcription')", "arg-type", "reportArgumentType"),
    ("RealtimeAudioConfigOutput(speed='fast')", "arg-type", "reportArgumentType"),
    ("RealtimeAudioConfigInput(turn_detection='server_vad')", "arg-type", "reportArgumentType"),
    ("_ = event.delta", "union-attr", "reportAttributeAccessIssue"),
    ("_ = openai_realtime.Nothing", "attr-defined", "reportAttributeAccessIssue"),
    ("_ = models.Nothing", "attr-defined", "reportAttributeAccessIssue"),
]


class Complaint(NamedTuple):
    """An error that a type checker reports."""

    file: Path
    line: int
    code: str


@dataclass(frozen=True)
class Verdict:
    """What one type checker reports: for the correct file, and for each line of the wrong one that it complains about."""

    correct: Sequence[Complaint]
    wrong: Mapping[str, Set[str]]


def output(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


def mypy(*files: Path) -> list[Complaint]:
    # No cache: it would tell of a file of the same content in another folder.
    options = ["--strict", "--follow-imports=silent", "--output=json", f"--cache-dir={os.devnull}"]
    lines = output("mypy", *options, *files).splitlines()
    found = [json.loads(line) for line in lines if line.startswith("{")]
    return [
        Complaint((ROOT / each["file"]).resolve(), each["line"], each["code"])
        for each in found
        if each["severity"] == "error"
    ]


def basedpyright(*files: Path) -> list[Complaint]:
    found = json.loads(output("basedpyright", "--pythonpath", sys.executable, "--outputjson", *files))
    assert found["summary"]["filesAnalyzed"] == len(files)
    return [
        Complaint(Path(each["file"]).resolve(), each["range"]["start"]["line"] + 1, each["rule"])
        for each in found["generalDiagnostics"]
        if each["severity"] == "error"
    ]


CHECKERS = {"mypy": mypy, "basedpyright": basedpyright}


@pytest.fixture(scope="module", params=CHECKERS)
def checker(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def verdict(checker: str, tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The checker is started once, for both files."""
    lines = [*PRELUDE.strip().splitlines(), *(f"    {code}" for code, *_ in WRONG)]
    file = tmp_path_factory.mktemp("wrong").resolve() / "wrong.py"
    file.write_text("\n".join(lines) + "\n")
    wrong = defaultdict(set)
    correct = []
    for complaint in CHECKERS[checker](USAGE, file):
        if complaint.file == file:
            wrong[lines[complaint.line - 1].strip()].add(complaint.code)
        else:
            correct.append(complaint)
    return Verdict(correct, wrong)


def test_correct_code(verdict):
    assert verdict.correct == []


def test_wrong_code(verdict, checker):
    assert verdict.wrong == {code: {dict(zip(CHECKERS, mistakes, strict=True))[checker]} for code, *mistakes in WRONG}


def test_the_names_exist_when_the_code_runs():
    assert runpy.run_path(str(USAGE))["RealtimeClient"].__module__ == "openai_realtime.client"
