"""What real servers send is typed and lossless."""

import json

import pytest
from support import recordings
from support.json_values import same

from openai_realtime import MalformedEvent, UnknownEvent, dialect, parse_server_event

UNKNOWN = {"ping", "conversation.item.input_audio_transcription.updated"}
"""What xAI has of its own."""


@pytest.mark.parametrize("server", ["openai", "azure"])
def test_what_the_document_describes_is_all_typed(server: str) -> None:
    for name, data in recordings.received(server):
        event = parse_server_event(json.dumps(data))
        assert not isinstance(event, (UnknownEvent, MalformedEvent)), (name, data["type"])
        assert event.deviations == (), name
        assert same(event.to_dict(), data), name
        assert same(json.loads(event.to_json()), data), name


def test_what_xai_sends_is_typed_where_the_type_is_known() -> None:
    deviating = set()
    for name, data in recordings.received("xai"):
        event = parse_server_event(json.dumps(data))
        assert not isinstance(event, MalformedEvent), (name, data["type"])
        assert isinstance(event, UnknownEvent) is (data["type"] in UNKNOWN), (name, data["type"])
        assert same(event.to_dict(), data), name
        if event.deviations:
            deviating.add(event.type)
    assert {"session.created", "response.done", "response.content_part.done"} <= deviating


def test_what_voice_live_sends_is_typed_after_its_conversion() -> None:
    for name, data in recordings.received("azure_voice_live"):
        for converted in dialect.server_event_to_ga(data).value:
            event = parse_server_event(json.dumps(converted))
            assert not isinstance(event, (UnknownEvent, MalformedEvent)), (name, data["type"])
            assert same(event.to_dict(), converted), name
