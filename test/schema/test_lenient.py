"""How odd JSON becomes models: what is right is typed, what is wrong stays, and nothing is lost."""

import copy
import json
import pickle
import time
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from support.json_values import same
from support.ws_events import server_events

from openai_realtime import MalformedEvent, UnknownEvent, models, parse_server_event
from openai_realtime.schema.deviation import Deviation
from openai_realtime.schema.lenient import MOST_DEVIATIONS, reader

COPIES: list[Callable[[Any], Any]] = [
    copy.copy,
    copy.deepcopy,
    lambda model: pickle.loads(pickle.dumps(model)),
    lambda model: model.model_copy(),
    lambda model: model.model_copy(deep=True),
]


def read(value: dict[str, Any]) -> Any:
    event = parse_server_event(json.dumps(value))
    assert not isinstance(event, MalformedEvent)
    assert same(event.to_dict(), value)
    assert same(json.loads(event.to_json()), value)
    return event


def read_item(item: Any) -> Any:
    event = read({"type": "conversation.item.added", "event_id": "e", "previous_item_id": None, "item": item})
    return event.item, [str(found) for found in event.deviations]


def read_session(session: Any) -> Any:
    event = read({"type": "session.created", "event_id": "e", "session": session})
    return event.session, [str(found) for found in event.deviations]


def test_valid_events_are_read_as_pydantic_reads_them() -> None:
    lenient = reader(models.RealtimeServerEvent)
    for value in server_events().values():
        raw = json.dumps(value).encode()
        strict, event = parse_server_event(raw), lenient(value, raw)
        assert event == strict
        assert repr(event) == repr(strict)
        assert pickle.dumps(event.__getstate__()) == pickle.dumps(strict.__getstate__()) or same_state(event, strict)
        assert event.deviations == strict.deviations == ()


def same_state(left: Any, right: Any) -> bool:
    if isinstance(left, models.Model):
        alike = left.__pydantic_fields_set__ == right.__pydantic_fields_set__ and list(vars(left)) == list(vars(right))
        return alike and all(same_state(vars(left)[name], vars(right)[name]) for name in vars(left))
    if isinstance(left, list):
        return all(map(same_state, left, right))
    return type(left) is type(right) and left == right


def test_an_error_event_with_nothing_in_it_is_an_error_event() -> None:
    event = read({"type": "error"})
    assert isinstance(event, models.RealtimeServerEventError)
    assert (event.event_id, event.error) == (None, None)
    assert event.deviations == (
        Deviation(("event_id",), "a string", "nothing"),
        Deviation(("error",), "an object", "nothing"),
    )


def test_one_odd_item_leaves_the_others_typed() -> None:
    items: list[Any] = [
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": 5}, 7]},
        {"type": "function_call", "call_id": None, "name": "f", "arguments": "{}", "extra": [1]},
        17,
        {"type": "hologram", "rays": 3},
    ]
    response = {"id": "resp_1", "output": items, "usage": {"total_tokens": True, "input_tokens": 3.0}}
    event = read({"type": "response.done", "event_id": "e", "response": response})
    message, call, number, unknown = event.response.output
    assert isinstance(message, models.RealtimeConversationItemMessageAssistant)
    assert isinstance(message.content[0], models.RealtimeAssistantContentPart)
    assert message.content[1] == 7
    assert isinstance(call, models.RealtimeConversationItemFunctionCall)
    assert (call.name, call.arguments, call.extra) == ("f", "{}", [1])  # type: ignore[attr-defined]
    assert number == 17
    assert isinstance(unknown, models.UnknownVariant)
    assert (event.response.usage.total_tokens, event.response.usage.input_tokens) == (True, 3)
    assert [str(found) for found in event.deviations] == [
        "response.output[0].content[0].text: expected a string or null, received an integer",
        "response.output[0].content[1]: expected an object, received an integer",
        "response.output[2]: expected an object, received an integer",
        "response.usage.total_tokens: expected an integer or null, received a boolean",
    ]
    assert [found.path for found in message.deviations] == [("content", 0, "text"), ("content", 1)]
    assert call.deviations == ()


@pytest.mark.parametrize(
    ("item", "model", "off"),
    [
        (
            {"type": "message", "content": [{"type": "input_text", "text": "Hi"}, {"type": "input_image"}]},
            models.RealtimeConversationItemMessageUser,
            ["item.role: expected a string, received nothing"],
        ),
        (
            {"type": "message", "content": [{"type": "output_audio", "transcript": "Hi"}]},
            models.RealtimeConversationItemMessageAssistant,
            ["item.role: expected a string, received nothing"],
        ),
        (
            {"type": "message", "id": "item_1", "content": []},
            models.RealtimeConversationItemMessageAssistant,
            ["item.role: expected a string, received nothing"],
        ),
        (
            {"type": "message", "role": "director", "content": [{"type": "input_audio"}]},
            models.RealtimeConversationItemMessageUser,
            ['item.role: expected "user", received another string'],
        ),
        (
            {"call_id": "c", "name": "f", "arguments": "{}"},
            models.RealtimeConversationItemFunctionCall,
            ["item.type: expected the name of a kind of object, received nothing"],
        ),
        (
            {"type": 5, "call_id": "c", "output": "{}"},
            models.RealtimeConversationItemFunctionCallOutput,
            ['item.type: expected "function_call_output", received an integer'],
        ),
        (
            {"role": "user", "content": []},
            models.RealtimeConversationItemMessageUser,
            ["item.type: expected the name of a kind of object, received nothing"],
        ),
        (
            {"nothing": "known"},
            models.UnknownVariant,
            ["item.type: expected the name of a kind of object, received nothing"],
        ),
        ({"type": "hologram", "role": 5}, models.UnknownVariant, []),
    ],
)
def test_an_item_that_its_tags_do_not_tell(item: dict[str, Any], model: type[models.Model], off: list[str]) -> None:
    found, deviations = read_item(item)
    assert type(found) is model
    assert deviations == off


def test_a_message_without_a_role_has_the_role_of_its_class() -> None:
    message, _ = read_item({"type": "message", "content": []})
    assert (message.type, message.role) == ("message", "assistant")
    message, _ = read_item({"type": "message", "role": None, "content": []})
    assert (message.type, message.role) == ("message", None)


def test_turn_detection_without_its_type() -> None:
    common = {"type": "realtime", "id": "s", "object": "realtime.session"}
    for settings, model in (
        ({"threshold": 0.5, "silence_duration_ms": 200}, models.RealtimeServerVad),
        ({"create_response": True}, models.RealtimeServerVad),
        ({"eagerness": "low", "create_response": True}, models.RealtimeSemanticVad),
        ({"type": None}, models.UnknownVariant),
        ({}, models.UnknownVariant),
    ):
        session, off = read_session({**common, "audio": {"input": {"turn_detection": settings}}})
        assert type(session) is models.RealtimeSessionCreateResponseGA
        assert type(session.audio.input.turn_detection) is model
        assert len(off) == 1
        assert off[0].startswith(
            'session.audio.input.turn_detection.type: expected "server_vad" or "semantic_vad", received n'
        )


def test_a_session_without_its_type_is_the_one_that_it_looks_like() -> None:
    session, off = read_session({"id": "s", "object": "realtime.session", "instructions": "", "voice": "ara"})
    assert isinstance(session, models.RealtimeSessionCreateResponseGA)
    assert session.voice == "ara"  # type: ignore[attr-defined]
    assert off == ['session.type: expected "realtime" or "transcription", received nothing']
    assert isinstance(read_session({"type": "karaoke"})[0], models.UnknownVariant)


def test_strict_readers_stay_as_open_as_they_were() -> None:
    message = {"type": "message", "role": "director", "content": []}
    event = models.RealtimeServerEventConversationItemAdded.from_dict(
        {"type": "conversation.item.added", "event_id": "e", "item": message}
    )
    assert isinstance(event.item, models.UnknownVariant)
    assert models.UnknownEvent.from_dict({"type": None}).wire_type is None


def test_an_unknown_event_says_its_type_under_two_names() -> None:
    event = read({"type": "session.teleported", "event_id": 5})
    assert isinstance(event, UnknownEvent)
    assert (event.type, event.wire_type) == ("session.teleported", "session.teleported")
    assert [str(found) for found in event.deviations] == ["event_id: expected a string or null, received an integer"]


@pytest.mark.parametrize("duplicate", COPIES)
def test_a_copy_deviates_as_the_original_does(duplicate: Callable[[Any], Any]) -> None:
    event = read({"type": "response.done", "event_id": True, "response": {"id": "\ud800", "output": [{"id": 5}]}})
    same_event = duplicate(event)
    assert same_event == event
    assert same_event.deviations == event.deviations != ()
    assert same_event.to_json() == event.to_json()


def test_no_dump_copy_or_repr_warns_or_fails() -> None:
    junk: list[Any] = [True, 5, 2.5, "x", [], {}, [{"a": 1}], {"a": [None]}, "\ud800", {"\udfff": "\ud800"}]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for value in server_events().values():
            for name in value:
                for odd in junk if name != "type" else ():
                    event = read({**value, name: odd})
                    repr(event)
                    str(event)
                    for mode in ("json", "python"):
                        assert same(event.model_dump(mode=mode, exclude_unset=True), {**value, name: odd})
                    assert same(json.loads(event.model_dump_json(exclude_unset=True)), {**value, name: odd})
                    event.model_dump_json(indent=2).encode()
                    for duplicate in COPIES:
                        duplicate(event)


def test_lone_surrogates_are_kept_and_written_back_as_escapes() -> None:
    text = r'{"type":"response.output_text.delta","event_id":"e","delta":"a\ud83d","x\udc00":["\ud800b"]}'
    for message in (text, text.encode(), json.dumps(json.loads(text), ensure_ascii=False)):
        event = parse_server_event(message)
        assert isinstance(event, models.RealtimeServerEventResponseTextDelta)
        assert event.delta == "a\ud83d"
        assert event.to_dict() == json.loads(text)
        assert json.loads(event.to_json().encode()) == json.loads(text)
        assert r"\ud83d" in event.to_json()
        assert json.loads(event.model_dump_json(exclude_unset=True, indent=1)) == json.loads(text)
    whole = {"type": "response.created", "event_id": "e", "response": {"metadata": {"\ud800": "\udfff"}}}
    event = read(whole)
    assert event.deviations == ()
    assert event.response.to_dict() == whole["response"]
    assert json.loads(event.response.to_json()) == whole["response"]
    # Half a character that an app puts into a model of its own is written likewise.
    assert models.RealtimeSession(instructions="\ud83d").to_json() == '{"instructions":"\\ud83d"}'


def test_numbers_and_names_as_only_json_has_them() -> None:
    event = read(
        {"type": "rate_limits.updated", "event_id": "e", "rate_limits": [{"limit": 10**400, "remaining": 1.0}]}
    )
    assert [type(event.rate_limits[0].limit), event.rate_limits[0].remaining] == [int, 1]
    twice = parse_server_event('{"type":"ping","type":"error","error":null,"error":"late"}')
    assert isinstance(twice, models.RealtimeServerEventError)
    assert twice.error == "late"  # type: ignore[comparison-overlap]
    constants = parse_server_event('{"type":"error","event_id":NaN,"error":Infinity}')
    assert constants.to_json() == '{"event_id":NaN,"type":"error","error":Infinity}'  # type: ignore[union-attr]


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_depth_is_bounded(opening: str) -> None:
    closing = "]" if opening == "[" else "}"
    for depth, whole in ((190, True), (1000, False), (100_000, False)):
        nested = opening * depth + "1" * (opening != "[") + closing * depth
        event = parse_server_event(f'{{"type":"error","event_id":5,"error":{nested}}}')
        assert isinstance(event, models.RealtimeServerEventError) is whole
        if isinstance(event, MalformedEvent):
            assert event.reason == "nested too deep"
        else:
            assert json.loads(event.to_json())["error"] == json.loads(nested)
            repr(event)
            for duplicate in COPIES:
                duplicate(event)


def test_deviations_are_bounded_and_nothing_else_is() -> None:
    value = {"type": "response.done", "event_id": "e", "response": {"output": [True] * 5000 + [{"id": True}]}}
    event = read(value)
    assert len(event.deviations) == MOST_DEVIATIONS
    assert event.response.output[-1].to_dict() == {"id": True}


def test_repr_masks_secrets_where_they_are_odd() -> None:
    session = {
        "type": "realtime",
        "tools": [{"type": "mcp", "server_label": 5, "authorization": ["token-of-no-known-form"]}],
        "client_secret": {"value": "ek_0123456789abcdef0123456789", "expires_at": "soon"},
    }
    event = read({"type": "session.created", "event_id": "e", "session": session})
    for shown in (repr(event), str(event), repr(event.deviations)):
        assert "ek_0123456789abcdef" not in shown
        assert "token-of-no-known-form" not in shown


def test_a_deviating_event_is_read_in_half_a_millisecond() -> None:
    value = copy.deepcopy(server_events()["response.done"])
    value["response"]["output"][0]["id"] = 5
    message = json.dumps(value).encode()
    parse_server_event(message)
    times = []
    for _ in range(50):
        begun = time.perf_counter()
        parse_server_event(message)
        times.append(time.perf_counter() - begun)
    assert min(times) < 500e-6
