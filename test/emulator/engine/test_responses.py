"""Responses: order of events, audio in step with its transcript, cancel, out of band, limits, usage."""

import base64

import pytest
from support.engines import EngineClient, joined, one, silence, types, user, voice

from openai_realtime import audio
from openai_realtime.emulator.engine.reply import Failure, Filtered, FunctionCall, McpCall, Say

TEXT = {"output_modalities": ["text"]}


def done(events):
    return one(events, "response.done")["response"]


def status(events):
    response = done(events)
    return response["status"], (response["status_details"] or {}).get("reason")


class TestOrder:
    def test_text(self):
        client = EngineClient(TEXT)
        client.say("Hello there")
        assert types(client.send("response.create")) == [
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            *["response.output_text.delta"] * 4,
            "response.output_text.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated",
        ]

    def test_audio(self):
        client = EngineClient(reply=["Good morning"])
        assert types(client.send("response.create")) == [
            "response.created",
            "response.output_item.added",
            "conversation.item.added",
            "response.content_part.added",
            *["response.output_audio_transcript.delta", "response.output_audio.delta"] * 2,
            "response.output_audio.done",
            "response.output_audio_transcript.done",
            "response.content_part.done",
            "conversation.item.done",
            "response.output_item.done",
            "response.done",
            "rate_limits.updated",
        ]

    def test_events_refer_to_the_same_part(self):
        client = EngineClient(reply=[["one", "two"]])
        client.say("Hello")
        events = client.send("response.create")
        response_id = events[0]["response"]["id"]
        assert {event["response_id"] for event in events if "response_id" in event} == {response_id}
        items = [event["item"]["id"] for event in events if event["type"] == "response.output_item.added"]
        for event in events:
            if "output_index" in event and "item_id" in event:
                assert event["item_id"] == items[event["output_index"]]
        added = [event["previous_item_id"] for event in events if event["type"] == "conversation.item.added"]
        assert added == [client.peer.events[1]["item"]["id"], items[0]]
        assert [item["id"] for item in done(events)["output"]] == items

    def test_items_start_empty_and_end_complete(self):
        client = EngineClient(TEXT, reply=["a b c"])
        events = client.send("response.create")
        first, last = one(events, "conversation.item.added")["item"], one(events, "conversation.item.done")["item"]
        assert (first["status"], first["content"]) == ("in_progress", [])
        assert (last["status"], last["content"]) == ("completed", [{"type": "output_text", "text": "a b c"}])
        assert one(events, "response.content_part.added")["part"] == {"type": "text", "text": ""}
        assert one(events, "response.content_part.done")["part"] == {"type": "text", "text": "a b c"}
        assert one(events, "response.output_text.done")["text"] == "a b c"


class TestWords:
    @pytest.mark.parametrize("text", ["", " ", "one", " two  words \n", "日本語 🎉 x", "a" * 5000])
    @pytest.mark.parametrize("modality", ["text", "audio"])
    def test_deltas_add_up_to_the_text(self, text, modality):
        client = EngineClient({"output_modalities": [modality]}, reply=[text])
        events = client.send("response.create")
        kind = "output_text" if modality == "text" else "output_audio_transcript"
        assert joined(events, f"response.{kind}.delta") == text
        assert status(events)[0] == "completed"

    def test_speech_lasts_as_long_as_its_words(self):
        client = EngineClient(reply=["Hi", "a considerably longer sentence"])
        short, long = (self.spoken(client) for _ in range(2))
        assert 100 <= len(short) / 48 <= 300
        assert 1000 <= len(long) / 48 <= 2500
        assert audio.rms(long) > 1000

    def test_speed(self):
        client = EngineClient(reply=["the same words"] * 2)
        normal = self.spoken(client)
        client.update(audio={"output": {"speed": 0.5}})
        assert len(self.spoken(client)) == pytest.approx(2 * len(normal), rel=0.02)

    @pytest.mark.parametrize("type", ["audio/pcm", "audio/pcmu", "audio/pcma"])
    def test_audio_comes_in_the_format_of_the_session_or_the_response(self, type):
        for client, params in [
            (EngineClient({"audio": {"output": {"format": {"type": type}}}}), {}),
            (
                EngineClient(),
                {"audio": {"output": {"format": {"type": type, **({"rate": 24000} if type == "audio/pcm" else {})}}}},
            ),
        ]:
            events = client.send("response.create", response=params)
            item_id = done(events)["output"][0]["id"]
            data = b"".join(base64.b64decode(e["delta"]) for e in events if e["type"] == "response.output_audio.delta")
            assert audio.duration_ms(len(data), type) == pytest.approx(len(client.peer.pcm[item_id]) / 48, abs=1)
            assert done(events)["audio"]["output"]["format"]["type"] == type

    def test_own_audio(self):
        client = EngineClient(reply=[Say("three words here", audio=voice("x")), Say("", audio=voice("y"))])
        assert self.spoken(client) == voice("x")
        assert self.spoken(client) == voice("y")

    def spoken(self, client):
        return client.peer.pcm[done(client.send("response.create"))["output"][0]["id"]]


class TestOneAtATime:
    def test_a_second_response_is_refused(self):
        client = EngineClient()
        client.handle("response.create")
        assert one(client.handle("response.create", event_id="e"), "error")["error"]["event_id"] == "e"
        assert status(client.settle()) == ("completed", None)
        assert status(client.send("response.create")) == ("completed", None)

    def test_out_of_band_responses_run_in_parallel(self):
        client = EngineClient(TEXT, reply=["first", "second", "third"])
        client.handle("response.create")
        for _ in range(2):
            client.handle("response.create", response={"conversation": "none", "metadata": {"topic": "x"}})
        events = client.settle()
        responses = [event["response"] for event in events if event["type"] == "response.done"]
        assert [response["conversation_id"] is None for response in responses] == [False, True, True]
        assert [response["metadata"] for response in responses] == [None, {"topic": "x"}, {"topic": "x"}]
        added = [event["item"]["id"] for event in events if event["type"] == "conversation.item.added"]
        assert added == [responses[0]["output"][0]["id"]]
        item_id = responses[1]["output"][0]["id"]
        assert client.error("conversation.item.retrieve", item_id=item_id)[0] == "item_retrieve_invalid_item_id"

    def test_metadata_is_in_response_created_too(self):
        events = EngineClient().send("response.create", response={"metadata": {"a": "b"}})
        assert events[0]["response"]["metadata"] == done(events)["metadata"] == {"a": "b"}

    @pytest.mark.parametrize("metadata", [{str(n): "" for n in range(17)}, {"k" * 65: ""}, {"k": "v" * 513}])
    def test_metadata_limits(self, metadata):
        _code, param = EngineClient().error("response.create", response={"metadata": metadata})
        assert param.startswith("response.metadata")


class TestCancel:
    @pytest.mark.parametrize("modality", ["text", "audio"])
    @pytest.mark.parametrize("steps", range(7))
    @pytest.mark.parametrize("by_id", [True, False])
    def test_between_any_two_steps(self, modality, steps, by_id):
        client = EngineClient({"output_modalities": [modality]}, reply=["one two three", "again"])
        response_id = client.handle("response.create")[0]["response"]["id"]
        client.steps(steps)
        if done_already := [e for e in client.peer.events if e["type"] == "response.done"]:
            assert steps == 6
            assert done_already[0]["response"]["status"] == "completed"
            return
        events = client.send("response.cancel", **({"response_id": response_id} if by_id else {}))
        assert status(events) == ("cancelled", "client_cancelled")
        assert types(events)[-2:] == ["response.done", "rate_limits.updated"]
        output = done(events)["output"]
        assert [item["status"] for item in output] == ["incomplete"] * len(output)
        self.check_pairs(client.peer.events)
        assert status(client.send("response.create")) == ("completed", None)

    def check_pairs(self, events):
        found = types(events)
        for kind in ("response.output_item", "response.content_part", "conversation.item"):
            assert found.count(f"{kind}.added") == found.count(f"{kind}.done")

    def test_nothing_to_cancel(self):
        client = EngineClient()
        assert client.error("response.cancel") == ("response_cancel_not_active", None)
        assert client.error("response.cancel", response_id="x") == ("response_cancel_not_active", "response_id")
        response_id = client.send("response.create")[0]["response"]["id"]
        assert client.error("response.cancel", response_id=response_id)[0] == "response_cancel_not_active"

    def test_an_out_of_band_response_needs_its_id(self):
        client = EngineClient()
        response_id = client.handle("response.create", response={"conversation": "none"})[0]["response"]["id"]
        assert one(client.handle("response.cancel"), "error")["error"]["code"] == "response_cancel_not_active"
        assert status(client.send("response.cancel", response_id=response_id)) == ("cancelled", "client_cancelled")

    def test_output_audio_is_cleared_only_for_peers_that_play_it(self):
        assert EngineClient().error("output_audio_buffer.clear") == ("invalid_value", "type")
        client = EngineClient(plays_audio=True)
        assert client.send("output_audio_buffer.clear") == []
        assert client.peer.cleared == 1


class TestPace:
    def test_steps_wait_for_their_time(self):
        client = EngineClient(TEXT, reply=["one two"], pace=0.25)
        client.handle("response.create")
        assert client.settle() == []
        seen = []
        while client.peer.events[-1]["type"] != "rate_limits.updated":
            assert 0 < client.engine.next_timer() <= 0.25
            seen.append(types(client.advance(client.engine.next_timer())))
        assert seen.count(["response.output_text.delta"]) == 1
        assert client.clock.now == pytest.approx(1_800_000_000 + 4 * 0.25)


class TestSettings:
    @pytest.fixture
    def asked(self):
        contexts = []

        def reply(context):
            contexts.append(context)
            return "ok"

        return EngineClient({"instructions": "Session."}, reply=reply), contexts

    def test_the_model_sees_the_conversation(self, asked):
        client, contexts = asked
        client.say("Hello")
        client.send("response.create")
        client.say("Again")
        client.send("response.create")
        assert [context.user_text for context in contexts] == ["Hello", "Again"]
        assert [len(context.items) for context in contexts] == [1, 3]
        client.update(instructions="Later.")
        assert contexts[0].session["instructions"] == "Session."
        assert [context.turn for context in contexts] == [0, 1]
        assert contexts[0].instructions == "Session."

    def test_the_model_hears_audio(self, asked):
        client, contexts = asked
        client.hear(voice() + silence(500))
        assert contexts[0].user_text.startswith("I spoke for")
        assert contexts[0].items[0]["content"][0]["transcript"] == contexts[0].user_text

    def test_the_model_hears_audio_in_the_input_of_a_response(self, asked):
        client, contexts = asked
        client.update(audio={"input": {"transcription": {"model": "whisper-1"}}})
        content = [{"type": "input_audio", "audio": base64.b64encode(voice()).decode()}]
        item = {"type": "message", "role": "user", "content": content}
        events = client.send("response.create", response={"input": [item], "conversation": "none"})
        assert contexts[0].user_text.startswith("I spoke for")
        assert not [event for event in events if event["type"].startswith("conversation.")]

    def test_settings_of_a_response_replace_the_sessions(self, asked):
        client, contexts = asked
        tool = {"type": "function", "name": "f", "parameters": {"type": "object"}}
        params = {
            "instructions": "Mine.",
            "tools": [tool],
            "tool_choice": "none",
            "metadata": {"a": "b"},
            "max_output_tokens": 50,
            **TEXT,
        }
        events = client.send("response.create", response=params)
        context = contexts[0]
        assert (context.instructions, context.tools, context.tool_choice) == ("Mine.", [tool], "none")
        assert (context.output_modalities, context.metadata) == (["text"], {"a": "b"})
        assert (done(events)["max_output_tokens"], done(events)["output_modalities"]) == (50, ["text"])
        assert client.engine.session["instructions"] == "Session."

    def test_input_replaces_the_conversation(self, asked):
        client, contexts = asked
        client.say("Old", id="old")
        client.say("Other")
        client.send("response.create", response={"input": [{"type": "item_reference", "id": "old"}, user("New")]})
        client.send("response.create", response={"input": []})
        assert [len(context.items) for context in contexts] == [2, 0]
        assert contexts[0].user_text == "New"
        assert contexts[0].items[0]["id"] == "old"

    @pytest.mark.parametrize(
        ("params", "code", "param"),
        [
            ({"input": [{"type": "item_reference", "id": "no"}]}, "item_not_found", "response.input[0].id"),
            ({"input": [user("a"), {"type": "nope"}]}, "invalid_value", "response.input[1].type"),
            ({"conversation": "other"}, "invalid_value", "response.conversation"),
            ({"output_modalities": ["text", "audio"]}, "invalid_value", "response.output_modalities"),
            ({"modalities": ["text"]}, "unknown_parameter", "response.modalities"),
            ({"max_output_tokens": 0}, "integer_below_min_value", "response.max_output_tokens"),
        ],
    )
    def test_wrong_settings_are_refused(self, params, code, param):
        client = EngineClient()
        assert client.error("response.create", response=params) == (code, param)
        assert status(client.send("response.create")) == ("completed", None)


class TestEnds:
    def test_max_output_tokens(self):
        client = EngineClient(TEXT, reply=["one two three four five six seven eight"])
        events = client.send("response.create", response={"max_output_tokens": 5})
        assert status(events) == ("incomplete", "max_output_tokens")
        assert 0 < done(events)["usage"]["output_tokens"] <= 5
        assert done(events)["output"][0]["status"] == "incomplete"
        assert len(joined(events, "response.output_text.delta")) > 5

    def test_a_limit_may_be_an_integral_float(self):
        client = EngineClient(TEXT, reply=["one two three four five six seven eight"])
        assert status(client.send("response.create", response={"max_output_tokens": 5.0}))[0] == "incomplete"

    @pytest.mark.parametrize("part", [FunctionCall("f", {"a": "long enough"}), McpCall("m", "t", {"a": "long enough"})])
    def test_max_output_tokens_counts_calls(self, part):
        events = EngineClient(reply=[part]).send("response.create", response={"max_output_tokens": 1})
        assert status(events) == ("incomplete", "max_output_tokens")

    def test_failure(self):
        client = EngineClient(reply=[Failure("Overloaded.", "overloaded"), ["start", Failure()]])
        response = done(client.send("response.create"))
        assert response["status"] == "failed"
        error = {"type": "server_error", "code": "overloaded", "message": "Overloaded."}
        assert response["status_details"] == {"type": "failed", "error": error}
        assert [item["status"] for item in done(client.send("response.create"))["output"]] == ["completed"]

    def test_content_filter(self):
        assert status(EngineClient(reply=[Filtered()]).send("response.create")) == ("incomplete", "content_filter")

    def test_exhausted_script(self):
        client = EngineClient(reply=["only"])
        client.send("response.create")
        response = done(client.send("response.create"))
        assert response["status_details"]["error"]["code"] == "script_exhausted"

    @pytest.mark.parametrize(
        "wrong", [lambda context: 1 / 0, lambda context: 5, lambda context: FunctionCall("f", {1j: 2})]
    )
    def test_a_reply_that_raises_fails_the_response(self, wrong, caplog):
        client = EngineClient(reply=wrong)
        response = done(client.send("response.create"))
        assert response["status_details"]["error"]["code"] == "reply_failed"
        assert "the reply function failed" in caplog.text

    def test_a_string_is_not_a_script(self):
        with pytest.raises(ValueError, match="reply must be a function or a list of turns, not 'Hello'"):
            EngineClient(reply="Hello")


class TestUsage:
    def test_token_counts_add_up_and_include_cached_tokens(self):
        client = EngineClient({"instructions": "Some instructions that count."})
        cached = []
        for _ in range(3):
            client.say("Hello there, how are you?")
            client.hear(voice() + silence(500))
            client.send("response.create")
            for event in client.peer.events:
                if event["type"] == "response.done":
                    check_usage(event["response"]["usage"])
            cached.append(client.peer.events[-2]["response"]["usage"]["input_token_details"]["cached_tokens"])
        assert cached == sorted(cached)
        assert cached[-1] > cached[0] > 0

    def test_modalities(self):
        client = EngineClient({"instructions": "a"}, reply=["One"])
        image = {"type": "input_image", "image_url": "data:image/png;base64,AAAA"}
        sound = {"type": "input_audio", "audio": base64.b64encode(silence(950)).decode()}
        content = [{"type": "input_text", "text": "12345"}, image, sound]
        client.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        usage = done(client.send("response.create"))["usage"]
        details = usage["input_token_details"]
        assert (details["text_tokens"], details["audio_tokens"], details["image_tokens"]) == (3, 10, 258)
        assert usage["output_token_details"]["text_tokens"] == 1
        assert usage["output_token_details"]["audio_tokens"] == 5  # 215 ms

    def test_rate_limits(self):
        client = EngineClient()
        for spent in (1, 2):
            events = client.send("response.create")
            (limit,) = one(events, "rate_limits.updated")["rate_limits"]
            assert limit["name"] == "tokens"
            used = [
                event["response"]["usage"]["total_tokens"]
                for event in client.peer.events
                if event["type"] == "response.done"
            ]
            assert limit["limit"] - limit["remaining"] == sum(used)
            assert len(used) == spent
        client.advance(61)
        events = client.send("response.create")
        (limit,) = one(events, "rate_limits.updated")["rate_limits"]
        assert limit["limit"] - limit["remaining"] == done(events)["usage"]["total_tokens"]


def check_usage(usage):
    read, written = usage["input_token_details"], usage["output_token_details"]
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
    assert usage["input_tokens"] == read["text_tokens"] + read["audio_tokens"] + read["image_tokens"]
    assert usage["output_tokens"] == written["text_tokens"] + written["audio_tokens"]
    cached = read["cached_tokens_details"]
    assert read["cached_tokens"] == sum(cached.values()) <= usage["input_tokens"]
    assert all(cached[kind] <= read[kind] for kind in cached)
