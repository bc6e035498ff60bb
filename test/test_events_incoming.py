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
    ("message", "reason", "type", "event_id"),
    [
        (b"", "not JSON", None, None),
        (b"hello", "not JSON", None, None),
        (b"\xff\xfe\x00", "not JSON", None, None),
        (b'{"type":"error"', "not JSON", None, None),
        (b"[" * 5000, "not JSON", None, None),
        (b'{"type":"x","text":"\\ud800"}', "not JSON", "x", None),
        (b"[]", "not a JSON object", None, None),
        (b"17", "not a JSON object", None, None),
        (b'{"event_id":5}', "wrong shape: union_tag_not_found at the top", None, None),
        (b'{"type":5}', "wrong shape: string_type at type", None, None),
        (b'{"type":"error","event_id":"event_1"}', "wrong shape: missing at error", "error", "event_1"),
        (
            json.dumps({**STARTED, "audio_start_ms": "soon"}).encode(),
            "wrong shape: int_parsing at audio_start_ms",
            "input_audio_buffer.speech_started",
            "event_1",
        ),
    ],
)
def test_what_is_no_event_is_kept_with_the_reason(
    message: bytes, reason: str, type: str | None, event_id: str | None
) -> None:
    assert parse_server_event(message) == MalformedEvent(message, reason, type, event_id)


def test_a_number_is_read_as_json_has_it_and_no_text_is_taken_for_one() -> None:
    whole = parse_server_event(json.dumps({**STARTED, "audio_start_ms": 1.0}))
    assert isinstance(whole, models.RealtimeServerEventInputAudioBufferSpeechStarted)
    assert whole.audio_start_ms == 1
    for wrong in ("1", True):
        event = parse_server_event(json.dumps({**STARTED, "audio_start_ms": wrong}))
        assert isinstance(event, MalformedEvent)
        assert json.loads(event.raw)["audio_start_ms"] is wrong or json.loads(event.raw)["audio_start_ms"] == wrong


def test_neither_repr_nor_reason_shows_the_payload() -> None:
    event = parse_server_event(json.dumps({**STARTED, "audio_start_ms": "my card number is 1234"}))
    assert isinstance(event, MalformedEvent)
    assert "card" not in repr(event) + event.reason


@examples(1500)
@given(st.integers(0, 2**48))
def test_mutated_events_are_read_without_loss(seed: int) -> None:
    message = mutated(seed)
    event = parse_server_event(message)
    if isinstance(event, MalformedEvent):
        assert event.raw == message
    else:
        assert same_json(event.to_json(), message)


@examples(300)
@given(st.binary())
def test_any_bytes_are_read_without_an_exception(message: bytes) -> None:
    event = parse_server_event(message)
    assert not isinstance(event, MalformedEvent) or event.raw == message


def test_parsing_logs_nothing_by_itself(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        parse_server_event(b"not an event")
    assert not caplog.records
