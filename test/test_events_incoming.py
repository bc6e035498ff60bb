"""Reading server events: typed where they are known, kept whole where they are not, never an exception."""

import json
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.properties import examples
from support.ws_events import mutated, server_events

from openai_realtime import MalformedEvent, UnknownEvent, models, parse_server_event, parse_translation_event

STARTED = {"type": "input_audio_buffer.speech_started", "event_id": "event_1", "audio_start_ms": 1, "item_id": "item_1"}


def same_json(left: str | bytes, right: str | bytes) -> bool:
    return json.dumps(json.loads(left), sort_keys=True) == json.dumps(json.loads(right), sort_keys=True)


def test_every_event_of_the_document_is_read_as_its_own_class_and_written_as_it_came() -> None:
    assert len(server_events()) > 40
    for type, event in server_events().items():
        text = json.dumps(event)
        parsed = parse_server_event(text.encode())
        assert not isinstance(parsed, (UnknownEvent, MalformedEvent)), type
        assert parsed.type == type
        assert same_json(parsed.to_json(), text)
        assert parse_server_event(text) == parsed


def test_translation_events_have_a_parser_of_their_own() -> None:
    event = parse_translation_event(b'{"type":"session.closed","event_id":"event_1"}')
    assert isinstance(event, models.RealtimeTranslationServerEventSessionClosed)


def test_an_unknown_type_keeps_its_whole_payload() -> None:
    text = b'{"type":"session.teleported","event_id":"event_1","to":{"place":null,"at":[1,2.5,"x"]}}'
    event = parse_server_event(text)
    assert isinstance(event, UnknownEvent)
    assert event.type == "session.teleported"
    assert same_json(event.to_json(), text)


@pytest.mark.parametrize(
    ("message", "reason", "event_id"),
    [
        (b"", "not JSON", None),
        (b"hello", "not JSON", None),
        (b"\xff\xfe\x00", "not JSON", None),
        (b'{"type":"error"', "not JSON", None),
        (b"[" * 5000, "nested too deep", None),
        (b'{"type":"x","n":%s}' % (b"9" * 5000), "a number has too many digits", None),
        (b"[]", "not a JSON object", None),
        (b"17", "not a JSON object", None),
        (b'{"event_id":"event_1"}', "no text for type", "event_1"),
        (b'{"type":5,"event_id":5}', "no text for type", None),
    ],
)
def test_what_is_no_event_is_kept_with_the_reason(message: bytes, reason: str, event_id: str | None) -> None:
    event = parse_server_event(message)
    assert event == MalformedEvent(message, reason, None, event_id)
    assert parse_server_event(message.decode("utf-8", "surrogateescape")) == event or not message.isascii()
    assert repr(event) == f"MalformedEvent(reason={reason!r}, raw=<{len(message)} bytes>)"


def test_a_number_is_read_as_json_has_it_and_no_text_is_taken_for_one() -> None:
    whole = parse_server_event(json.dumps({**STARTED, "audio_start_ms": 1.0}))
    assert whole == parse_server_event(json.dumps(STARTED))
    for wrong in ("1", True):
        event = parse_server_event(json.dumps({**STARTED, "audio_start_ms": wrong}))
        assert isinstance(event, models.RealtimeServerEventInputAudioBufferSpeechStarted)
        assert event.audio_start_ms is wrong or event.audio_start_ms == wrong
        assert event.item_id == "item_1"
        assert same_json(event.to_json(), json.dumps({**STARTED, "audio_start_ms": wrong}))


@examples(1500)
@given(st.integers(0, 2**48))
def test_mutated_events_are_read_without_loss(seed: int) -> None:
    message = mutated(seed)
    event = parse_server_event(message)
    try:
        value = json.loads(message)
    except ValueError:
        value = None
    if isinstance(value, dict) and isinstance(value.get("type"), str):
        assert not isinstance(event, MalformedEvent)
        assert event.to_dict() == json.loads(event.to_json()) == value
    else:
        assert isinstance(event, MalformedEvent)
        assert event.raw == message


@examples(300)
@given(st.binary())
def test_any_bytes_are_read_without_an_exception(message: bytes) -> None:
    event = parse_server_event(message)
    assert not isinstance(event, MalformedEvent) or event.raw == message


def test_parsing_logs_nothing_by_itself(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        parse_server_event(b"not an event")
    assert not caplog.records
