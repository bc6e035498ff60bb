"""Input audio: the buffer, turn detection, interruption, idle timeout. Times are on the sample clock."""

import base64

import pytest
from support.engines import EngineClient, one, silence, types, voice

from openai_realtime import audio
from openai_realtime.emulator.engine.formats import encode

MANUAL = {"audio": {"input": {"turn_detection": None}}}
TURN = [
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
    "response.created",
]


def vad(**fields):
    return {"audio": {"input": {"turn_detection": {"type": "server_vad", **fields}}}}


def start_and_stop(events):
    started, stopped = one(events, TURN[0]), one(events, TURN[1])
    assert started["item_id"] == stopped["item_id"] == one(events, TURN[2])["item_id"]
    return started["audio_start_ms"], stopped["audio_end_ms"]


class TestBuffer:
    def test_commit_makes_a_user_message_and_no_response(self):
        client = EngineClient(MANUAL)
        assert client.hear(voice()) == []
        events = client.send("input_audio_buffer.commit")
        assert types(events) == TURN[2:5]
        item_id = events[0]["item_id"]
        assert events[1]["item"]["id"] == item_id
        assert events[1]["item"]["content"] == [{"type": "input_audio", "transcript": None}]
        assert [event["previous_item_id"] for event in events] == [None] * 3
        got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")
        assert base64.b64decode(got["item"]["content"][0]["audio"]) == voice()

    def test_commit_needs_100_ms(self):
        client = EngineClient(MANUAL)
        assert client.error("input_audio_buffer.commit") == ("input_audio_buffer_commit_empty", None)
        client.hear(silence(99))
        assert client.error("input_audio_buffer.commit") == ("input_audio_buffer_commit_empty", None)
        client.hear(silence(1))
        assert types(client.send("input_audio_buffer.commit")) == TURN[2:5]
        assert client.error("input_audio_buffer.commit") == ("input_audio_buffer_commit_empty", None)

    def test_clear(self):
        client = EngineClient(MANUAL)
        client.hear(silence(500))
        assert types(client.send("input_audio_buffer.clear")) == ["input_audio_buffer.cleared"]
        assert client.error("input_audio_buffer.commit") == ("input_audio_buffer_commit_empty", None)

    @pytest.mark.parametrize("text", ["not base64!", "AAA", "ä", "AA==AA"])
    def test_invalid_base64_is_refused(self, text):
        assert EngineClient(MANUAL).error("input_audio_buffer.append", audio=text) == ("invalid_value", "audio")

    def test_append_accepts_at_most_15_mib(self):
        client = EngineClient(MANUAL)
        most = base64.b64encode(bytes(15 * 1024 * 1024)).decode()
        assert client.send("input_audio_buffer.append", audio=most) == []
        assert client.error("input_audio_buffer.append", audio="AAAA" + most) == ("invalid_value", "audio")

    def test_chunks_may_split_samples(self):
        client = EngineClient(MANUAL)
        pcm = voice()
        client.hear(pcm[:1001])
        client.hear(pcm[1001:])
        item_id = client.send("input_audio_buffer.commit")[0]["item_id"]
        got = one(client.send("conversation.item.retrieve", item_id=item_id), "conversation.item.retrieved")
        assert base64.b64decode(got["item"]["content"][0]["audio"]) == pcm

    def test_audio_in(self):
        client = EngineClient()
        client.engine.audio_in(voice() + silence(600))
        assert types(client.settle())[:6] == TURN
        with pytest.raises(ValueError, match="3 bytes"):
            client.engine.audio_in(b"abc")


class TestServerVad:
    def test_a_turn_from_speech_to_response(self):
        client = EngineClient()
        events = client.hear(silence(1000) + voice() + silence(400))
        assert types(events)[:6] == TURN
        assert types(events)[-2:] == ["response.done", "rate_limits.updated"]
        start, stop = start_and_stop(events)
        assert start == 700
        assert 0 <= stop - 1000 - len(voice()) // 48 <= 220

    def test_integers_may_be_integral_floats(self):
        client = EngineClient(vad(prefix_padding_ms=300.0, silence_duration_ms=200.0))
        start, _ = start_and_stop(client.hear(silence(1000) + voice() + silence(400)))
        assert isinstance(start, int)

    def test_chunking_does_not_matter(self):
        whole = EngineClient()
        pcm = silence(400) + voice() + silence(700)
        expected = start_and_stop(whole.hear(pcm))
        client = EngineClient()
        events = [event for n in range(0, len(pcm), 1111) for event in client.hear(pcm[n : n + 1111])]
        assert start_and_stop(events) == expected

    def test_silence_and_quiet_noise_start_no_turn(self):
        client = EngineClient(vad(threshold=1))
        assert client.hear(silence(1000)) == []
        assert client.hear(voice() + silence(600)) == []
        client.update(**vad(threshold=0.3))
        assert types(client.hear(voice() + silence(600)))[:6] == TURN

    def test_a_click_is_not_speech(self):
        assert EngineClient().hear(silence(100) + voice()[: 48 * 20] + silence(600)) == []

    def test_padding_starts_at_the_buffer_at_the_earliest(self):
        client = EngineClient(vad(prefix_padding_ms=5000))
        first = start_and_stop(client.hear(silence(200) + voice() + silence(300)))
        assert first[0] == 0
        second = start_and_stop(client.hear(voice() + silence(300)))
        assert second[0] == first[1]

    @pytest.mark.parametrize("silence_ms", [0, 200, 1000])
    def test_silence_that_ends_a_turn(self, silence_ms):
        client = EngineClient(vad(silence_duration_ms=silence_ms))
        events = client.hear(voice("aaaaaaaaaaaaaaaa") + silence(max(silence_ms - 100, 0)))
        assert types(events)[:2] == (TURN[:1] if silence_ms else TURN[:2])
        events += client.hear(silence(200))
        _, stop = start_and_stop(events)
        assert stop - len(voice("aaaaaaaaaaaaaaaa")) // 48 <= max(silence_ms, 20) + 20

    @pytest.mark.parametrize(("eagerness", "ms"), [("low", 800), ("medium", 400), ("auto", 400), ("high", 200)])
    def test_semantic_vad_uses_eagerness(self, eagerness, ms):
        client = EngineClient(
            {"audio": {"input": {"turn_detection": {"type": "semantic_vad", "eagerness": eagerness}}}}
        )
        _, stop = start_and_stop(client.hear(silence(400) + voice() + silence(1000)))
        spoken_until = 400 + len(voice()) // 48 - 60  # a word ends in a gap of 60 ms
        assert ms <= stop - spoken_until <= ms + 40

    @pytest.mark.parametrize("type", ["audio/pcmu", "audio/pcma"])
    def test_g711(self, type):
        client = EngineClient({"audio": {"input": {"format": {"type": type}}}})
        pcm = silence(500) + voice() + silence(500)
        events = client.hear(encode(pcm, type))
        assert types(events)[:6] == TURN
        start, stop = start_and_stop(events)
        assert abs(start - 200) <= 20
        assert stop <= len(pcm) // 48
        item = client.send("conversation.item.retrieve", item_id=events[0]["item_id"])[0]["item"]
        assert len(base64.b64decode(item["content"][0]["audio"])) == audio.size_of(stop - start, type)

    def test_two_turns_in_one_chunk(self):
        client = EngineClient(vad(create_response=False))
        events = client.hear((voice() + silence(500)) * 2)
        assert types(events) == TURN[:5] * 2
        assert events[7]["previous_item_id"] == events[2]["item_id"]

    def test_create_response_off(self):
        assert types(EngineClient(vad(create_response=False)).hear(voice() + silence(500))) == TURN[:5]

    def test_commit_and_clear_during_speech(self):
        client = EngineClient()
        item_id = client.hear(voice())[0]["item_id"]
        assert client.send("input_audio_buffer.commit")[0]["item_id"] == item_id
        assert client.hear(silence(500)) == []
        assert types(client.hear(voice())) == TURN[:1]
        client.send("input_audio_buffer.clear")
        assert client.hear(silence(500)) == []

    def test_a_client_may_use_the_id_of_the_next_message(self):
        client = EngineClient(vad(create_response=False))
        taken = client.hear(voice())[0]["item_id"]
        client.say("Mine", id=taken)
        events = client.hear(silence(500))
        assert types(events) == TURN[1:5]
        assert events[1]["item_id"] == events[2]["item"]["id"] != taken

    def test_turning_it_off_during_speech(self):
        client = EngineClient()
        client.hear(voice())
        client.update(**MANUAL)
        assert client.hear(silence(1000)) == []
        assert types(client.send("input_audio_buffer.commit")) == TURN[2:5]

    def test_long_silence_is_discarded(self):
        client = EngineClient()
        for _ in range(40):
            client.hear(silence(1000))
        assert types(client.send("input_audio_buffer.commit"))[0] == TURN[2]
        item = client.send("conversation.item.retrieve", item_id=client.peer.events[-1]["item"]["id"])[0]["item"]
        assert len(base64.b64decode(item["content"][0]["audio"])) == 30_000 * 48


class TestInterruption:
    def start(self, **fields):
        client = EngineClient(vad(**fields), reply=["one two three four five six", "second"])
        client.handle("response.create")
        client.steps(5)
        return client

    def test_speech_cancels_the_response(self):
        client = self.start()
        events = client.hear(voice())
        assert types(events)[0] == TURN[0]
        done = one(events, "response.done")["response"]
        assert done["status"] == "cancelled"
        assert done["status_details"] == {"type": "cancelled", "reason": "turn_detected"}
        assert done["output"][0]["status"] == "incomplete"
        assert client.peer.cleared == 1
        assert "response.done" in types(client.hear(silence(500)))

    def test_interrupt_response_off(self):
        client = self.start(interrupt_response=False)
        events = client.hear(voice())
        assert one(events, "response.done")["response"]["status"] == "completed"
        assert client.peer.cleared == 0

    def test_a_second_response_while_one_runs_fails(self):
        client = self.start(interrupt_response=False)
        client.handle("input_audio_buffer.append", audio=base64.b64encode(voice() + silence(500)).decode())
        events = client.peer.events
        error = one(events, "error")["error"]
        assert (error["code"], error["event_id"]) == ("conversation_already_has_active_response", None)


class TestIdleTimeout:
    def test_the_model_responds_after_the_timeout(self):
        client = EngineClient(vad(idle_timeout_ms=6000), reply=["Hello you", "Are you there?"])
        response = one(client.send("response.create"), "response.done")["response"]
        spoken_ms = len(client.peer.pcm[response["output"][0]["id"]]) / 48
        client.hear(silence(8000))
        assert client.advance(5.9) == []
        events = client.advance(0.1 + (spoken_ms + 50 * 3) / 1000)
        assert types(events)[:5] == ["input_audio_buffer.timeout_triggered", *TURN[2:6]]
        timeout = events[0]
        assert 0 < timeout["audio_start_ms"] < timeout["audio_end_ms"] == 8000
        assert events[1]["item_id"] == timeout["item_id"]
        assert one(events, "response.done")["response"]["output"][0]["content"][0]["transcript"] == "Are you there?"

    def test_speech_cancels_the_timeout(self):
        client = EngineClient(vad(idle_timeout_ms=6000, create_response=False))
        client.send("response.create")
        client.hear(voice() + silence(500))
        assert client.advance(100) == []

    def test_it_works_without_any_audio(self):
        client = EngineClient(vad(idle_timeout_ms=5000))
        client.send("response.create")
        timeout = client.advance(30)[0]
        assert (timeout["type"], timeout["audio_start_ms"], timeout["audio_end_ms"]) == (
            "input_audio_buffer.timeout_triggered",
            0,
            0,
        )

    def test_a_response_restarts_it_and_an_update_cancels_it(self):
        client = EngineClient(vad(idle_timeout_ms=6000), pace=1.0)
        client.handle("response.create")
        for _ in range(8):
            client.advance(1)
        client.handle("response.create")
        assert "input_audio_buffer.timeout_triggered" not in types(client.advance(1))
        client.update(**MANUAL)
        while (delay := client.engine.next_timer()) is not None and delay < 100:
            assert "input_audio_buffer.timeout_triggered" not in types(client.advance(delay))

    def test_it_waits_for_another_response(self):
        client = EngineClient(vad(idle_timeout_ms=5000), pace=2.0)
        client.handle("response.create")
        while "response.done" not in types(client.advance(2)):
            pass
        client.advance(4)
        client.handle("response.create")
        seen = []
        while "response.done" not in seen:
            seen += types(client.advance(1))
        assert "input_audio_buffer.timeout_triggered" not in seen
        assert "input_audio_buffer.timeout_triggered" in types(client.advance(60))

    def test_the_silence_has_no_transcript(self):
        heard = []
        client = EngineClient(vad(idle_timeout_ms=5000), transcribe=lambda piece: heard.append(piece) or "never")
        client.send("response.create")
        assert "response.done" in types(client.advance(30))
        assert heard == []
