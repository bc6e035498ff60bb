"""The lint finds an error in a session exactly when the emulator refuses it."""

import time
from typing import Any

from hypothesis import HealthCheck, given
from support import dialects
from support.properties import examples

from openai_realtime.emulator.problems import Refused
from openai_realtime.emulator.service import Service, SessionOptions
from openai_realtime.emulator.webhooks import Outbox
from openai_realtime.lint import lint
from openai_realtime.lint.subject import recognise

SERVICE = Service("sk-emulator", "reject", time.time, SessionOptions(), Outbox(None, time.time, deliver=False))
ENDPOINTS = {
    ("ga", "realtime"): SERVICE.create_client_secret,
    ("ga", "transcription"): SERVICE.create_client_secret,
    ("ga", "translation"): SERVICE.create_translation_client_secret,
    ("beta", "realtime"): SERVICE.create_session,
    ("beta", "transcription"): SERVICE.create_transcription_session,
}


def refusal(session: dict[str, Any]) -> tuple[object, str | None]:
    """Return the configuration as the lint sees it, and the message of the emulator if it refuses it."""
    subject = recognise(session, None)
    body = {"session": session} if subject.dialect == "ga" else session
    try:
        ENDPOINTS[subject.dialect, subject.kind](body)
    except Refused as refused:
        return body, refused.problem.message
    return body, None


@examples(250, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(dialects.sessions() | dialects.oddly(dialects.sessions()))
def test_the_lint_and_the_emulator_agree(session: Any) -> None:
    subject = recognise(session, None)
    if subject.wrapper is not None:
        return
    body, message = refusal(session)
    errors = [finding for finding in lint(body, subject.dialect) if finding.severity == "error"]
    assert bool(errors) is (message is not None), (errors, message)
