"""Examples of the official document and of ours: requests have no findings, answers only answer-only fields."""

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
SERVER_FIELDS = {"id", "object", "expires_at", "client_secret", "value"}
"""Fields that only answers have; for translation also `type`."""

NO_RESPONSES = "It asks for responses in a session that has none."
OLD_NAME = "The document lists `item.input_audio_transcription.logprobs`, and no `avg_logprob`."
WRONG = {
    "RealtimeSessionCreateResponse": {
        (
            "type",
            "missing-field",
        ): "It has `output_modalities` and `audio`, which only GA has, and there is no GA session without a `type`."
    },
    "RealtimeTranscriptionSessionCreateResponseGA": {
        ("audio.input.format", "mixed-vocabulary"): "The document has an object here; `pcm16` is a name of the beta."
    },
    "RealtimeBetaClientEventTranscriptionSessionUpdate": {
        ("session.turn_detection.create_response", "transcription-turn-detection"): NO_RESPONSES
    },
    "RealtimeBetaServerEventTranscriptionSessionUpdated": {
        ("turn_detection.create_response", "transcription-turn-detection"): NO_RESPONSES,
        ("include[0]", "unknown-value"): OLD_NAME,
    },
}
"""Findings in official examples beyond answer-only fields, and why they are right."""
SHOWS_AN_ANSWER = "RealtimeSessionCreateRequest"
"""The official example of this request is the answer to one."""


def unexpected(value: Any) -> set[tuple[str, str]]:
    """Return the findings other than those typical of an answer, which has fields and nulls of its own."""
    findings = {(one.path, one.rule) for one in lint(value) if not one.message.endswith(", not null")}
    translates = "type" not in value and "translate" in json.dumps(value)
    expected = SERVER_FIELDS | {"type"} if translates or value.get("type") == "translation" else SERVER_FIELDS
    return {
        (path, rule)
        for path, rule in findings
        if not (rule == "answer-only-field" and path.rpartition(".")[2] in expected)
        and not (rule == "secret" and path in ("value", "client_secret.value"))
    }


def test_official_examples() -> None:
    checked = []
    for name, schema, value in official.session_examples():
        checked.append(name)
        of_server = "ServerEvent" in schema
        if of_server or schema in ANSWERS or name == SHOWS_AN_ANSWER:
            found = unexpected(value["session"] if of_server else value)
        else:
            found = {(finding.path, finding.rule) for finding in lint(value)}
        # The document has two events twice, once among the beta's.
        wrong = WRONG.get(name) or WRONG.get(name.replace("Realtime", "RealtimeBeta"), {})
        assert found == wrong.keys(), name
    assert len(checked) == 31
    assert checked.count("RealtimeBetaClientEventSessionUpdate") == 1
    assert set(WRONG) <= set(checked)


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
    assert unexpected(value["session"] if name in EVENTS else value) == set()


def test_our_update_of_a_translation(examples: dict[str, Any]) -> None:
    session = examples["RealtimeTranslationSessionUpdateRequest"]
    assert lint({"type": "session.update", "session": session}) == []
