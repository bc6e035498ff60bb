"""The handshake: URLs, headers, settings, and what happens when it fails."""

import copy
import json
import logging
import socket
import threading
import time
import traceback
from typing import Any

import pytest
from support.misbehaving import MisbehavingServer, Silence, garbage, hang_up, reply
from support.tls import server_context, trusting_context
from support.ws_clients import KEY, Connect, both
from support.ws_server import StalledServer, WebSocketServer, closing, sending
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve

from openai_realtime import (
    APIConnectionError,
    APIError,
    APIStatusError,
    APITimeoutError,
    AsyncRealtimeClient,
    AuthenticationError,
    ClientClosedError,
    ConnectionLostError,
    InternalServerError,
    InvalidArgumentError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RealtimeClient,
)

ERROR = {"error": {"message": f"Incorrect API key provided: {KEY}", "code": "invalid_api_key"}}


EVENT = '{"type":"session.updated.lately","event_id":"event_1"}'


@both
@pytest.mark.parametrize(
    ("arguments", "target"),
    [
        ({"model": "gpt-realtime"}, "/v1/realtime?model=gpt-realtime"),
        ({"model": "a b&c"}, "/v1/realtime?model=a%20b%26c"),
        ({"call_id": "rtc_1"}, "/v1/realtime?call_id=rtc_1"),
        ({"intent": "transcription"}, "/v1/realtime?intent=transcription"),
        ({"model": "m", "translation": True}, "/v1/realtime/translations?model=m"),
        ({"model": "m", "extra_query": {"api-version": "1", "model": "n"}}, "/v1/realtime?model=n&api-version=1"),
        ({}, "/v1/realtime"),
    ],
)
def test_arguments_become_the_query(connect: Connect, arguments: dict[str, Any], target: str) -> None:
    with WebSocketServer(sending()) as server:
        with connect(server.base_url, **arguments):
            pass
    assert [request.path for request in server.requests] == [target]


@both
@pytest.mark.parametrize(
    ("suffix", "path"),
    [("/v1", "/v1/realtime"), ("/v1/", "/v1/realtime"), ("", "/realtime"), ("/openai/v1/", "/openai/v1/realtime")],
)
def test_the_base_url_is_taken_as_it_is(connect: Connect, suffix: str, path: str) -> None:
    with WebSocketServer(sending()) as server:
        with connect(server.origin + suffix):
            pass
    assert server.requests[0].path == path


@both
def test_a_base_url_of_its_own_for_connections(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    with WebSocketServer(sending()) as server:
        address = server.origin.replace("http", "ws")
        with connect("http://127.0.0.1:9/v1", websocket_base_url=f"{address}/one"):
            pass
        monkeypatch.setenv("OPENAI_WEBSOCKET_BASE_URL", f"{address}/two/")
        with connect("http://127.0.0.1:9/v1"):
            pass
    assert [request.path for request in server.requests] == ["/one/realtime", "/two/realtime"]


@both
@pytest.mark.parametrize("key", [KEY, "ek_0123456789abcdef"])
def test_the_key_goes_into_a_header_and_extra_headers_replace_others(connect: Connect, key: str) -> None:
    extra = {"user-agent": "mine", "OpenAI-Safety-Identifier": "hash"}
    with WebSocketServer(sending()) as server:
        with connect(server.base_url, api_key=key, organization="org-1", project="proj_1", extra_headers=extra):
            pass
    headers = server.requests[0].headers
    assert headers["Authorization"] == f"Bearer {key}"
    assert (headers["OpenAI-Organization"], headers["OpenAI-Project"]) == ("org-1", "proj_1")
    assert headers.get_all("User-Agent") == ["mine"]
    assert headers["OpenAI-Safety-Identifier"] == "hash"
    assert "OpenAI-Beta" not in headers


@both
def test_tls_verifies_the_server(connect: Connect) -> None:
    with WebSocketServer(sending("{}"), context=server_context()) as server:
        with connect(server.base_url, ssl_context=trusting_context()) as connection:
            assert connection.recv_bytes() == b"{}"
        with (
            pytest.raises(APIConnectionError, match="certificate verify failed"),
            connect(server.base_url, max_retries=0),
        ):
            pass


@both
@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, AuthenticationError), (403, PermissionDeniedError), (404, NotFoundError), (302, APIStatusError)],
)
def test_a_refused_handshake_raises_the_error_of_its_status(
    connect: Connect, status: int, kind: type[APIStatusError]
) -> None:
    with MisbehavingServer(reply(status, ERROR, x_request_id="req_1", location="http://127.0.0.1:9/")) as server:
        with pytest.raises(kind) as caught, connect(server.base_url):
            pass
    error = caught.value
    assert (error.status_code, error.code, error.request_id) == (status, "invalid_api_key", "req_1")
    assert error.attempts == 1
    assert KEY not in str(error) + repr(error.body) + "".join(traceback.format_exception(error))


@both
@pytest.mark.parametrize("step", [reply(401, ERROR), hang_up], ids=["refused", "broken"])
def test_no_variable_of_ours_in_a_traceback_shows_the_key(connect: Connect, step: Any) -> None:
    with MisbehavingServer(step) as server:
        with pytest.raises(APIError) as caught, connect(server.base_url, max_retries=0):
            pass
    error: BaseException | None = caught.value
    ours = 0
    while error is not None:
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if "openai_realtime" in frame.f_code.co_filename:
                ours += 1
                assert KEY not in repr(list(frame.f_locals.values())), frame.f_code.co_name
            assert "websockets" not in frame.f_code.co_filename
        error = error.__cause__ or error.__context__
    assert ours


@both
def test_a_refusal_is_tried_again_when_the_server_says_when(connect: Connect) -> None:
    refusals = [reply(429, ERROR, retry_after_ms="1"), reply(503, ERROR, retry_after_ms="1")]
    with MisbehavingServer(*refusals, reply(429, ERROR, retry_after="3600")) as server:
        with pytest.raises(RateLimitError) as caught, connect(server.base_url):
            pass
    assert caught.value.attempts == len(server.seen) == 3
    assert {seen.headers["authorization"] for seen in server.seen} == {f"Bearer {KEY}"}


@both
def test_retry_after_is_waited_for(connect: Connect) -> None:
    with MisbehavingServer(reply(500, b"", retry_after="0.2")) as server:
        begun = time.monotonic()
        with pytest.raises(InternalServerError), connect(server.base_url, max_retries=1):
            pass
    assert time.monotonic() - begun >= 0.2
    assert len(server.seen) == 2


@both
@pytest.mark.parametrize(
    "step", [hang_up, garbage(b"SSH-2.0-OpenSSH\r\n"), reply(200), reply(101)], ids=["hang up", "garbage", "200", "101"]
)
def test_an_answer_that_is_no_handshake_raises_an_api_error(connect: Connect, step: Any) -> None:
    with MisbehavingServer(step) as server:
        with pytest.raises((APIConnectionError, APIStatusError)) as caught, connect(server.base_url, max_retries=0):
            pass
    assert KEY not in "".join(traceback.format_exception(caught.value))


@both
def test_no_answer_in_time(connect: Connect) -> None:
    with MisbehavingServer(Silence()) as server:
        with (
            pytest.raises(APITimeoutError, match="within 0.1 s"),
            connect(server.base_url, open_timeout=0.1, max_retries=0),
        ):
            pass


@both
def test_nobody_listens(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(APIConnectionError, match=f"Cannot connect to 127.0.0.1:{port}"):
        with connect(f"http://127.0.0.1:{port}/v1", max_retries=0):
            pass


@both
def test_a_host_name_that_cannot_be(connect: Connect) -> None:
    with pytest.raises(APIConnectionError, match=r"Cannot connect to a\.\.b"), connect("http://a..b/v1", max_retries=0):
        pass


@both
def test_a_proxy_is_asked_to_connect(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "")
    with MisbehavingServer(reply(407)) as proxy:
        address = proxy.base_url.removesuffix("/v1").replace("//", "//user:topsecret@")
        with (
            pytest.raises(APIConnectionError) as caught,
            connect("https://api.example/v1", proxy=address, max_retries=0),
        ):
            pass
        monkeypatch.setenv("https_proxy", address)
        with pytest.raises(APIConnectionError), connect("https://api.example/v1", max_retries=0):
            pass
    assert "topsecret" not in "".join(traceback.format_exception(caught.value))
    assert [(seen.method, seen.target) for seen in proxy.seen] == [("CONNECT", "api.example:443")] * 2
    assert all(seen.headers["proxy-authorization"].startswith("Basic ") for seen in proxy.seen)


@both
def test_no_proxy_is_asked_where_none_is_wanted(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with WebSocketServer(sending("{}")) as server:
        with connect(server.base_url, proxy=None) as connection:
            assert connection.recv_bytes() == b"{}"


@pytest.mark.parametrize("client", [RealtimeClient, AsyncRealtimeClient])
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"model": ""}, "model must be a non-empty text"),
        ({"call_id": 5}, "call_id must be a non-empty text"),
        ({"open_timeout": 0}, "open_timeout must be a number of seconds above 0"),
        ({"ping_interval": float("nan")}, "ping_interval must be a number of seconds above 0"),
        ({"send_timeout": True}, "send_timeout must be a number of seconds above 0"),
        ({"max_size": 0}, "max_size must be bytes from 1"),
        ({"max_size": 2.5}, "max_size must be bytes from 1"),
        ({"max_retries": -1}, "max_retries must be an integer"),
        ({"proxy": "ftp://user:pass@x"}, "proxy must be the URL of a proxy"),
        ({"extra_headers": {"X\n": "y"}}, "a name in extra_headers"),
        ({"extra_query": {"a": 1}}, "extra_query.a"),
    ],
)
def test_a_wrong_argument_is_refused_at_once(client: Any, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidArgumentError, match=message) as caught:
        client(api_key=KEY).connect(**arguments)
    assert "pass@" not in str(caught.value)


@pytest.mark.parametrize("kind", [RealtimeClient, AsyncRealtimeClient])
@pytest.mark.parametrize("wire", ["ga", "beta"])
@pytest.mark.parametrize(
    "header",
    ["Host", "hOST", "Connection", "UPGRADE", "Sec-WebSocket-Key", "sec-websocket-protocol", "Sec-WebSocket-New", "TE"],
)
def test_headers_of_the_handshake_itself_are_refused(kind: Any, wire: str, header: str) -> None:
    with pytest.raises(InvalidArgumentError, match="a name in extra_headers must be another header") as caught:
        kind(api_key=KEY).connect(model="m", wire=wire, extra_headers={header: "x"})
    assert caught.value.value == repr(header)
    for connect in (lambda client: client.connect(wire=wire), lambda client: client.translations.connect()):
        with pytest.raises(InvalidArgumentError, match="a name in .* must be another header"):
            connect(kind(api_key=KEY, default_headers={header: "x"}))


@pytest.mark.parametrize("client", [RealtimeClient, AsyncRealtimeClient])
def test_an_unknown_argument_is_refused(client: Any) -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'voice'"):
        client(api_key=KEY).connect(voice="marin")


async def test_a_closed_client_opens_nothing() -> None:
    sync_client = RealtimeClient(api_key=KEY)
    sync_client.close()
    asynchronous = AsyncRealtimeClient(api_key=KEY)
    await asynchronous.close()
    for client in (sync_client, asynchronous):
        with pytest.raises(ClientClosedError):
            client.connect(model="m")
        with pytest.raises(ClientClosedError):
            client.translations.connect(model="m")


@both
def test_no_key_in_logs_reprs_and_urls(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    secret = json.dumps({"type": "session.created", "client_secret": {"value": "ek_0123456789abcdef"}})
    with caplog.at_level(logging.DEBUG), WebSocketServer(sending(secret)) as server:
        with connect(server.base_url, api_key=KEY, model="m") as connection:
            connection.recv_bytes()
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("openai_realtime")]
    assert any("Authorization" in message for message in ours)
    assert not [message for message in ours if KEY in message or "ek_0123456789abcdef" in message]
    assert KEY not in server.requests[0].path
    assert KEY not in repr(RealtimeClient(api_key=KEY)) + repr(AsyncRealtimeClient(api_key=KEY))


def test_enter_opens_without_a_with_statement() -> None:
    with (
        WebSocketServer(closing(1000, "", "{}")) as server,
        RealtimeClient(api_key=KEY, base_url=server.base_url) as client,
    ):
        connection = client.connect(model="m").enter()
        assert connection.recv_bytes() == b"{}"
        assert list(connection) == []
        connection.close()
        connection.close()


def test_a_manager_can_be_entered_again() -> None:
    with (
        WebSocketServer(closing(1000, "", EVENT)) as server,
        RealtimeClient(api_key=KEY, base_url=server.base_url) as client,
    ):
        manager = client.connect(model="m")
        for _ in range(2):
            with manager as connection:
                assert len(list(connection)) == 1
    assert len(server.requests) == 2


def test_threads_end_with_the_connection() -> None:
    before = set(threading.enumerate())
    with WebSocketServer(sending()) as server, RealtimeClient(api_key=KEY, base_url=server.base_url) as client:
        with client.connect(model="m"):
            pass
        with pytest.raises(NotFoundError), MisbehavingServer(reply(404)) as refusing:
            RealtimeClient(api_key=KEY, base_url=refusing.base_url).connect().enter()
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
    assert set(threading.enumerate()) <= before


def test_a_manager_and_its_plan_show_no_key() -> None:
    manager = RealtimeClient(api_key=KEY, proxy="http://user:topsecret@127.0.0.1:9").connect(model="m")
    shown = repr(manager) + repr(copy.copy(manager).__dict__)
    assert KEY not in shown
    assert "topsecret" not in shown


@both
def test_an_opaque_key_is_masked_in_a_refusal(connect: Connect) -> None:
    opaque = "opaque-key-of-a-gateway-0123456789"
    with MisbehavingServer(reply(401, {"error": {"message": f"wrong key {opaque}"}}, x_echo=opaque)) as server:
        with pytest.raises(AuthenticationError) as caught, connect(server.base_url, api_key=opaque):
            pass
    assert server.seen[0].headers["authorization"] == f"Bearer {opaque}"
    assert opaque not in f"{caught.value} {caught.value!r} {caught.value.body} {caught.value.headers}"


@both
def test_a_subprotocol_that_nobody_asked_for_is_an_error_without_noise(
    connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    def choose(_: ServerConnection, __: Request, response: Response) -> Response:
        response.headers["Sec-WebSocket-Protocol"] = "realtime"
        return response

    with serve(lambda _: None, "127.0.0.1", 0, process_response=choose) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            with pytest.raises(APIConnectionError, match="no subprotocols supported"):
                with connect(f"http://127.0.0.1:{server.socket.getsockname()[1]}/v1", max_retries=0):
                    pass
        finally:
            server.shutdown()
            thread.join(10)
    assert not [record for record in caplog.records if record.name.startswith("openai_realtime")]


@both
def test_a_ping_that_is_not_answered_makes_no_noise(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    with StalledServer() as server:
        with connect(server.base_url, ping_interval=0.1, ping_timeout=0.1, close_timeout=0.1) as connection:
            with pytest.raises(ConnectionLostError):
                connection.recv()
    assert not caplog.records
