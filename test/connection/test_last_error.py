"""The `error` event that explains a close is understood however odd it is."""

import json

import pytest
from support.ws_clients import Connect, both
from support.ws_server import WebSocketServer, closing

from openai_realtime import ConnectionClosedError, SessionExpiredError, SessionLimitError

QUOTA = "insufficient_quota"


@both
@pytest.mark.parametrize(
    "event",
    [
        {"type": "error", "event_id": "e", "error": {"type": "invalid_request_error", "code": QUOTA, "message": "No."}},
        {"type": "error", "error": {"code": QUOTA, "message": "No."}},
        {"type": "error", "event_id": 5, "error": {"type": QUOTA, "message": "No."}},
        {"type": "error", "event_id": None, "error": {"type": QUOTA, "code": None, "message": ["No."]}},
        {"type": "error", "error": {"type": QUOTA, "code": "something_else"}},
        {"type": "error", "error": {"type": [], "code": QUOTA}},
        {"type": "error", "error": QUOTA},
        {"type": "error", "code": QUOTA, "message": "No."},
        {"error": {"code": QUOTA, "message": "No."}},
        {"type": None, "error": QUOTA},
    ],
)
def test_a_quota_is_recognised(connect: Connect, event: object) -> None:
    with WebSocketServer(closing(1008, "", json.dumps(event))) as server, connect(server.base_url) as connection:
        with pytest.raises(SessionLimitError) as caught:
            list(connection)
    assert caught.value.error_code == QUOTA or caught.value.error_message == QUOTA
    assert QUOTA in str(caught.value)


@both
@pytest.mark.parametrize("error", [5, None, [], ["x"], {}, {"code": {}}, {"message": 5}, {"code": True}])
def test_an_error_that_says_nothing_fails_nothing(connect: Connect, error: object) -> None:
    message = json.dumps({"type": "error", "error": error})
    with WebSocketServer(closing(4001, "", message)) as server, connect(server.base_url) as connection:
        with pytest.raises(ConnectionClosedError) as caught:
            list(connection)
    assert (caught.value.error_code, caught.value.error_message) == (None, None)


@both
def test_a_code_that_is_a_number_and_a_text_that_is_not_known(connect: Connect) -> None:
    for error, code, message in (({"code": 429, "message": "Slow down."}, "429", "Slow down."), ("Odd.", None, "Odd.")):
        text = json.dumps({"type": "error", "error": error})
        with WebSocketServer(closing(4001, "", text)) as server, connect(server.base_url) as connection:
            with pytest.raises(ConnectionClosedError) as caught:
                list(connection)
        assert (caught.value.error_code, caught.value.error_message) == (code, message)


@both
def test_an_odd_event_after_the_error_lets_it_be_forgotten(connect: Connect) -> None:
    messages = [json.dumps({"type": "error", "error": "session_expired"}), '{"type":"session.updated"}']
    for sent, kind in ((messages[:1], SessionExpiredError), (messages, ConnectionClosedError)):
        with WebSocketServer(closing(4001, "", *sent)) as server, connect(server.base_url) as connection:
            with pytest.raises(ConnectionClosedError) as caught:
                list(connection)
        assert type(caught.value) is kind
