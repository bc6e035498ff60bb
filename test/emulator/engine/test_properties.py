"""Properties that hold whatever clients send, in whatever order."""

import base64

from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from support.engines import EngineClient, silence, user, voice
from support.properties import examples

from openai_realtime.emulator.engine.mcp import McpServer
from openai_realtime.emulator.engine.reply import Failure, FunctionCall, McpCall

VOICE = voice("some words")[:30_000]
IDS = st.sampled_from(["a", "b", "c", "root", "last", ""])
MS = st.integers(-100, 3000)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
TOOLS = [
    {"type": "function", "name": "f", "parameters": {"type": "object"}},
    {"type": "mcp", "server_label": "m", "server_url": "https://mcp.example", "require_approval": "never"},
    {"type": "mcp", "server_label": "gone", "server_url": "https://mcp.example"},
]
DETECTION = st.sampled_from(
    [
        None,
        {"type": "server_vad"},
        {"type": "server_vad", "interrupt_response": False, "idle_timeout_ms": 5000, "silence_duration_ms": 0},
        {"type": "semantic_vad", "eagerness": "high"},
    ]
)
FORMAT = st.sampled_from([{"type": "audio/pcm", "rate": 24000}, {"type": "audio/pcmu"}, {"type": "audio/pcma"}])


def event(type, **fields):
    return st.fixed_dictionaries({"type": st.just(type), **fields})


ITEM = st.one_of(
    st.builds(lambda id: user("call f", id=id), IDS),
    st.just(user("Hello")),
    st.builds(
        lambda n: {"type": "message", "role": "user", "content": [{"type": "input_audio", "audio": "AAAA" * n}]},
        st.integers(0, 2000),
    ),
    st.just({"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "x y"}]}),
    st.just({"type": "function_call", "call_id": "k", "name": "f", "arguments": "{}"}),
    st.just({"type": "function_call_output", "call_id": "k", "output": "1"}),
    st.builds(lambda id: {"type": "mcp_approval_response", "approval_request_id": id, "approve": True}, IDS),
)
SESSION = st.fixed_dictionaries(
    {"type": st.just("realtime")},
    optional={
        "output_modalities": st.sampled_from([["text"], ["audio"], ["text", "audio"]]),
        "tools": st.lists(st.sampled_from(TOOLS), max_size=3),
        "tool_choice": st.sampled_from(["auto", "none", "required"]),
        "audio": st.fixed_dictionaries(
            {},
            optional={
                "input": st.fixed_dictionaries({"turn_detection": DETECTION, "format": FORMAT}),
                "output": st.fixed_dictionaries(
                    {"format": FORMAT}, optional={"voice": st.sampled_from(["marin", "alloy"])}
                ),
            },
        ),
        "nonsense": JSON,
    },
)
RESPONSE = st.fixed_dictionaries(
    {},
    optional={
        "conversation": st.sampled_from(["auto", "none"]),
        "max_output_tokens": st.sampled_from([1, 7, 30, "inf"]),
        "output_modalities": st.sampled_from([["text"], ["audio"]]),
        "input": st.lists(ITEM | st.builds(lambda id: {"type": "item_reference", "id": id}, IDS), max_size=2),
    },
)
SOUND = st.sampled_from([VOICE, silence(300), silence(20), VOICE + silence(900), b"", b"abc"])
EVENTS = st.one_of(
    event("session.update", session=SESSION),
    event("conversation.item.create", item=ITEM, previous_item_id=IDS | st.none()),
    event("conversation.item.retrieve", item_id=IDS),
    event("conversation.item.delete", item_id=IDS),
    event("conversation.item.truncate", item_id=IDS, content_index=st.integers(-1, 1), audio_end_ms=MS),
    event("input_audio_buffer.append", audio=SOUND.map(lambda pcm: base64.b64encode(pcm).decode())),
    event("input_audio_buffer.commit"),
    event("input_audio_buffer.clear"),
    event("output_audio_buffer.clear"),
    event("response.create", response=RESPONSE),
    event("response.create"),
    event("response.cancel"),
    JSON,
    st.dictionaries(st.sampled_from(["type", "session", "item", "response", "audio"]), JSON, max_size=3),
)
ACTION = st.tuples(EVENTS, st.integers(0, 6), st.sampled_from([0, 0, 0, 1, 20, 3000]))


def reply(context):
    turns = [
        "one two three",
        FunctionCall("f", {"x": 1}),
        McpCall("m", "t"),
        McpCall("gone", "t"),
        ["a", Failure()],
        "",
    ]
    return turns[context.turn % len(turns)]


@examples(120, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(ACTION, max_size=25), st.booleans())
def test_conversations_survive_any_events(actions, transcribe):
    session = {"audio": {"input": {"transcription": {"model": "whisper-1"}}}} if transcribe else {}
    client = EngineClient(session, reply=reply, mcp_servers={"m": McpServer([{"name": "t", "input_schema": {}}])})
    mirror = Mirror()
    for sent, steps, seconds in actions:
        last = mirror.order[-1] if mirror.order else "none"
        if isinstance(sent, dict) and sent.get("item_id") == "last":
            sent = {**sent, "item_id": last}
        client.engine.handle(sent, client.peer)
        client.steps(steps)
        client.clock.now += seconds
        mirror.follow(client)
    client.settle()
    mirror.follow(client)
    mirror.check(client)


@examples(40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(ACTION, max_size=15))
def test_transcription_sessions_survive_any_events(actions):
    client = EngineClient(session_type="transcription")
    mirror = Mirror()
    for sent, steps, _ in actions:
        if isinstance(sent, dict) and isinstance(sent.get("session"), dict):
            sent = {**sent, "session": {**sent["session"], "type": "transcription"}}
        client.engine.handle(sent, client.peer)
        client.steps(steps)
        mirror.follow(client)
    assert not [event for event in client.peer.events if event["type"].startswith("response.")]
    mirror.check(client)


class Mirror:
    """A client's view of the session, built from events alone."""

    def __init__(self):
        self.order = []
        self.read = 0
        self.active = {}
        self.turn = None

    def follow(self, client):
        for event in client.peer.events[self.read :]:
            name = event["type"].replace(".", "_")
            getattr(self, name, lambda event, client: None)(event, client)
        self.read = len(client.peer.events)

    def conversation_item_added(self, event, client):
        previous, id = event["previous_item_id"], event["item"]["id"]
        assert id not in self.order
        self.order.insert(self.order.index(previous) + 1 if previous is not None else 0, id)

    def conversation_item_done(self, event, client):
        place = self.order.index(event["item"]["id"])
        previous = self.order[place - 1] if place else None
        generated = event["item"].get("role") == "assistant" or event["item"]["type"] == "function_call"
        assert event["previous_item_id"] in ((previous, None) if generated else (previous,))

    def conversation_item_deleted(self, event, client):
        self.order.remove(event["item_id"])

    def response_created(self, event, client):
        in_conversation = event["response"]["conversation_id"] is not None
        assert not (in_conversation and True in self.active.values())
        self.active[event["response"]["id"]] = in_conversation

    def response_done(self, event, client):
        del self.active[event["response"]["id"]]
        usage = event["response"]["usage"]
        read, written = usage["input_token_details"], usage["output_token_details"]
        assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
        assert usage["input_tokens"] == read["text_tokens"] + read["audio_tokens"] + read["image_tokens"]
        assert usage["output_tokens"] == written["text_tokens"] + written["audio_tokens"]
        assert read["cached_tokens"] == sum(read["cached_tokens_details"].values()) <= usage["input_tokens"]
        assert isinstance(event["response"]["max_output_tokens"], str) or (
            usage["output_tokens"] <= event["response"]["max_output_tokens"]
        )

    def input_audio_buffer_speech_started(self, event, client):
        assert 0 <= event["audio_start_ms"] <= written_ms(client)
        self.turn = event

    def input_audio_buffer_speech_stopped(self, event, client):
        assert self.turn["item_id"] == event["item_id"]
        assert self.turn["audio_start_ms"] < event["audio_end_ms"] <= written_ms(client)

    def input_audio_buffer_timeout_triggered(self, event, client):
        assert 0 <= event["audio_start_ms"] <= event["audio_end_ms"] <= written_ms(client)

    def check(self, client):
        assert self.order == [item["id"] for item in client.engine.items]
        assert client.engine.closed or not self.active
        ids = [event["event_id"] for event in client.peer.events]
        assert len(ids) == len(set(ids))


def written_ms(client):
    return client.engine.input_ms


@examples(60)
@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 1500)), min_size=1, max_size=6),
    st.integers(0, 1000),
    st.integers(0, 1000),
    st.integers(1, 5000),
)
def test_turns_are_within_the_audio_and_do_not_overlap(pieces, padding, silence_ms, chunk):
    detection = {
        "type": "server_vad",
        "prefix_padding_ms": padding,
        "silence_duration_ms": silence_ms,
        "create_response": False,
    }
    client = EngineClient({"audio": {"input": {"turn_detection": detection}}})
    loud = voice("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")[: 900 * 48] * 2
    pcm = b"".join(loud[: ms * 48] if speech else silence(ms) for speech, ms in pieces)
    written = 0
    moments = []
    for start in range(0, len(pcm), chunk * 48):
        written += len(pcm[start : start + chunk * 48])
        for event in client.hear(pcm[start : start + chunk * 48]):
            for name in ("audio_start_ms", "audio_end_ms"):
                if name in event:
                    assert 0 <= event[name] <= written / 48
                    moments.append(event[name])
    assert moments == sorted(moments)


@examples(40)
@given(
    st.lists(
        st.tuples(st.sampled_from(["session.close", "session.update", "session.input_audio_buffer.append", "x"]), JSON),
        max_size=6,
    )
)
def test_translation_sessions_survive_any_events(sent):
    client = EngineClient({"model": "m"}, session_type="translation")
    for type, junk in sent:
        client.engine.handle({"type": type, "session": junk, "audio": junk}, client.peer)
        client.engine.handle({"type": type}, client.peer)
        client.engine.handle(junk, client.peer)
        client.settle()
