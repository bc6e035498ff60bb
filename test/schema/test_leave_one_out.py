"""No single field decides whether an event is read: each is dropped, nulled and retyped in turn."""

import json
import random
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import official
from support.json_values import OTHERS, left_out, places, replaced, same, without
from support.properties import examples
from support.ws_events import server_events

from openai_realtime import MalformedEvent, UnknownEvent, models, parse_server_event, parse_translation_event
from openai_realtime.beta.events import BetaServerEvent, beta_event_parser

MEMBERS = {
    member.model_fields["type"].default: member
    for member in get_args(get_args(models.RealtimeServerEvent)[0])
    if member is not models.UnknownEvent
}


def check(value: dict[str, Any], parse: Any = parse_server_event) -> Any:
    """Read a changed event, and check that it is of its class, whole, and told to be off only where it is."""
    event = parse(json.dumps(value))
    assert not isinstance(event, (MalformedEvent, UnknownEvent)), value
    assert event.type == value["type"]
    assert same(event.to_dict(), value), value
    assert same(json.loads(event.to_json()), value), value
    assert same(event.model_dump(mode="json", exclude_unset=True), value), value
    assert same(json.loads(event.model_dump_json(exclude_unset=True)), value), value
    return event


def official_events() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for name, schema, text in official.examples():
        value = official.parsed(text)
        if "ServerEvent" in schema and isinstance(value, dict):
            found.append((name, value))
    assert len(found) > 40
    return found


def test_each_field_of_each_example_of_ours() -> None:
    for kind, value in server_events().items():
        for path, changed in left_out(value):
            event = check(changed)
            assert type(event) is MEMBERS[kind], path


def test_each_field_of_each_official_example() -> None:
    count = 0
    for name, value in official_events():
        parse = parse_translation_event if "Translation" in name else parse_server_event
        for _, changed in left_out(value):
            check(changed, parse)
            count += 1
    assert count > 2000


def test_each_field_of_each_example_in_the_events_of_the_beta() -> None:
    known = {member.model_fields["type"].default for member in get_args(get_args(BetaServerEvent)[0])}
    for kind, value in server_events().items():
        for _, changed in left_out(value) if kind in known else ():
            check(changed, beta_event_parser())


@cache
def bases() -> list[dict[str, Any]]:
    return list(server_events().values())


def mutated(choose: random.Random) -> dict[str, Any]:
    value = choose.choice(bases())
    for _ in range(choose.randint(1, 6)):
        path = choose.choice([path for path in places(value) if path != ("type",)] or [()])
        if not path:
            continue
        odd = choose.choice((*OTHERS, None, {"type": "message"}, [{"type": None}], "\ud800", {"\udfff": []}, 10**30))
        value = without(value, path) if choose.random() < 0.3 else replaced(value, path, odd)
    return value


@examples(500)
@given(st.integers(0, 2**64))
def test_any_number_of_fields_at_once(seed: int) -> None:
    value = mutated(random.Random(seed))
    event = check(value)
    for found in event.deviations:
        at: Any = value
        *steps, last = found.path
        for step in steps:
            at = at[step]
        present = isinstance(at, list) or last in at
        assert present is (found.received != "nothing"), found


@examples(500)
@given(st.integers(0, 2**64))
def test_what_is_off_nests_as_the_models_do(seed: int) -> None:
    event = check(mutated(random.Random(seed)))
    if len(event.deviations) == 100:
        return
    for name in type(event).model_fields:
        inner = getattr(event, name)
        if isinstance(inner, models.Model):
            below = [found.path[1:] for found in event.deviations if found.path[0] == name and len(found.path) > 1]
            assert [found.path for found in inner.deviations] == below
            assert same(inner.to_dict(), event.to_dict()[name])


@pytest.mark.parametrize("parse", [parse_server_event, parse_translation_event])
def test_without_the_type_of_the_whole_there_is_no_event(parse: Any) -> None:
    for value in bases():
        for changed in (without(value, ("type",)), *(replaced(value, ("type",), other) for other in (None, 5, {}, []))):
            event = parse(json.dumps(changed))
            assert isinstance(event, MalformedEvent)
            assert (event.type, event.reason) == (None, "no text for type")
            assert json.loads(event.raw) == changed
