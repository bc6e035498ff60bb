"""The deep merge of session updates: laws and examples."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime.emulator.sessions import OFF_BY_NULL, effective, merge

NAMES = ["model", "instructions", "audio", "input", "output", "speed", "tools", "turn_detection", "tracing", "rate"]
leaves = st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.lists(st.integers(), max_size=2)
sessions = st.recursive(
    st.dictionaries(st.sampled_from(NAMES), leaves, max_size=4),
    lambda inner: st.dictionaries(st.sampled_from(NAMES), leaves | inner, max_size=4),
    max_leaves=12,
)


def seen(update, merged):
    """Return whether everything in `update` holds in `merged`."""
    for name, value in update.items():
        if value is None and name not in OFF_BY_NULL:
            continue
        if isinstance(value, dict) and name != "tracing":
            if not seen(value, merged[name]):
                return False
        elif merged[name] != value:
            return False
    return True


@given(sessions)
def test_empty_update_changes_nothing(session):
    assert merge(session, {}) == session


@given(sessions, sessions)
def test_update_wins_and_the_rest_stays(session, update):
    merged = merge(session, update)
    assert seen(update, merged)
    for name, value in session.items():
        if name not in update:
            assert merged[name] == value


@given(sessions, sessions)
def test_updating_twice_is_updating_once(session, update):
    once = merge(session, update)
    assert merge(once, update) == once


@given(sessions, sessions)
def test_arguments_are_not_changed_and_not_shared(session, update):
    before = copy.deepcopy((session, update))
    merged = merge(session, update)

    def spoil(value):
        if isinstance(value, dict):
            for member in value.values():
                spoil(member)
            value["spoilt"] = True
        elif isinstance(value, list):
            value.append("spoilt")

    spoil(merged)
    assert (session, update) == before


@pytest.mark.parametrize("name", sorted(OFF_BY_NULL))
def test_null_turns_off(name):
    assert merge({name: {"type": "x"}}, {name: None}) == {name: None}


@pytest.mark.parametrize("name", ["instructions", "model", "voice", "speed", "audio", "tools", "format"])
def test_null_means_absent(name):
    assert merge({name: 1}, {name: None}) == {name: 1}
    assert merge({}, {name: None}) == {}


SERVER = effective("realtime", {})["audio"]["input"]["turn_detection"]
SEMANTIC = {"type": "semantic_vad", "eagerness": "auto", "create_response": True, "interrupt_response": True}


@pytest.mark.parametrize(
    ("name", "present", "update", "merged"),
    [
        ("turn_detection", SERVER, {"type": "server_vad", "threshold": 0.9}, {**SERVER, "threshold": 0.9}),
        ("turn_detection", SERVER, {"type": "semantic_vad"}, SEMANTIC),
        ("turn_detection", SEMANTIC, {"type": "server_vad"}, SERVER),
        ("turn_detection", None, {"type": "semantic_vad", "eagerness": "low"}, {**SEMANTIC, "eagerness": "low"}),
        ("turn_detection", None, {"threshold": 0.1}, {**SERVER, "threshold": 0.1}),
        ("format", {"type": "audio/pcmu"}, {"type": "audio/pcm"}, {"type": "audio/pcm", "rate": 24000}),
        ("format", {"type": "audio/pcm", "rate": 24000}, {"type": "audio/pcma"}, {"type": "audio/pcma"}),
        ("transcription", {"model": "a", "language": "de"}, {"model": "b"}, {"model": "b", "language": "de"}),
        ("tools", [{"name": "a"}], [{"name": "b"}], [{"name": "b"}]),
        ("tool_choice", {"type": "function", "name": "a"}, {"type": "mcp"}, {"type": "mcp"}),
        ("prompt", {"id": "a", "version": "1"}, {"id": "b"}, {"id": "b"}),
        ("voice", "alloy", {"id": "voice_1"}, {"id": "voice_1"}),
    ],
)
def test_choices(name, present, update, merged):
    assert merge({name: present}, {name: update}) == {name: merged}


@pytest.mark.parametrize("kind", ["realtime", "transcription", "translation", "flat", "flat_transcription"])
def test_effective_sessions_share_nothing(kind):
    first, second = effective(kind, {}), effective(kind, {})
    assert first.pop("id") != second.pop("id")
    assert first == second
    for name in ("audio", "turn_detection", "tools"):
        if isinstance(first.get(name), dict | list):
            assert first[name] is not second[name]
