"""What type checkers say of the public surface: nothing of correct code, and the right thing of wrong code."""

import runpy
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.type_checkers import CHECKERS, Complaint

HERE = Path(__file__).resolve().parent
USAGE = HERE / "usage.py"

PRELUDE = """
from typing import Any

import openai_realtime
from openai_realtime import BetaRealtimeConnection, RealtimeClient, RealtimeConnection, TranslationConnection, models
from openai_realtime.models import (
    RealtimeAudioConfigInput,
    RealtimeAudioConfigOutput,
    RealtimeServerEvent,
    RealtimeSessionCreateRequestGA,
)

def wrong(
    client: RealtimeClient,
    event: RealtimeServerEvent,
    ga: RealtimeConnection,
    beta: BetaRealtimeConnection,
    other: TranslationConnection,
    settings: dict[str, Any],
) -> None:
"""
ARGUMENT = "reportArgumentType"
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
    ("client.client_secrets.create(session={'type': 'realtime', 'modle': 'm'})", "arg-type", ARGUMENT),
    ("client.client_secrets.create(session=settings)", "arg-type", ARGUMENT),
    ("client.sessions.create(turn_detection={'type': 'server_vad', 'treshold': 0.5})", "arg-type", ARGUMENT),
    ("client.sessions.create(tools=[{'type': 'function', 'nmae': 'f'}])", "list-item", ARGUMENT),
    ("client.calls.accept('rtc_1', audio={'output': {'voise': 'marin'}})", "arg-type", ARGUMENT),
    ("client.api.create_realtime_client_secret({'sesion': {}})", "arg-type", ARGUMENT),
    ("client.translations.client_secrets.create({})", "arg-type", ARGUMENT),
    ("ga.session.update(session={'type': 'realtime', 'temperature': 0.8})", "arg-type", ARGUMENT),
    ("ga.session.update(session={'output_modalities': ['text']})", "arg-type", ARGUMENT),
    ("ga.session.update(session={'type': 'realtime', 'audio': {'input': {'vad': 1}}})", "arg-type", ARGUMENT),
    ("ga.response.create(response={'max_output_tokens': None})", "arg-type", ARGUMENT),
    ("ga.conversation.item.create(item={'type': 'message', 'role': 'user'})", "arg-type", ARGUMENT),
    ("ga.send({'type': 'response.cancel', 'respnse_id': 'r'})", "arg-type", ARGUMENT),
    ("beta.session.update(session={'output_modalities': ['text']})", "arg-type", ARGUMENT),
    ("beta.response.create(response={'output_modalities': ['text']})", "arg-type", ARGUMENT),
    ("other.session.update(session={'model': 'm'})", "arg-type", ARGUMENT),
    ("_ = event.type == 'response.output_text.dleta'", "comparison-overlap", "reportUnnecessaryComparison"),
    ("_ = event.delta", "union-attr", "reportAttributeAccessIssue"),
    ("_ = openai_realtime.Nothing", "attr-defined", "reportAttributeAccessIssue"),
    ("_ = models.Nothing", "attr-defined", "reportAttributeAccessIssue"),
]


@dataclass(frozen=True)
class Verdict:
    """What one type checker reports: for the correct file, and for each line of the wrong one that it complains about."""

    correct: Sequence[Complaint]
    wrong: Mapping[str, Set[str]]


@pytest.fixture(scope="module", params=CHECKERS)
def checker(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def verdict(checker: str, tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The checker is started once, for both files."""
    lines = [*PRELUDE.strip().splitlines(), *(f"    {code}" for code, *_ in WRONG)]
    folder = tmp_path_factory.mktemp("wrong").resolve()
    file = folder / "wrong.py"
    file.write_text("\n".join(lines) + "\n")
    wrong = defaultdict(set)
    correct = []
    for complaint in CHECKERS[checker](folder, USAGE, file):
        if complaint.file == file and complaint.code.startswith("reportUnknown"):
            pass  # what follows from the mistake
        elif complaint.file == file:
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
