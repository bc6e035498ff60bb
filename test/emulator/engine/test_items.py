"""Conversation items: order, ids, retrieve, delete, truncate."""

import base64
import json

import pytest
from support.engines import EngineClient, joined, one, silence, types, user, voice


def order(client):
    return [item["id"] for item in client.engine.items]


def create(client, item_id, after=None):
    place = {} if after is None else {"previous_item_id": after}
    return client.send("conversation.item.create", item=user("Hi", id=item_id), **place)


def test_items_are_added_and_done_after_the_previous_one():
    client = EngineClient()
    for item_id, after, previous in [
        ("a", None, None),
        ("b", None, "a"),
        ("c", "a", "a"),
        ("d", "root", None),
        ("e", "b", "b"),
    ]:
        events = create(client, item_id, after)
        assert types(events) == ["conversation.item.added", "conversation.item.done"]
        assert [event["previous_item_id"] for event in events] == [previous, previous]
        assert events[1]["item"]["id"] == item_id
    assert order(client) == ["d", "a", "c", "b", "e"]


def test_a_created_item_is_completed_by_the_server():
    client = EngineClient()
    item = one(client.say("Hello"), "conversation.item.added")["item"]
    assert item["id"].startswith("item_")
    assert ("object" in item, item["status"]) == (False, "completed")
    old = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "I said"}]}
    item = one(client.send("conversation.item.create", item=old), "conversation.item.done")["item"]
    assert item["content"] == [{"type": "output_text", "text": "I said"}]


def test_invalid_positions_and_ids_are_refused():
    client = EngineClient()
    create(client, "a")
    assert client.error("conversation.item.create", item=user("x", id="a")) == (
        "item_create_duplicate_item_id",
        "item.id",
    )
    assert client.error("conversation.item.create", item=user("x", id="b"), previous_item_id="zz") == (
        "item_create_invalid_previous_item_id",
        "previous_item_id",
    )
    assert order(client) == ["a"]


@pytest.mark.parametrize(
    ("content", "param"),
    [
        ({"type": "input_text"}, "item.content[0].text"),
        ({"type": "input_image"}, "item.content[0].image_url"),
        ({"type": "input_audio"}, "item.content[0].audio"),
        ({"text": "x"}, "item.content[0].type"),
    ],
)
def test_content_without_its_main_field_is_refused(content, param):
    item = {"type": "message", "role": "user", "content": [content]}
    assert EngineClient().error("conversation.item.create", item=item) == ("missing_required_parameter", param)


def test_clients_cannot_insert_assistant_audio():
    item = {"type": "message", "role": "assistant", "content": [{"type": "output_audio", "audio": "AAAA"}]}
    assert EngineClient().error("conversation.item.create", item=item) == ("invalid_value", "item.content[0].type")


def test_audio_that_is_not_base64_is_refused():
    item = {"type": "message", "role": "user", "content": [{"type": "input_audio", "audio": "äh?"}]}
    assert EngineClient().error("conversation.item.create", item=item) == ("invalid_value", "item.content[0].audio")


def test_outputs_need_their_call():
    output = {"type": "function_call_output", "call_id": "call_x", "output": "1"}
    client = EngineClient()
    assert client.error("conversation.item.create", item=output) == ("invalid_tool_call_id", "item.call_id")
    call = {"type": "function_call", "call_id": "call_x", "name": "f", "arguments": "{}"}
    client.send("conversation.item.create", item=call)
    assert types(client.send("conversation.item.create", item=output))[0] == "conversation.item.added"


def test_retrieve_returns_the_audio_that_other_events_leave_out():
    client = EngineClient()
    pcm = voice("Hello")
    content = [{"type": "input_text", "text": "a"}, {"type": "input_audio", "audio": base64.b64encode(pcm).decode()}]
    events = client.send(
        "conversation.item.create", item={"type": "message", "role": "user", "content": content, "id": "a"}
    )
    assert "audio" not in events[0]["item"]["content"][1]
    got = one(client.send("conversation.item.retrieve", item_id="a"), "conversation.item.retrieved")["item"]
    assert base64.b64decode(got["content"][1]["audio"]) == pcm
    assert client.error("conversation.item.retrieve", item_id="b") == ("item_retrieve_invalid_item_id", "item_id")


def test_input_audio_can_be_retrieved_after_its_turn():
    client = EngineClient()
    committed = one(client.hear(voice() + silence(700)), "input_audio_buffer.committed")
    got = one(client.send("conversation.item.retrieve", item_id=committed["item_id"]), "conversation.item.retrieved")[
        "item"
    ]
    assert len(base64.b64decode(got["content"][0]["audio"])) > len(voice())


@pytest.mark.parametrize("type", ["audio/pcmu", "audio/pcma"])
def test_audio_is_retrieved_in_the_format_of_the_session(type):
    client = EngineClient({"audio": {"output": {"format": {"type": type}}}})
    done = one(client.send("response.create"), "response.done")["response"]
    item_id = done["output"][0]["id"]
    got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")["item"]
    assert len(base64.b64decode(got["content"][0]["audio"])) == len(client.peer.pcm[item_id]) // 6


def test_delete():
    client = EngineClient()
    create(client, "a")
    create(client, "b")
    create(client, "c")
    assert client.send("conversation.item.delete", item_id="b")[0]["item_id"] == "b"
    assert create(client, "d", "a")[0]["previous_item_id"] == "a"
    assert order(client) == ["a", "d", "c"]
    assert client.error("conversation.item.delete", item_id="b") == ("item_delete_invalid_item_id", "item_id")


def test_a_message_may_be_deleted_while_it_is_generated():
    client = EngineClient()
    client.say("Hello")
    client.handle("response.create")
    added = [event for event in client.steps(3) if event["type"] == "conversation.item.added"]
    client.handle("conversation.item.delete", item_id=added[0]["item"]["id"])
    events = client.settle()
    assert "conversation.item.done" not in types(events)
    assert one(events, "response.done")["response"]["status"] == "completed"


class TestTruncate:
    @pytest.fixture
    def spoken(self):
        client = EngineClient(reply=["one two three four"])
        item_id = one(client.send("response.create"), "response.done")["response"]["output"][0]["id"]
        return client, item_id, len(client.peer.pcm[item_id]) // 48

    def test_cuts_audio_and_removes_the_transcript(self, spoken):
        client, item_id, ms = spoken
        event = client.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=ms // 2)
        assert event == [
            {
                "type": "conversation.item.truncated",
                "event_id": event[0]["event_id"],
                "item_id": item_id,
                "content_index": 0,
                "audio_end_ms": ms // 2,
            }
        ]
        got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")["item"]
        assert len(base64.b64decode(got["content"][0]["audio"])) == ms // 2 * 48
        assert got["content"][0]["transcript"] == ""
        longer = {"item_id": item_id, "content_index": 0, "audio_end_ms": ms // 2 + 1}
        assert client.error("conversation.item.truncate", **longer) == ("invalid_value", "audio_end_ms")

    def test_integers_may_be_integral_floats(self, spoken):
        client, item_id, _ = spoken
        events = client.send("conversation.item.truncate", item_id=item_id, content_index=0.0, audio_end_ms=100.0)
        assert '"content_index": 0, "audio_end_ms": 100}' in json.dumps(events)

    def test_all_or_nothing_may_be_kept(self, spoken):
        client, item_id, ms = spoken
        for end in (ms, 0):
            client.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=end)
        got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")["item"]
        assert got["content"] == [{"type": "output_audio", "transcript": ""}]

    def test_invalid_truncations_are_refused(self, spoken):
        client, item_id, ms = spoken
        for fields, code, param in [
            ({"item_id": "x"}, "item_truncate_invalid_item_id", "item_id"),
            ({"content_index": 1}, "invalid_value", "content_index"),
            ({"audio_end_ms": -1}, "integer_below_min_value", "audio_end_ms"),
            ({"audio_end_ms": ms + 1}, "invalid_value", "audio_end_ms"),
        ]:
            event = {"item_id": item_id, "content_index": 0, "audio_end_ms": 1, **fields}
            assert client.error("conversation.item.truncate", **event) == (code, param)

    def test_needs_assistant_audio(self):
        client = EngineClient(reply=["text"])
        create(client, "a")
        done = one(client.send("response.create", response={"output_modalities": ["text"]}), "response.done")
        text = done["response"]["output"][0]["id"]
        for item_id in ("a", text):
            event = {"item_id": item_id, "content_index": 0, "audio_end_ms": 0}
            assert client.error("conversation.item.truncate", **event) == ("invalid_value", "item_id")


class TestTruncateWhileGenerated:
    """The events of a response always agree; what the conversation keeps ends at the cut."""

    def test_events_agree_and_the_conversation_keeps_the_start(self):
        client = EngineClient(reply=["one two three four", "again"])
        client.handle("response.create")
        events = client.new() + client.steps(5)
        item_id = one(events, "response.output_item.added")["item"]["id"]
        cut = {"item_id": item_id, "content_index": 0, "audio_end_ms": 100}
        assert one(client.handle("conversation.item.truncate", **cut), "conversation.item.truncated")
        client.settle()
        events = client.peer.events
        words = joined(events, "response.output_audio_transcript.delta")
        assert words == "one two three four"
        assert one(events, "response.output_audio_transcript.done")["transcript"] == words
        assert one(events, "response.content_part.done")["part"]["transcript"] == words
        for type in ("conversation.item.done", "response.output_item.done"):
            assert one(events, type)["item"]["content"][0]["transcript"] == words
        assert one(events, "response.done")["response"]["output"][0]["content"][0]["transcript"] == words
        got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")["item"]
        assert got["content"][0]["transcript"] == ""
        assert len(base64.b64decode(got["content"][0]["audio"])) == 100 * 48

    def test_the_model_hears_what_is_left(self):
        heard = []

        def reply(context):
            heard.append([item["content"][0]["transcript"] for item in context.items])
            return "one two three four"

        client = EngineClient(reply=reply)
        item_id = one(client.send("response.create"), "response.done")["response"]["output"][0]["id"]
        ms = len(client.peer.pcm[item_id]) // 48
        client.send("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=ms // 2 + 10)
        client.send("response.create")
        assert heard == [[], ["one two"]]
