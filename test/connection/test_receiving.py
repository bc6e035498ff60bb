"""Events as they come in over a connection: nothing that a server sends stops them."""

import asyncio
import json
import logging

import pytest
from support.ws_clients import KEY, Connect, both
from support.ws_events import mutated
from support.ws_server import WebSocketServer, closing, sending
from websockets.sync.server import ServerConnection

from openai_realtime import AsyncRealtimeClient, MalformedEvent, UnknownEvent, models

DELTA = '{"type":"response.output_text.delta","event_id":"e","response_id":"r","item_id":"i","output_index":0,"content_index":0,"delta":"Hi"}'
ODD = '{"type":"response.output_text.delta","event_id":"e","response_id":["secret words"],"delta":"Hi"}'


@both
def test_malformed_messages_are_given_and_iteration_goes_on(connect: Connect) -> None:
    messages = ['{"type":null}', "no json", b"\x00\xff binary", "[]", '{"type":"brand.new"}', DELTA]
    with WebSocketServer(closing(1000, "", *messages)) as server, connect(server.base_url) as connection:
        events = list(connection)
    assert [type(event) for event in events] == [
        *[MalformedEvent] * 4,
        UnknownEvent,
        models.RealtimeServerEventResponseTextDelta,
    ]
    assert [event.raw for event in events[:4]] == [m if isinstance(m, bytes) else m.encode() for m in messages[:4]]


@both
def test_an_event_in_a_binary_frame_is_an_event(connect: Connect) -> None:
    with WebSocketServer(sending(DELTA.encode())) as server, connect(server.base_url) as connection:
        assert connection.recv().delta == "Hi"


@both
def test_what_is_off_is_logged_once_for_each_type_and_place_without_the_payload(
    connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    messages = [ODD, ODD, "no json", "{", "[]", ODD]
    with caplog.at_level(logging.WARNING, logger="openai_realtime"):
        with WebSocketServer(closing(1000, "", *messages)) as server, connect(server.base_url) as connection:
            events = list(connection)
    assert [getattr(event, "delta", None) for event in events] == ["Hi", "Hi", None, None, None, "Hi"]
    deviates = "Event of type 'response.output_text.delta' deviates from the document at"
    assert [record.getMessage().partition(";")[0] for record in caplog.records] == [
        f"{deviates} response_id: expected a string, received an array",
        f"{deviates} item_id: expected a string, received nothing",
        f"{deviates} output_index: expected an integer, received nothing",
        f"{deviates} content_index: expected an integer, received nothing",
        "Malformed event (not JSON, 7 bytes)",
        "Malformed event (not a JSON object, 2 bytes)",
    ]
    assert "secret" not in caplog.text


@both
def test_the_log_of_deviations_is_bounded_and_names_no_keys(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    metadata = {f"Jane Doe {number}": number for number in range(200)}
    messages = [json.dumps({"type": f"kind{number}", "event_id": 1}) for number in range(200)]
    odd = json.dumps({"type": "response.done", "event_id": "e", "response": {"metadata": metadata}})
    with caplog.at_level(logging.WARNING, logger="openai_realtime"):
        with WebSocketServer(closing(1000, "", odd, *messages)) as server, connect(server.base_url) as connection:
            assert len(list(connection)) == 201
    assert len(caplog.records) == 100
    assert "response.metadata.*: expected a string, received an integer" in caplog.text
    assert "Jane" not in caplog.text


@both
def test_mutated_events_neither_stop_iteration_nor_get_lost(connect: Connect) -> None:
    messages = [mutated(seed) for seed in range(5000)]
    with WebSocketServer(closing(1000, "", *messages)) as server, connect(server.base_url) as connection:
        events = [connection.recv(timeout=20) for _ in messages]
    for message, event in zip(messages, events, strict=True):
        if isinstance(event, MalformedEvent):
            assert event.raw == message
        else:
            assert event.to_dict() == json.loads(message)


@both
def test_bytes_can_be_taken_as_they_came_and_read_later(connect: Connect) -> None:
    with WebSocketServer(sending(DELTA, DELTA)) as server, connect(server.base_url) as connection:
        raw = connection.recv_bytes()
        assert raw == DELTA.encode()
        assert connection.parse_event(raw) == connection.recv()


@both
def test_a_message_in_fragments_is_one_event(connect: Connect) -> None:
    def fragments(connection: ServerConnection) -> None:
        connection.send(DELTA[start : start + 7] for start in range(0, len(DELTA), 7))

    with WebSocketServer(fragments) as server, connect(server.base_url) as connection:
        assert connection.recv().delta == "Hi"


@both
def test_a_slow_reader_holds_the_server_up_instead_of_filling_memory(connect: Connect) -> None:
    text = json.dumps({"type": "x", "text": "y" * 100_000})
    count = 0

    def flood(connection: ServerConnection) -> None:
        nonlocal count
        for count in range(1, 1001):  # noqa: B007  # read by the test
            connection.send(text)

    with WebSocketServer(flood) as server, connect(server.base_url) as connection:
        connection.recv()
        reached = -1
        while reached != count:
            reached = count
            server.over.wait(0.3)
        assert count < 1000
        for _ in range(999):
            connection.recv(timeout=20)
    assert count == 1000


async def test_cancelling_a_receive_loses_no_event() -> None:
    with WebSocketServer(sending(*(json.dumps({"type": "n", "number": number}) for number in range(2000)))) as server:
        client = AsyncRealtimeClient(api_key=KEY, base_url=server.base_url)
        async with client.connect() as connection:
            numbers: list[int] = []
            cancelled = 0
            while len(numbers) < 2000:
                task = asyncio.create_task(connection.recv())
                for _ in range(len(numbers) % 3):
                    await asyncio.sleep(0)
                task.cancel()
                try:
                    numbers.append(getattr(await task, "number"))  # noqa: B009  # a field of an unknown event
                except asyncio.CancelledError:
                    cancelled += 1
                    numbers.append(getattr(await connection.recv(), "number"))  # noqa: B009
    assert numbers == list(range(2000))
    assert cancelled > 100


async def test_tasks_send_while_another_iterates() -> None:
    def count(connection: ServerConnection) -> None:
        for _ in range(300):
            connection.send(connection.recv())
        connection.close()

    with WebSocketServer(count) as server:
        async with AsyncRealtimeClient(api_key=KEY, base_url=server.base_url).connect() as connection:

            async def speak() -> None:
                for _ in range(100):
                    await connection.response.create()

            async with asyncio.TaskGroup() as group:
                for _ in range(3):
                    group.create_task(speak())
                assert len([event async for event in connection]) == 300
