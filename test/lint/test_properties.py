"""Any JSON gets findings that are deterministic, on one line each, and free of secrets."""

import json
import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime import redact
from openai_realtime.document import schemas
from openai_realtime.document.schemas import dotted
from openai_realtime.lint import RULES, Finding, lint
from openai_realtime.lint.subject import SESSIONS

DIALECTS = st.sampled_from([None, "ga", "beta"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=20), inner, max_size=5),
    max_leaves=20,
)

DOCUMENT = schemas.load()
FIELDS = sorted({str(path[-1]) for schema in SESSIONS.values() for path in DOCUMENT.fields(schema)})
NAMES = st.sampled_from([*FIELDS, "session", "expires_after", "sdp", "value", "name", "parameters", "server_url", "x"])
TEXTS = st.sampled_from(
    "realtime transcription translation session.update transcription_session.update server_vad semantic_vad function mcp "
    "audio/pcm pcm16 text audio marin gpt-realtime gpt-realtime-whisper auto en x".split()
)
LIKELY = st.recursive(
    st.none() | st.booleans() | st.integers(-10, 10_000) | st.floats(0, 10) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=6),
    max_leaves=25,
)
KEYS = st.builds(
    "{}{}".format,
    st.sampled_from(["sk-", "sk-proj-", "ek_", "whsec_", "Bearer "]),
    st.text(string.ascii_letters + string.digits, min_size=24, max_size=40),
)


def verdict(config: Any, dialect: Any) -> list[Finding]:
    findings = lint(config, dialect)
    for finding in findings:
        assert finding.rule in RULES
        assert finding.message
        assert finding.path.isprintable()
        assert finding.message.isprintable()
    return findings


@given(ANYTHING, DIALECTS)
def test_any_json_gets_a_verdict(config: Any, dialect: Any) -> None:
    assert verdict(config, dialect) == lint(config, dialect)
    if not isinstance(config, dict):
        assert [finding.rule for finding in lint(config, dialect)] == ["wrong-type"]


@given(st.dictionaries(NAMES, LIKELY, max_size=8), DIALECTS)
def test_anything_that_looks_like_a_session_gets_a_verdict(config: Any, dialect: Any) -> None:
    places = [(finding.path, finding.rule == "secret") for finding in verdict(config, dialect)]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(("dialect", "kind"), sorted(SESSIONS))
@given(st.data())
def test_no_secret_is_shown_at_any_path(dialect: Any, kind: str, data: st.DataObject) -> None:
    """Try a key as a value, as a field name and inside a longer string, at each path of a session."""
    schema, key = SESSIONS[dialect, kind], data.draw(KEYS)
    paths = [path for path in DOCUMENT.fields(schema) if path[0] != "type"]
    path = data.draw(st.sampled_from(paths))
    shapes = [key, f"It is {key}.", [key], {key: 1}, {"authorization": key}, {"type": "function", "name": key}]
    held = data.draw(st.sampled_from(shapes))
    config: Any = held
    for step in reversed(path):
        config = {step: config}
    config |= {} if dialect == "beta" or kind == "translation" else {"type": kind}
    findings = lint(config, dialect)
    shown = json.dumps(findings, ensure_ascii=False)
    assert key.removeprefix("Bearer ") not in shown
    assert redact.text(shown) == shown
    at = dotted(path)
    assert any(finding.rule == "secret" and finding.path.startswith(at) for finding in findings)


@given(st.dictionaries(NAMES, LIKELY, max_size=8), KEYS)
def test_no_secret_is_shown_among_other_mistakes(config: Any, key: str) -> None:
    holder = {**config, "instructions": key, "tools": [key, {"type": key, "name": key, "server_url": key}], key: config}
    assert key.removeprefix("Bearer ") not in json.dumps(lint(holder), ensure_ascii=False)
