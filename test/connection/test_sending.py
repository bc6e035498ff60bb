"""Client events: one method for each of the document, checked before anything is sent."""

import array
import json
import threading
from collections.abc import Callable
from typing import Any, get_args

import pytest
from support.ws_clients import Connect, both
from support.ws_server import WebSocketServer, echo, sending

from openai_realtime import InvalidArgumentError, encode_audio_append, models, user_message

ITEM = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello, Zoë"}]}
SESSION = {"type": "realtime", "instructions": "Be brief.", "audio": {"input": {"turn_detection": None}}}

REALTIME: list[tuple[Callable[[Any], None], dict[str, Any]]] = [
    (lambda c: c.session.update(session=SESSION), {"type": "session.update", "session": SESSION}),
    (
        lambda c: c.transcription_session.update(session={"input_audio_format": "pcm16"}),
        {"type": "transcription_session.update", "session": {"input_audio_format": "pcm16"}},
    ),
    (lambda c: c.response.create(), {"type": "response.create"}),
    (
        lambda c: c.response.create(response={"conversation": "none"}, event_id="e1"),
        {"type": "response.create", "event_id": "e1", "response": {"conversation": "none"}},
    ),
    (lambda c: c.response.cancel(response_id="resp_1"), {"type": "response.cancel", "response_id": "resp_1"}),
    (lambda c: c.input_audio_buffer.append(b"\1\0\2"), {"type": "input_audio_buffer.append", "audio": "AQAC"}),
    (
        lambda c: c.input_audio_buffer.append(array.array("h", [1]), event_id='"e\\'),
        {"type": "input_audio_buffer.append", "event_id": '"e\\', "audio": "AQA="},
    ),
    (lambda c: c.input_audio_buffer.append(audio="AQAC"), {"type": "input_audio_buffer.append", "audio": "AQAC"}),
    (lambda c: c.input_audio_buffer.commit(event_id="e1"), {"type": "input_audio_buffer.commit", "event_id": "e1"}),
    (lambda c: c.input_audio_buffer.clear(), {"type": "input_audio_buffer.clear"}),
    (lambda c: c.output_audio_buffer.clear(), {"type": "output_audio_buffer.clear"}),
    (lambda c: c.conversation.item.create(item=ITEM), {"type": "conversation.item.create", "item": ITEM}),
    (
        lambda c: c.conversation.item.create(item=user_message("Hello, Zoë"), previous_item_id="root"),
        {"type": "conversation.item.create", "previous_item_id": "root", "item": ITEM},
    ),
    (lambda c: c.conversation.item.delete(item_id="i"), {"type": "conversation.item.delete", "item_id": "i"}),
    (lambda c: c.conversation.item.retrieve(item_id="i"), {"type": "conversation.item.retrieve", "item_id": "i"}),
    (
        lambda c: c.conversation.item.truncate(item_id="i", audio_end_ms=1500),
        {"type": "conversation.item.truncate", "item_id": "i", "content_index": 0, "audio_end_ms": 1500},
    ),
]
TRANSLATION: list[tuple[Callable[[Any], None], dict[str, Any]]] = [
    (
        lambda c: c.session.update(session={"audio": {"output": {"language": "es"}}}),
        {"type": "session.update", "session": {"audio": {"output": {"language": "es"}}}},
    ),
    (lambda c: c.session.close(event_id="e1"), {"type": "session.close", "event_id": "e1"}),
    (
        lambda c: c.session.input_audio_buffer.append(b"\1\0\2"),
        {"type": "session.input_audio_buffer.append", "audio": "AQAC"},
    ),
    (
        lambda c: c.input_audio_buffer.append(audio="AQAC", event_id="e1"),
        {"type": "session.input_audio_buffer.append", "event_id": "e1", "audio": "AQAC"},
    ),
]


def types_of(union: Any) -> set[str]:
    members = get_args(get_args(union)[0])
    return {member.model_fields["type"].default for member in members} - {None}


def sent(connect: Connect, calls: list[Callable[[Any], None]], **options: Any) -> list[Any]:
    """What arrives at a server when the calls are made."""
    with WebSocketServer(sending()) as server:
        with connect(server.base_url, **options) as connection:
            for call in calls:
                call(connection)
    assert all(isinstance(message, str) for message in server.received), "only text frames"
    return [json.loads(message) for message in server.received]


def test_there_is_a_method_for_every_client_event() -> None:
    assert {event["type"] for _, event in REALTIME} == types_of(models.RealtimeClientEvent)
    assert {event["type"] for _, event in TRANSLATION} == types_of(models.RealtimeTranslationClientEvent)


@both
def test_methods_send_their_events(connect: Connect) -> None:
    assert sent(connect, [call for call, _ in REALTIME]) == [event for _, event in REALTIME]
    translated = sent(connect, [call for call, _ in TRANSLATION], translation=True)
    assert translated == [event for _, event in TRANSLATION]


@both
def test_events_are_sent_as_models_mappings_and_finished_frames(connect: Connect) -> None:
    update = models.RealtimeClientEventSessionUpdate(session=models.RealtimeSessionCreateRequestGA(tracing=None))
    frame = encode_audio_append(b"\1\0\2")
    events = [
        lambda c: c.send(update),
        lambda c: c.send({"type": "response.create", "response": {"input": [user_message("Hello, Zoë")]}}),
        lambda c: c.send_raw(frame),
        lambda c: c.send_raw(frame.decode()),
    ]
    assert sent(connect, events) == [
        {"type": "session.update", "session": {"type": "realtime", "tracing": None}},
        {"type": "response.create", "response": {"input": [ITEM]}},
        {"type": "input_audio_buffer.append", "audio": "AQAC"},
        {"type": "input_audio_buffer.append", "audio": "AQAC"},
    ]


WRONG: list[tuple[Callable[[Any], None], str]] = [
    (lambda c: c.session.update(session=SESSION | {"max_output_tokens": 5000}), "max_output_tokens must be an integer"),
    (lambda c: c.response.create(event_id="e" * 513), r"response.create.event_id must be at most 512 characters"),
    (lambda c: c.conversation.item.create(item={"role": "user"}), r"conversation.item.create.item.type must be"),
    (lambda c: c.conversation.item.delete(item_id=None), r"conversation.item.delete.item_id must be set"),
    (lambda c: c.response.create(response={"metadata": {"a": float("nan")}}), "must be a finite number"),
    (lambda c: c.send({"type": "conversation.item.truncate", "item_id": "i"}), "event.content_index must be set"),
    (lambda c: c.send({"session": {}}), "event.type must be the name of an event"),
    (lambda c: c.send({"type": "session.teleport"}), r"event.type must be a client event of the API \(send_raw sends"),
    (lambda c: c.conversation.item.create(item="hello"), r"item.create.item must be an object: a mapping or a model"),
    (lambda c: c.send({"type": "conversation.item.create", "item": ["hello"]}), "event.item must be an object"),
    (lambda c: c.session.update(session=7), "session.update.session must be an object"),
    (lambda c: c.response.create(response={"input": ["hello"]}), r"response.input\[0\] must be an object"),
    (
        lambda c: c.conversation.item.truncate(item_id="i", audio_end_ms=-1),
        "audio_end_ms must be an integer of at least 0",
    ),
    (lambda c: c.send("response.create"), "event must be a client event: a model or a mapping"),
    (lambda c: c.input_audio_buffer.append("AAAA"), "pcm must be raw audio"),
    (lambda c: c.input_audio_buffer.append(audio=b"AAAA"), "audio must be base64 text"),
    (lambda c: c.input_audio_buffer.append(), "pcm must be raw audio, or left out .* not missing"),
    (lambda c: c.input_audio_buffer.append(b"", audio=""), "not given beside audio"),
    (lambda c: c.input_audio_buffer.append(b"", event_id="e" * 513), "event_id must be at most 512"),
]


@both
def test_what_is_wrong_is_refused_before_anything_is_sent(connect: Connect) -> None:
    def refused(connection: Any) -> None:
        for call, message in WRONG:
            with pytest.raises(InvalidArgumentError, match=message):
                call(connection)

    assert sent(connect, [refused]) == []


@both
def test_threads_send_while_another_receives(connect: Connect) -> None:
    with WebSocketServer(echo) as server, connect(server.base_url) as connection:

        def speak(thread: int) -> None:
            for number in range(250):
                connection.send_raw(json.dumps({"type": "spoken", "thread": thread, "number": number}))

        threads = [threading.Thread(target=speak, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        heard: dict[int, list[int]] = {number: [] for number in range(4)}
        for _ in range(1000):
            event = connection.recv(timeout=20)
            heard[event.thread].append(event.number)
        for thread in threads:
            thread.join()
    assert heard == {number: list(range(250)) for number in range(4)}


@both
def test_a_minute_of_audio_both_ways_needs_little_memory(connect: Connect) -> None:
    import tracemalloc

    chunk = bytes(960)  # 20 ms of PCM16 at 24000 Hz
    with WebSocketServer(echo) as server, connect(server.base_url) as connection:
        connection.input_audio_buffer.append(chunk)
        connection.recv(timeout=20)
        tracemalloc.start()
        sender = threading.Thread(target=lambda: [connection.input_audio_buffer.append(chunk) for _ in range(3000)])
        sender.start()
        for _ in range(3000):
            assert len(connection.recv(timeout=20).audio) == 1280
        sender.join()
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 20_000_000


CREATED = {
    "ga": {"type": "realtime", "audio": {"input": {"format": {"type": "audio/pcm", "rate": 24000}}}},
    "flat": {"object": "realtime.session", "input_audio_format": "pcm16"},
    "g711": {"type": "realtime", "audio": {"input": {"format": {"type": "audio/pcmu"}}}},
    "odd": {"type": "realtime", "audio": {"input": 7}},
}


@both
@pytest.mark.parametrize("name", CREATED)
def test_half_a_sample_is_refused_where_the_session_is_known_to_take_pcm16(connect: Connect, name: str) -> None:
    created = json.dumps({"type": "session.created", "event_id": "e", "session": CREATED[name]})
    with WebSocketServer(sending(created)) as server, connect(server.base_url) as connection:
        connection.input_audio_buffer.append(b"\0\0\0")  # nothing is known yet
        connection.recv()
        if name in ("ga", "flat"):
            with pytest.raises(InvalidArgumentError, match="pcm must be whole samples.* not 3 bytes"):
                connection.input_audio_buffer.append(b"\0\0\0")
            connection.input_audio_buffer.append(memoryview(b"\0\0"))
        else:
            connection.input_audio_buffer.append(b"\0\0\0")
