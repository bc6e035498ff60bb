"""Sessions: creation, updates, errors, several peers, expiry."""

import json

import pytest
from support.engines import NOW, EngineClient, Recorder, one, types, user

from openai_realtime.emulator.engine.audio_events import AudioEvents
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.problems import invalid_json

SEMANTIC = {"type": "semantic_vad", "eagerness": "low"}


def test_session_created_has_all_settings():
    client = EngineClient({"instructions": "Be brief."})
    assert types(client.opening) == ["session.created"]
    session = client.opening[0]["session"]
    assert session["instructions"] == "Be brief."
    assert session["audio"]["output"] == {
        "format": {"type": "audio/pcm", "rate": 24000},
        "voice": "alloy",
        "speed": 1.0,
    }
    assert session["expires_at"] == int(NOW) + 3600
    assert client.opening[0]["event_id"]


def test_updates_merge_deeply():
    client = EngineClient()
    before = client.engine.session
    events = client.update(audio={"input": {"turn_detection": SEMANTIC}, "output": {"voice": "marin"}})
    assert types(events) == ["session.updated"]
    session = events[0]["session"]
    assert session["audio"]["input"]["turn_detection"] == {
        **SEMANTIC,
        "create_response": True,
        "interrupt_response": True,
    }
    assert session["audio"]["input"]["format"] == before["audio"]["input"]["format"]
    assert session["audio"]["output"]["voice"] == "marin"
    off = one(client.update(audio={"input": {"turn_detection": None}}), "session.updated")
    assert off["session"]["audio"]["input"]["turn_detection"] is None
    assert off["session"]["instructions"] == before["instructions"]


def test_several_updates_in_a_row_each_get_an_answer():
    client = EngineClient()
    for text in "abc":
        client.handle("session.update", session={"type": "realtime", "instructions": text})
    assert [event["session"]["instructions"] for event in client.peer.events[1:]] == ["a", "b", "c"]


REFUSED = [
    ({"type": "transcription"}, "invalid_value", "session.type"),
    ({"type": "realtime", "model": "gpt-other"}, "cannot_update_model", "session.model"),
    ({"type": "realtime", "modalities": ["text"]}, "unknown_parameter", "session.modalities"),
    ({"type": "realtime", "instructions": "new", "voice": "marin"}, "unknown_parameter", "session.voice"),
    ({"instructions": "new"}, "missing_required_parameter", "session.type"),
    ({"type": "realtime", "output_modalities": ["text", "audio"]}, "invalid_value", "session.output_modalities"),
    ({"type": "realtime", "output_modalities": []}, "invalid_value", "session.output_modalities"),
    ({"type": "realtime", "instructions": 5}, "invalid_type", "session.instructions"),
    ({"type": "realtime", "audio": {"output": {"speed": 9}}}, "decimal_above_max_value", "session.audio.output.speed"),
]


@pytest.mark.parametrize(("session", "code", "param"), REFUSED)
def test_a_refused_update_changes_nothing(session, code, param):
    client = EngineClient()
    before = client.engine.session
    assert client.error("session.update", session=session) == (code, param)
    assert client.engine.session == before


def test_the_same_model_may_be_repeated():
    client = EngineClient({"model": "gpt-realtime"})
    assert types(client.update(model="gpt-realtime")) == ["session.updated"]


def test_the_voice_cannot_change_after_the_model_has_spoken():
    client = EngineClient()
    assert types(client.update(audio={"output": {"voice": "marin"}})) == ["session.updated"]
    client.send("response.create", response={"output_modalities": ["text"]})
    assert types(client.update(audio={"output": {"voice": "cedar"}})) == ["session.updated"]
    client.send("response.create")
    update = {"type": "realtime", "audio": {"output": {"voice": "marin"}}}
    assert client.error("session.update", session=update) == ("cannot_update_voice", "session.audio.output.voice")
    assert types(client.update(audio={"output": {"voice": "cedar", "speed": 1.2}})) == ["session.updated"]


@pytest.mark.parametrize(
    ("event", "code", "param"),
    [
        ({"type": "no.such.event"}, "invalid_value", "type"),
        ({"type": 5}, "invalid_value", "type"),
        ({}, "missing_required_parameter", "type"),
        ({"type": "input_audio_buffer.commit", "x": 1}, "unknown_parameter", "x"),
        ({"type": "conversation.item.delete"}, "missing_required_parameter", "item_id"),
        ({"type": "transcription_session.update", "session": {}}, "invalid_value", "type"),
        ([], "invalid_type", None),
        ("text", "invalid_type", None),
        (None, "invalid_type", None),
    ],
)
def test_invalid_events_get_an_error_and_the_session_continues(event, code, param):
    client = EngineClient()
    client.engine.handle(event, client.peer)
    error = one(client.new(), "error")["error"]
    assert (error["code"], error["param"], error["event_id"]) == (code, param, None)
    assert types(client.say("still there?")) == ["conversation.item.added", "conversation.item.done"]


def test_an_event_id_that_is_not_a_string_is_not_echoed():
    client = EngineClient()
    error = one(client.send("input_audio_buffer.clear", event_id=7), "error")["error"]
    assert (error["code"], error["param"], error["event_id"]) == ("invalid_type", "event_id", None)


def test_errors_go_to_the_peer_that_caused_them_and_events_to_all():
    client = EngineClient()
    sideband = Recorder(AudioEvents(Ids()), "RealtimeServerEvent")
    client.engine.attach(sideband, announce=False)
    client.engine.attach(sideband, announce=False)
    assert sideband.events == []
    client.engine.handle({"type": "response.cancel"}, sideband)
    client.engine.refuse(invalid_json("unexpected end"), sideband)
    assert types(sideband.events) == ["error", "error"]
    assert client.new() == []
    client.say("Hello")
    assert types(client.peer.events[1:]) == types(sideband.events[2:])
    client.engine.detach(sideband)
    client.engine.detach(sideband)
    seen = len(sideband.events)
    client.say("Again")
    assert len(sideband.events) == seen


def test_events_do_not_change_after_they_were_sent():
    class Keeper(Recorder):
        def send_event(self, event):
            self.kept = [*getattr(self, "kept", []), (event, json.dumps(event))]

    client = EngineClient()
    keeper = Keeper(AudioEvents(Ids()), "RealtimeServerEvent")
    client.engine.attach(keeper)
    client.update(instructions="Other")
    client.say("Hello")
    client.send("response.create")
    assert len(keeper.kept) > 10
    assert all(json.dumps(event) == text for event, text in keeper.kept)


def test_credentials_of_tools_are_not_shown():
    tool = {"type": "mcp", "server_label": "a", "server_url": "https://mcp.example/x", "authorization": "SECRET"}
    assert "SECRET" not in json.dumps(EngineClient().update(tools=[tool]))


def test_a_session_ends_after_an_hour():
    client = EngineClient(pace=1.0)
    assert client.engine.next_timer() == 3600
    client.handle("response.create")
    client.clock.now += 3600
    client.engine.run_timers()
    events = client.new()
    assert one(events, "error")["error"]["code"] == "session_expired"
    assert client.peer.closed == (1001, "session expired")
    assert client.engine.closed
    assert client.engine.next_timer() is None
    assert client.say("Hello?") == []
    client.engine.audio_in(bytes(960))
    assert client.new() == []


def test_a_closed_session_sends_nothing():
    client = EngineClient()
    client.handle("response.create")
    client.engine.close()
    assert client.settle() == []
    client.engine.attach(client.peer)
    client.engine.refuse(invalid_json("x"), client.peer)
    assert client.new() == []


def test_ids_are_unique():
    ids = Ids()
    made = {ids.new(kind) for kind in ("event", "item") for _ in range(1000)}
    assert len(made) == 2000
    assert all(len(id) <= 32 for id in made)


def test_explicit_nulls_mean_absent():
    client = EngineClient()
    item = user("Hi", id=None, status=None)
    assert (
        types(client.send("conversation.item.create", previous_item_id=None, item=item))[0] == "conversation.item.added"
    )
    events = client.send(
        "response.create", event_id=None, response={"instructions": None, "metadata": None, "tools": None}
    )
    assert one(events, "response.done")["response"]["status"] == "completed"
    assert types(client.send("response.create", response=None))[0] == "response.created"


def test_deep_nesting_is_refused():
    deep: dict[str, object] = {}
    for _ in range(500):
        deep = {"a": [deep]}
    client = EngineClient()
    tools = [{"type": "function", "name": "f", "parameters": deep}]
    assert client.error("session.update", session={"type": "realtime", "tools": tools}) == ("invalid_value", None)
    assert types(client.update(instructions="still fine")) == ["session.updated"]
