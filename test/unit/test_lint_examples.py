"""What the official document and ours show as examples: requests are silent, answers tell only that they are answers."""

import json
from pathlib import Path
from typing import Any

import pytest
from support import official

from openai_realtime.lint import lint

ROOT = Path(__file__).resolve().parents[2]

REQUESTS = {
    "RealtimeCallCreateRequest",
    "RealtimeClientEventSessionUpdate",
    "RealtimeClientEventTranscriptionSessionUpdate",
    "RealtimeCreateClientSecretRequest",
    "RealtimeSessionConfig",
    "RealtimeSessionCreateRequest",
    "RealtimeSessionCreateRequestGA",
    "RealtimeTranscriptionSessionCreateRequest",
    "RealtimeTranscriptionSessionCreateRequestGA",
    "RealtimeTranslationClientEventSessionUpdate",
    "RealtimeTranslationClientSecretCreateRequest",
    "RealtimeTranslationSessionCreateRequest",
}
ANSWERS = {
    "RealtimeCreateClientSecretResponse",
    "RealtimeEffectiveSession",
    "RealtimeSession",
    "RealtimeSessionCreateResponse",
    "RealtimeSessionCreateResponseGA",
    "RealtimeTranscriptionSessionCreateResponse",
    "RealtimeTranscriptionSessionCreateResponseGA",
    "RealtimeTranslationClientSecretCreateResponse",
    "RealtimeTranslationSession",
}
EVENTS = {
    "RealtimeServerEventSessionCreated",
    "RealtimeServerEventSessionUpdated",
    "RealtimeServerEventTranscriptionSessionUpdated",
    "RealtimeTranslationServerEventSessionCreated",
    "RealtimeTranslationServerEventSessionUpdated",
}
"""Events of the server; the sessions in them are answers."""
GIVEN = {"id", "object", "expires_at", "client_secret", "value"}
"""What only answers have; `type` as well in those for translation."""

WRONG = {
    "RealtimeSessionCreateResponse": ("type", "missing-field"),
    "RealtimeTranscriptionSessionCreateResponseGA": ("audio.input.format", "mixed-vocabulary"),
}
"""Official examples that would be refused as they stand: GA fields without a `type`, and a flat format in a GA session."""
SHOWS_AN_ANSWER = "RealtimeSessionCreateRequest"
"""The official example of this request is the answer to one."""


def told(value: Any) -> set[tuple[str, str]]:
    """The findings besides those that tell of an answer."""
    findings = {(finding.path, finding.rule) for finding in lint(value)}
    translates = "type" not in value and "translate" in json.dumps(value)
    given = GIVEN | {"type"} if translates or value.get("type") == "translation" else GIVEN
    return {
        (path, rule)
        for path, rule in findings
        if not (rule == "answer-only-field" and path.rpartition(".")[2] in given)
        and not (rule == "secret" and path in ("value", "client_secret.value"))
    }


def test_official_examples() -> None:
    checked = []
    for name, schema, text in official.examples():
        value = official.parsed(text)
        if value is None or schema not in REQUESTS | ANSWERS | EVENTS:
            continue
        checked.append(schema)
        if schema in REQUESTS and name != SHOWS_AN_ANSWER:
            assert lint(value) == [], name
        else:
            expected = {WRONG[name]} if name in WRONG else set()
            assert told(value["session"] if schema in EVENTS else value) == expected, name
    assert len(checked) == 18


@pytest.fixture(scope="module")
def examples() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml", reason="spec preparation is not installed here")
    return dict(yaml.safe_load((ROOT / "spec" / "examples.yaml").read_text("utf-8")))


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_our_requests(examples: dict[str, Any], name: str) -> None:
    assert lint(examples[name]) == []


@pytest.mark.parametrize("name", sorted(ANSWERS | EVENTS))
def test_our_answers(examples: dict[str, Any], name: str) -> None:
    value = examples[name]
    findings = lint(value["session"] if name in EVENTS else value)
    assert findings
    assert {finding.severity for finding in findings} == {"warning"}
    assert told(value["session"] if name in EVENTS else value) == set()


def test_our_update_of_a_translation(examples: dict[str, Any]) -> None:
    session = examples["RealtimeTranslationSessionUpdateRequest"]
    assert lint({"type": "session.update", "session": session}) == []
