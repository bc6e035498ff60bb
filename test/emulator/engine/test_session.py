"""The session: creation, updates, errors, several peers, expiry."""

import json

import pytest
from support.engines import NOW, Recorder, Talk, one, types, user

from openai_realtime.emulator.engine.audio_events import AudioEvents
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.problems import invalid_json

SEMANTIC = {"type": "semantic_vad", "eagerness": "low"}


def test_a_session_is_announced_with_all_its_settings():
    talk = Talk({"instructions": "Be brief."})
    assert types(talk.opening) == ["session.created", "conversation.created"]
    session = talk.opening[0]["session"]
    assert session["instructions"] == "Be brief."
    assert session["audio"]["output"] == {
        "format": {"type": "audio/pcm", "rate": 24000},
        "voice": "alloy",
        "speed": 1.0,
    }
    assert session["expires_at"] == int(NOW) + 3600
    assert len({event["event_id"] for event in talk.opening}) == 2


def test_updates_merge_deeply():
    talk = Talk()
    before = talk.engine.session
    events = talk.update(audio={"input": {"turn_detection": SEMANTIC}, "output": {"voice": "marin"}})
    assert types(events) == ["session.updated"]
    session = events[0]["session"]
    assert session["audio"]["input"]["turn_detection"] == {
        **SEMANTIC,
        "create_response": True,
        "interrupt_response": True,
    }
    assert session["audio"]["input"]["format"] == before["audio"]["input"]["format"]
    assert session["audio"]["output"]["voice"] == "marin"
    off = one(talk.update(audio={"input": {"turn_detection": None}}, instructions=None), "session.updated")
    assert off["session"]["audio"]["input"]["turn_detection"] is None
    assert off["session"]["instructions"] == before["instructions"]


def test_several_updates_in_a_row_each_get_an_answer():
    talk = Talk()
    for text in "abc":
        talk.handle("session.update", session={"type": "realtime", "instructions": text})
    assert [event["session"]["instructions"] for event in talk.peer.events[2:]] == ["a", "b", "c"]


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
    talk = Talk()
    before = talk.engine.session
    assert talk.error("session.update", session=session) == (code, param)
    assert talk.engine.session == before


def test_the_same_model_may_be_named_again():
    talk = Talk({"model": "gpt-realtime"})
    assert types(talk.update(model="gpt-realtime")) == ["session.updated"]


def test_the_voice_is_fixed_once_the_model_has_spoken():
    talk = Talk()
    assert types(talk.update(audio={"output": {"voice": "marin"}})) == ["session.updated"]
    talk.send("response.create", response={"output_modalities": ["text"]})
    assert types(talk.update(audio={"output": {"voice": "cedar"}})) == ["session.updated"]
    talk.send("response.create")
    update = {"type": "realtime", "audio": {"output": {"voice": "marin"}}}
    assert talk.error("session.update", session=update) == ("cannot_update_voice", "session.audio.output.voice")
    assert types(talk.update(audio={"output": {"voice": "cedar", "speed": 1.2}})) == ["session.updated"]


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
def test_what_is_no_event_gets_an_error_and_the_session_goes_on(event, code, param):
    talk = Talk()
    talk.engine.handle(event, talk.peer)
    error = one(talk.new(), "error")["error"]
    assert (error["code"], error["param"], error["event_id"]) == (code, param, None)
    assert types(talk.say("still there?")) == ["conversation.item.added", "conversation.item.done"]


def test_an_event_id_that_is_no_string_is_not_echoed():
    talk = Talk()
    error = one(talk.send("input_audio_buffer.clear", event_id=7), "error")["error"]
    assert (error["code"], error["param"], error["event_id"]) == ("invalid_type", "event_id", None)


def test_errors_go_to_the_peer_that_caused_them_and_events_to_all():
    talk = Talk()
    sideband = Recorder(AudioEvents(Ids()), "RealtimeServerEvent")
    talk.engine.attach(sideband, announce=False)
    talk.engine.attach(sideband, announce=False)
    assert sideband.events == []
    talk.engine.handle({"type": "response.cancel"}, sideband)
    talk.engine.refuse(invalid_json("unexpected end"), sideband)
    assert types(sideband.events) == ["error", "error"]
    assert talk.new() == []
    talk.say("Hello")
    assert types(talk.peer.events[2:]) == types(sideband.events[2:])
    talk.engine.detach(sideband)
    talk.engine.detach(sideband)
    seen = len(sideband.events)
    talk.say("Again")
    assert len(sideband.events) == seen


def test_events_do_not_change_after_they_were_sent():
    class Keeper(Recorder):
        def send_event(self, event):
            self.kept = [*getattr(self, "kept", []), (event, json.dumps(event))]

    talk = Talk()
    keeper = Keeper(AudioEvents(Ids()), "RealtimeServerEvent")
    talk.engine.attach(keeper)
    talk.update(instructions="Other")
    talk.say("Hello")
    talk.send("response.create")
    assert len(keeper.kept) > 10
    assert all(json.dumps(event) == text for event, text in keeper.kept)


def test_credentials_of_tools_are_not_shown():
    tool = {"type": "mcp", "server_label": "a", "server_url": "https://mcp.example/x", "authorization": "SECRET"}
    assert "SECRET" not in json.dumps(Talk().update(tools=[tool]))


def test_a_session_ends_after_an_hour():
    talk = Talk(pace=1.0)
    assert talk.engine.next_timer() == 3600
    talk.handle("response.create")
    talk.clock.now += 3600
    talk.engine.run_timers()
    events = talk.new()
    assert one(events, "error")["error"]["code"] == "session_expired"
    assert talk.peer.closed == (1001, "session expired")
    assert talk.engine.closed
    assert talk.engine.next_timer() is None
    assert talk.say("Hello?") == []
    talk.engine.audio_in(bytes(960))
    assert talk.new() == []


def test_a_closed_session_sends_nothing():
    talk = Talk()
    talk.handle("response.create")
    talk.engine.close()
    assert talk.settle() == []
    talk.engine.attach(talk.peer)
    talk.engine.refuse(invalid_json("x"), talk.peer)
    assert talk.new() == []


def test_ids_are_unlike():
    ids = Ids()
    made = {ids.new(kind) for kind in ("event", "item") for _ in range(1000)}
    assert len(made) == 2000
    assert all(len(id) <= 32 for id in made)


def test_explicit_nulls_mean_absent():
    talk = Talk()
    item = user("Hi", id=None, status=None)
    assert (
        types(talk.send("conversation.item.create", previous_item_id=None, item=item))[0] == "conversation.item.added"
    )
    events = talk.send(
        "response.create", event_id=None, response={"instructions": None, "metadata": None, "tools": None}
    )
    assert events[-1]["response"]["status"] == "completed"
    assert types(talk.send("response.create", response=None))[0] == "response.created"


def test_what_is_nested_too_deeply_is_refused():
    deep: dict[str, object] = {}
    for _ in range(500):
        deep = {"a": [deep]}
    talk = Talk()
    tools = [{"type": "function", "name": "f", "parameters": deep}]
    assert talk.error("session.update", session={"type": "realtime", "tools": tools}) == ("invalid_value", None)
    assert types(talk.update(instructions="still fine")) == ["session.updated"]
