"""Ends with code 1000, and error events: what is asked for stays quiet, a surprise is told."""

import json
import logging
from typing import Any

import pytest
from support.ws_clients import Connect, both
from support.ws_server import WebSocketServer, closing, sending
from websockets.sync.server import ServerConnection

from openai_realtime import ConnectionClosedError, ConnectionEndedError, RealtimeError, SessionLimitError

EVENT = '{"type":"input_audio_buffer.cleared","event_id":"event_1"}'
RESPONSE = {"object": "realtime.response", "id": "resp_1", "output": []}
CREATED = json.dumps({"type": "response.created", "event_id": "e", "response": RESPONSE})
DONE = json.dumps({"type": "response.done", "event_id": "e", "response": RESPONSE})


def error_event(**error: Any) -> str:
    return json.dumps({"type": "error", "event_id": "event_2", "error": error})


@both
@pytest.mark.parametrize(
    ("reason", "events", "sudden"),
    [
        ("", [], "before its first event"),
        ("", [EVENT, CREATED], "while a response was running"),
        ("", [EVENT, CREATED, '{"type":"response.done","event_id":"e"}'], "while a response was running"),
        ("idle", [EVENT], "and gave a reason"),
        ("", [EVENT, CREATED, DONE], None),
    ],
)
def test_a_sudden_end_is_raised(connect: Connect, reason: str, events: list[str], sudden: str | None) -> None:
    seen = []
    with WebSocketServer(closing(1000, reason, *events)) as server, connect(server.base_url) as connection:
        if sudden is None:
            seen.extend(connection)
        else:
            with pytest.raises(ConnectionEndedError, match=f"The server closed the connection {sudden}") as caught:
                for event in connection:
                    seen.append(event)
            assert caught.value.sudden == sudden
        with pytest.raises(ConnectionEndedError) as caught:
            connection.recv()
        assert caught.value.sudden == sudden
    assert len(seen) == len(events)


@both
def test_an_end_that_was_asked_for_is_quiet(connect: Connect) -> None:
    def close_when_asked(connection: ServerConnection) -> None:
        assert json.loads(connection.recv())["type"] == "session.close"
        connection.close(1000, "as asked")

    with WebSocketServer(close_when_asked) as server, connect(server.base_url, translation=True) as connection:
        connection.session.close()
        assert list(connection) == []


@both
def test_the_end_of_a_call_is_quiet_for_those_who_joined_it(connect: Connect) -> None:
    with WebSocketServer(closing(1000, "hung up")) as server:
        with connect(server.base_url, call_id="rtc_1") as connection:
            assert list(connection) == []


@both
def test_error_events_that_nobody_waits_for_are_logged(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    errors = [
        error_event(
            type="invalid_request_error", code="a", message="Odd key sk-abcdefghijklmnopqrstuvwx", event_id=None
        ),
        error_event(type="invalid_request_error", code="b", message="Mine", event_id="mine"),
        error_event(type="invalid_request_error", code="c", message="Whose", event_id="whose"),
    ]

    def answer(connection: ServerConnection) -> None:
        connection.recv()
        for error in errors:
            connection.send(error)
        connection.recv()

    with caplog.at_level(logging.WARNING, logger="openai_realtime"):
        with WebSocketServer(answer) as server, connect(server.base_url) as connection:
            connection.response.create(event_id="mine")
            assert [connection.recv().error.code for _ in errors] == ["a", "b", "c"]
            connection.response.cancel()
    messages = [record.getMessage() for record in caplog.records]
    assert [message.partition(":")[0] for message in messages] == ["Error event"] * 2
    assert "Whose (code c, event whose)" in messages[1]
    assert "sk-abcdefghijklmnopqrstuvwx" not in caplog.text


@both
def test_error_events_are_raised_where_wanted(connect: Connect) -> None:
    error = error_event(type="invalid_request_error", code="b", message="Mine", event_id="mine")
    with WebSocketServer(sending(error, EVENT)) as server, connect(server.base_url, raise_errors=True) as connection:
        with pytest.raises(RealtimeError, match=r"Mine \(code b, event mine\)") as caught:
            connection.recv()
        assert (caught.value.code, caught.value.event_id) == ("b", "mine")
        assert caught.value.event.error.message == "Mine"  # type: ignore[attr-defined]  # an error event
        assert connection.recv().type == "input_audio_buffer.cleared"


@both
@pytest.mark.parametrize(
    "error",
    [
        {"code": "insufficient_quota"},
        {"type": "insufficient_quota", "message": None},
        {"type": "insufficient_quota", "code": 7, "message": ["x"]},
        "insufficient_quota",
    ],
)
def test_an_odd_error_event_still_explains_the_end(connect: Connect, error: Any) -> None:
    event = json.dumps({"type": "error", "error": error})
    with WebSocketServer(closing(4000, "", event)) as server, connect(server.base_url) as connection:
        with pytest.raises(ConnectionClosedError) as caught:
            for _ in connection:
                pass
        assert type(caught.value) is SessionLimitError
