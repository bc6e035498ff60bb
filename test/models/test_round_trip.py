"""Losslessness: what is parsed dumps to the same JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError
from support import official

from openai_realtime import models
from openai_realtime.models import RealtimeSession, UnknownEvent, UnknownVariant

WRONG: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "wrong_examples.json").read_text("utf-8"))

SERVER_EVENT: TypeAdapter[Any] = TypeAdapter(models.RealtimeServerEvent)
ITEM: TypeAdapter[Any] = TypeAdapter(models.RealtimeConversationItem)


def parse(schema: str, text: str) -> BaseModel:
    parsed: BaseModel = TypeAdapter(getattr(models, schema)).validate_json(text)
    return parsed


def same_json(left: str, right: str) -> bool:
    """Compare key for key, null for null, number for number; 1 and 1.0 differ."""
    return json.dumps(json.loads(left), sort_keys=True) == json.dumps(json.loads(right), sort_keys=True)


def test_every_official_example_round_trips() -> None:
    checked = []
    for name, schema, text in official.examples():
        if official.parsed(text) is None or name in WRONG:
            continue
        model = parse(schema, text)
        assert isinstance(model, models.Model), name
        assert not isinstance(model, UnknownVariant), name
        assert same_json(model.to_json(), text), name
        assert model.to_dict() == json.loads(text), name
        checked.append(name)
    assert len(checked) > 70


def test_wrong_examples_are_wrong_where_the_list_says() -> None:
    texts = {name: (schema, text) for name, schema, text in official.examples()}
    for name, proof in WRONG.items():
        schema, text = texts[name]
        value = json.loads(text)
        if "missing" in proof:
            assert proof["missing"] not in value
            with pytest.raises(ValidationError, match=f"{proof['missing']}\n  Field required"):
                parse(schema, text)
            continue
        *path, last = proof["at"]
        holder = value
        for step in path:
            holder = holder[step]
        assert holder[last] == proof["value"]
        with pytest.raises(ValidationError):
            parse(schema, text)
        del holder[last]
        assert same_json(parse(schema, json.dumps(value)).to_json(), json.dumps(value))


def test_examples_of_ours_round_trip(examples: dict[str, Any]) -> None:
    for name, value in examples.items():
        parsed = TypeAdapter(getattr(models, name, object)).validate_python(value)
        if isinstance(parsed, models.Model):
            assert same_json(parsed.to_json(), json.dumps(value)), name


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | NAMES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, VALUES), NAMES.filter(lambda name: "." not in name))
def test_unknown_events_keep_everything(extra: dict[str, Any], kind: str) -> None:
    text = json.dumps({**extra, "type": f"x.{kind}", "event_id": None})
    event = SERVER_EVENT.validate_json(text)
    assert isinstance(event, UnknownEvent)
    assert same_json(event.to_json(), text)


@given(st.dictionaries(NAMES.filter(lambda name: name not in RealtimeSession.model_fields), VALUES))
def test_unknown_fields_are_kept(extra: dict[str, Any]) -> None:
    text = json.dumps({**extra, "speed": 1, "tracing": None, "voice": "a voice of tomorrow"})
    session = RealtimeSession.from_json(text)
    assert same_json(session.to_json(), text)
    assert session.speed == 1
    assert session.tracing is None


def test_null_is_not_unset_and_nothing_is_injected() -> None:
    assert RealtimeSession.from_json("{}").to_json() == "{}"
    assert RealtimeSession.from_json('{"turn_detection":null}').to_json() == '{"turn_detection":null}'
    assert (
        models.RealtimeFunctionTool.from_json('{"type":"function","name":"f"}').to_json()
        == '{"type":"function","name":"f"}'
    )


def test_a_built_model_carries_its_constants() -> None:
    event = models.RealtimeClientEventSessionUpdate(session=models.RealtimeSessionCreateRequestGA())
    assert event.to_dict() == {"type": "session.update", "session": {"type": "realtime"}}


@pytest.mark.parametrize("literal", ["1", "1.0", "0.25", "1e-3"])
def test_numbers_keep_their_form(literal: str) -> None:
    text = f'{{"speed":{literal}}}'
    assert same_json(RealtimeSession.from_json(text).to_json(), text)
    assert RealtimeSession.from_json('{"speed":1}').to_json() == '{"speed":1}'


def test_unknown_tags_become_unknown_variants_where_they_nest() -> None:
    item = ITEM.validate_json('{"type":"hologram","rays":[1]}')
    assert isinstance(item, UnknownVariant)
    assert item.to_dict() == {"type": "hologram", "rays": [1]}
    message = ITEM.validate_json('{"type":"message","role":"director","content":[]}')
    assert isinstance(message, UnknownVariant)
    session = parse(
        "RealtimeSessionCreateResponseGA",
        '{"type":"realtime","id":"s","object":"realtime.session","tool_choice":{"type":"w"}}',
    )
    assert isinstance(session.tool_choice, UnknownVariant)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        '{"type":"session.created","event_id":1,"session":{}}',
        '{"type":"session.created","event_id":"e","session":{"type":"realtime","audio":5}}',
        '{"type":"conversation.item.added","event_id":"e"}',
        '{"type":"conversation.item.added","event_id":"e","item":{"type":"message","role":"user"}}',
        "[]",
        '"error"',
    ],
)
def test_broken_events_of_a_known_type_are_not_taken_for_unknown_ones(text: str) -> None:
    with pytest.raises(ValidationError):
        SERVER_EVENT.validate_json(text)
