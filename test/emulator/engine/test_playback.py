"""Calls play the model's speech on the engine's clock."""

import pytest
from support.engines import EngineClient, one, silence, types, voice

from openai_realtime.emulator.engine.reply import Say

SOUND = Say("One two.", silence(2000))
BUFFER = "output_audio_buffer"


def playing(events):
    return [event["type"] for event in events if event["type"].startswith(BUFFER)]


def test_the_sound_of_a_response_is_heard_in_real_time():
    client = EngineClient(reply=[SOUND], call=True)
    events = client.send("response.create")
    done = one(events, "response.done")["response"]
    assert playing(events) == [f"{BUFFER}.started"]
    assert one(events, f"{BUFFER}.started")["response_id"] == done["id"]
    assert types(events).index(f"{BUFFER}.started") < types(events).index("response.done")
    assert client.advance(1.9) == []
    (stopped,) = client.advance(0.1)
    assert (stopped["type"], stopped["response_id"]) == (f"{BUFFER}.stopped", done["id"])


def test_a_slow_model_does_not_stop_the_sound_before_its_end():
    client = EngineClient(reply=[Say("One two three.", silence(900))], call=True, pace=1.0)
    events = client.handle("response.create")
    while f"{BUFFER}.stopped" not in types(events):
        events += client.advance(client.engine.next_timer())
    assert playing(events) == [f"{BUFFER}.started", f"{BUFFER}.stopped"]
    assert types(events).index("response.done") < types(events).index(f"{BUFFER}.stopped")


def test_responses_are_heard_one_after_the_other():
    client = EngineClient(reply=[SOUND, SOUND], call=True)
    first = one(client.send("response.create"), "response.done")["response"]["id"]
    second_events = client.send("response.create")
    second = one(second_events, "response.done")["response"]["id"]
    assert playing(second_events) == []
    events = client.advance(2)
    assert [(event["type"], event["response_id"]) for event in events] == [
        (f"{BUFFER}.stopped", first),
        (f"{BUFFER}.started", second),
    ]
    assert playing(client.advance(2)) == [f"{BUFFER}.stopped"]


def test_the_client_or_the_user_cuts_the_sound_short():
    client = EngineClient(reply=[SOUND, SOUND, "Yes?"], call=True)
    id = one(client.send("response.create"), "response.done")["response"]["id"]
    (cleared,) = client.send(f"{BUFFER}.clear")
    assert (cleared["type"], cleared["response_id"]) == (f"{BUFFER}.cleared", id)
    assert client.advance(10) == []
    assert client.send(f"{BUFFER}.clear") == []
    client.send("response.create")
    assert f"{BUFFER}.cleared" in types(client.hear(voice()))


def test_text_has_no_sound():
    client = EngineClient({"output_modalities": ["text"]}, call=True)
    assert playing(client.send("response.create")) == []


@pytest.mark.parametrize("key", ["5", "#"])
def test_a_key(key):
    client = EngineClient(call=True)
    client.engine.press(key)
    (event,) = client.new()
    assert (event["type"], event["event"]) == ("input_audio_buffer.dtmf_event_received", key)
    assert event["received_at"] == int(client.clock.now)
