"""What real servers send is typed and lossless."""

import json
from typing import Any

import pytest
from support import recordings
from support.json_values import same
from support.ws_server import WebSocketServer
from websockets.sync.server import ServerConnection

from openai_realtime import MalformedEvent, RealtimeClient, UnknownEvent, dialect, parse_server_event
from openai_realtime.beta.connection import codec_for

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


@pytest.mark.parametrize(
    ("server", "settings"),
    [("openai", {}), ("azure", {}), ("xai", {}), ("azure_voice_live", {"wire": "beta"})],
    ids=["openai", "azure", "xai", "azure_voice_live"],
)
def test_the_loop_of_the_readme_runs_over_each(server: str, settings: Any) -> None:
    sessions: dict[str, list[dict[str, Any]]] = {}
    for name, data in recordings.received(server):
        sessions.setdefault(name, []).append(data)
    for name, frames in sessions.items():

        def replay(connection: ServerConnection, frames: list[dict[str, Any]] = frames) -> None:
            for frame in frames:
                connection.send(json.dumps(frame))
            connection.close()

        seen = 0
        with WebSocketServer(replay) as running:
            client = RealtimeClient(api_key="sk-0123456789", base_url=running.base_url, **settings)
            with client, client.connect(model="m") as connection:
                for event in connection:  # several turns: unlike the README's, this loop goes on after response.done
                    seen += 1
                    if event.type == "response.output_text.delta":
                        assert isinstance(event.delta, str)
                    elif event.type == "response.done":
                        assert event.response.status == "completed", name
        assert seen >= len(frames), name


def test_a_conversion_loses_nothing_that_voice_live_sends() -> None:
    convert = codec_for("ga", "beta").converter
    assert convert is not None
    for name, data in recordings.received("azure_voice_live"):
        converted = [json.loads(message) for message in convert()(json.dumps(data).encode())]
        if isinstance(data.get("response"), dict):
            assert converted[0]["response"]["temperature"] == data["response"]["temperature"], name
        for message in converted:
            # The only deviations are the server's own: voices with a name in the place of an id.
            deviations = parse_server_event(json.dumps(message)).deviations
            assert {path[-1] if path[-1] != "id" else path[-2] for path, _, _ in deviations} <= {"voice"}, name
