"""How connections end: quietly with code 1000, otherwise with an error that says what happened and what helps."""

import asyncio
import copy
import json
import pickle
import time
from typing import Any

import pytest
from support.tls import server_context, trusting_context
from support.ws_clients import KEY, Connect, both
from support.ws_server import Handler, StalledServer, WebSocketServer, closing, dropping, echo, sending

from openai_realtime import (
    AsyncRealtimeClient,
    BetaShapeDisabledError,
    ConnectionClosedError,
    ConnectionEndedError,
    ConnectionLostError,
    MessageTooBigError,
    OpenAIError,
    ReceiveTimeoutError,
    ServerFailedError,
    ServerGoingAwayError,
    SessionExpiredError,
    SessionLimitError,
)
from openai_realtime.connection.opening import ConnectOptions

EVENT = '{"type":"session.updated.lately","event_id":"event_1"}'
EXPIRED = "Your session hit the maximum duration of 60 minutes."


def error_event(code: str | None, message: str = "It failed.") -> str:
    error = {"type": "invalid_request_error", "code": code, "message": message, "param": None, "event_id": None}
    return json.dumps({"type": "error", "event_id": "event_2", "error": error})


@both
def test_iteration_ends_quietly_when_the_server_closes_with_1000(connect: Connect) -> None:
    with WebSocketServer(closing(1000, "", EVENT, EVENT)) as server, connect(server.base_url) as connection:
        assert [event.type for event in connection] == ["session.updated.lately"] * 2
        assert list(connection) == []
        with pytest.raises(ConnectionEndedError, match="code 1000"):
            connection.recv()


@both
def test_iteration_ends_quietly_when_we_close(connect: Connect) -> None:
    with WebSocketServer(sending(EVENT)) as server, connect(server.base_url) as connection:
        for _ in connection:
            connection.close()
        with pytest.raises(ConnectionEndedError):
            connection.response.create()


@both
@pytest.mark.parametrize(
    ("handler", "kind", "code", "words"),
    [
        (closing(1001, ""), ServerGoingAwayError, 1001, "connect again"),
        (closing(1001, EXPIRED), SessionExpiredError, 1001, "create again the conversation items"),
        (closing(1001, "", error_event("session_expired")), SessionExpiredError, 1001, "session_expired"),
        (closing(1008, "policy"), ConnectionClosedError, 1008, "look at the reason"),
        (closing(1008, "", error_event("insufficient_quota")), SessionLimitError, 1008, "limit"),
        (closing(1013, "try again later"), SessionLimitError, 1013, "after a pause"),
        (closing(1009, "too big"), MessageTooBigError, 1009, "smaller pieces"),
        (closing(1011, "oops"), ServerFailedError, 1011, "The server failed"),
        (closing(1012), ServerGoingAwayError, 1012, "restarting"),
        (closing(3000, "odd"), ConnectionClosedError, 3000, "'odd'"),
        (closing(4000, "", error_event("beta_api_shape_disabled")), BetaShapeDisabledError, 4000, "header OpenAI-Beta"),
        (closing(4000, "invalid_request_error.beta_api_shape_disabled"), BetaShapeDisabledError, 4000, 'wire="ga"'),
        (closing(4000, "else"), ConnectionClosedError, 4000, "'else'"),
        (closing(4001, "", error_event("session_limit_exceeded")), SessionLimitError, 4001, "close other sessions"),
        (dropping(), ConnectionLostError, 1006, "connect again"),
        (dropping(error_event("session_expired")), SessionExpiredError, 1006, "longest duration"),
        (dropping(error_event("session_expired"), EVENT), ConnectionLostError, 1006, "lost"),
    ],
)
def test_every_other_end_is_a_typed_error(
    connect: Connect, handler: Handler, kind: type[ConnectionClosedError], code: int, words: str
) -> None:
    with WebSocketServer(handler) as server, connect(server.base_url) as connection:
        with pytest.raises(ConnectionClosedError, match=words) as caught:
            for _ in connection:
                pass
        assert type(caught.value) is kind
        assert caught.value.code == code
        assert caught.value.advice in str(caught.value)
        # The end stays the same, whichever way it is met.
        with pytest.raises(kind):
            connection.recv(timeout=5)
        with pytest.raises(kind):
            connection.send({"type": "response.create"})
        with pytest.raises(kind):
            connection.input_audio_buffer.append(b"\0\0")


@both
def test_a_message_larger_than_max_size_ends_the_connection_and_names_the_setting(connect: Connect) -> None:
    with WebSocketServer(sending(EVENT, json.dumps({"type": "x", "text": "y" * 5000}))) as server:
        with connect(server.base_url, max_size=1000) as connection:
            assert connection.recv().type == "session.updated.lately"
            with pytest.raises(MessageTooBigError, match="larger max_size") as caught:
                connection.recv()
    assert caught.value.code == 1009


@both
@pytest.mark.parametrize("max_size", [None, 64 * 2**20, ...])
def test_large_messages_pass(connect: Connect, max_size: Any) -> None:
    options = {} if max_size is ... else {"max_size": max_size}
    with WebSocketServer(sending(json.dumps({"type": "x", "text": "y" * 5_000_000}))) as server:
        with connect(server.base_url, **options) as connection:
            assert len(connection.recv().text) == 5_000_000


@both
def test_a_server_that_answers_no_ping_is_lost(connect: Connect) -> None:
    with StalledServer(EVENT.encode()) as server:
        with connect(server.base_url, ping_interval=0.1, ping_timeout=0.1, close_timeout=0.1) as connection:
            assert connection.recv().type == "session.updated.lately"
            with pytest.raises(ConnectionLostError, match="stopped answering"):
                connection.recv()


@both
@pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])
def test_a_server_that_takes_no_data_blocks_a_send_no_longer_than_allowed(connect: Connect, tls: bool) -> None:
    options = {"ssl_context": trusting_context()} if tls else {}
    with StalledServer(context=server_context() if tls else None) as server:
        with connect(server.base_url, send_timeout=0.3, close_timeout=0.1, **options) as connection:
            begun = time.monotonic()
            with pytest.raises(ConnectionLostError, match="took no data"):
                for _ in range(100):
                    connection.input_audio_buffer.append(bytes(1_000_000))
            assert 0.3 <= time.monotonic() - begun < 10
            with pytest.raises(ConnectionLostError):
                connection.recv(timeout=5)


async def test_a_send_that_is_given_up_does_not_hide_a_server_that_takes_no_data() -> None:
    with StalledServer() as server:
        client = AsyncRealtimeClient(api_key=KEY, base_url=server.base_url)
        options: ConnectOptions = {"send_timeout": 0.3, "close_timeout": 0.1, "ping_interval": 0.1, "ping_timeout": 0.1}
        async with client.connect(**options) as connection:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    while True:
                        await connection.input_audio_buffer.append(bytes(1_000_000))
            with pytest.raises(ConnectionLostError):
                async with asyncio.timeout(10):
                    await connection.recv()


@both
def test_closing_waits_for_a_silent_server_no_longer_than_allowed(connect: Connect) -> None:
    with StalledServer() as server:
        begun = time.monotonic()
        with connect(server.base_url, close_timeout=0.2):
            pass
        assert time.monotonic() - begun < 5


@both
def test_waiting_for_an_event_can_end_and_go_on(connect: Connect) -> None:
    with WebSocketServer(echo) as server, connect(server.base_url) as connection:
        for timeout in (0.02, 0):
            with pytest.raises(ReceiveTimeoutError, match=f"within {timeout} s"):
                connection.recv(timeout=timeout)
        connection.response.create()
        assert connection.recv(timeout=5).type == "response.create"


def test_errors_can_be_pickled_and_copied_and_hold_no_key() -> None:
    key = "ek_0123456789abcdef"
    error = SessionExpiredError(1001, f"no {key}", error_code="x", error_message=key)
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(again) is SessionExpiredError
        assert (again.code, again.advice, again.error_code, str(again)) == (1001, error.advice, "x", str(error))
    assert key not in f"{error}{error.reason}{error.error_message}"
    assert issubclass(ConnectionClosedError, OpenAIError)
    assert issubclass(ReceiveTimeoutError, TimeoutError)
