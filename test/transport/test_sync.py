"""Both transports against misbehaving servers: the outcome, the number of attempts, and the connections left open.

This is the fault matrix: the error and the number of attempts for each fault, for a repeatable request (a mint) and for
another one (an action on a call).
"""

import gc
import json
import os
import socket
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import pytest
from support.misbehaving import MisbehavingServer, Silence, Step, garbage, hang_up, reply, reset, truncated
from support.shells import CALL, KEY, MINT, Asyncio, Sync, body_of
from support.talk import eventually
from support.tls import server_context, trusting_context
from support.tunnel import Tunnel

from openai_realtime.errors import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    ClientClosedError,
    InternalServerError,
)
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport import answers
from openai_realtime.transport.request import Answer, ApiRequest, JsonBody
from openai_realtime.transport.sync import SyncTransport

OK = reply(200, {"ok": True})
TRIES = 3


@pytest.fixture(params=[Sync, Asyncio], ids=["sync", "asyncio"])
def connect(request: pytest.FixtureRequest) -> Iterator[Callable[..., Sync]]:
    clients: list[Sync] = []

    def make(base_url: str, **config: Any) -> Sync:
        clients.append(request.param(base_url, **config))
        return clients[-1]

    yield make
    for client in clients:
        client.close()
        client.end()


Connect = Callable[..., Sync]


def test_one_request(connect: Connect) -> None:
    with MisbehavingServer(OK) as server:
        assert json.loads(connect(server.base_url).send()) == {"ok": True}
    [seen] = server.seen
    assert (seen.method, seen.target, seen.body) == ("POST", "/v1/realtime/client_secrets", b'{"a":1}')
    assert seen.headers["authorization"] == f"Bearer {KEY}"
    assert seen.headers["content-length"] == "7"
    assert seen.headers["host"] == f"127.0.0.1:{server.port}"


def test_a_post_without_a_body_says_that_it_is_empty(connect: Connect) -> None:
    with MisbehavingServer(reply(200)) as server:
        assert connect(server.base_url).send(CALL) == b""
    assert server.seen[0].headers["content-length"] == "0"


def test_connections_are_kept(connect: Connect) -> None:
    error = reply(404, {"error": {"message": "none"}})
    with MisbehavingServer(OK, error, OK, OK) as server:
        client = connect(server.base_url)
        client.send()
        with pytest.raises(APIStatusError):
            client.send()
        client.send()
        assert server.connections == 1


@pytest.mark.parametrize(
    ("status", "mint_tries", "call_tries"),
    [
        (400, 1, 1),
        (401, 1, 1),
        (403, 1, 1),
        (404, 1, 1),
        (408, TRIES, 1),
        (409, TRIES, 1),
        (422, 1, 1),
        (429, TRIES, TRIES),
        (500, TRIES, 1),
        (502, TRIES, 1),
        (503, TRIES, TRIES),
    ],
)
def test_statuses(connect: Connect, status: int, mint_tries: int, call_tries: int) -> None:
    body = {"error": {"message": "no", "code": "some_code", "type": "some_type", "param": "model"}}
    for request, tries in ((MINT, mint_tries), (CALL, call_tries)):
        with MisbehavingServer(reply(status, body, x_request_id="req_9")) as server:
            client = connect(server.base_url)
            with pytest.raises(APIStatusError) as caught:
                client.send(request)
        error = caught.value
        assert (error.status_code, error.code, error.type, error.param) == (status, "some_code", "some_type", "model")
        assert (error.request_id, error.attempts, len(server.seen), len(client.waits)) == (
            "req_9",
            tries,
            tries,
            tries - 1,
        )
        assert server.connections == 1


def test_a_mint_succeeds_after_failures(connect: Connect) -> None:
    script: list[Step] = [reply(500), reset, hang_up, truncated(200, b'{"ok', 99), garbage(b"!?\r\n\r\n"), OK]
    with MisbehavingServer(*script) as server:
        client = connect(server.base_url, max_retries=5)
        assert json.loads(client.send()) == {"ok": True}
        assert len(client.waits) == 4  # the reset of the kept connection is no attempt of its own
        assert all(0.25 <= wait <= 8 for wait in client.waits)


def test_the_server_names_the_wait(connect: Connect) -> None:
    with MisbehavingServer(reply(429, retry_after="7"), reply(503, retry_after_ms="1500"), OK) as server:
        client = connect(server.base_url)
        client.send()
        assert client.waits == [7.0, 1.5]


def test_retries_per_request(connect: Connect) -> None:
    with MisbehavingServer(reply(500)) as server:
        client = connect(server.base_url)
        for retries in (0, 4):
            with pytest.raises(InternalServerError) as caught:
                client.send(max_retries=retries)
            assert caught.value.attempts == retries + 1


LOST: dict[str, Step] = {
    "reset": reset,
    "hang up": hang_up,
    "garbage": garbage(b"SSH-2.0-OpenSSH_9.6\r\n\r\n"),
    "truncated": truncated(200, b'{"val', 500),
    "chunk cut": garbage(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nab"),
}


@pytest.mark.parametrize("step", LOST.values(), ids=LOST.keys())
def test_a_connection_that_breaks_after_sending(connect: Connect, step: Step) -> None:
    for request, tries in ((MINT, TRIES), (CALL, 1)):
        with MisbehavingServer(step) as server:
            with pytest.raises(APIConnectionError) as caught:
                connect(server.base_url).send(request)
            error = caught.value
            assert not isinstance(error, APITimeoutError)
            assert (error.attempts, len(server.seen)) == (tries, tries)
            assert error.message.startswith(f"The connection to 127.0.0.1:{server.port} broke before the response")


def test_no_answer_in_time(connect: Connect) -> None:
    for request, tries in ((MINT, TRIES), (CALL, 1)):
        with MisbehavingServer(Silence()) as server:
            with pytest.raises(APITimeoutError, match=r"No response within 0\.05 s from 127\.0\.0\.1") as caught:
                connect(server.base_url).send(request, timeout=(5, 0.05))
            assert caught.value.attempts == tries
            assert eventually(lambda server=server, tries=tries: len(server.seen) == tries)


def test_an_answer_that_stalls(connect: Connect) -> None:
    silence = Silence()

    def stall(connection: socket.socket) -> bool:
        reply(200, b"abc", content_length="10")(connection)
        return silence(connection)

    with MisbehavingServer(stall) as server:
        with pytest.raises(APITimeoutError):
            connect(server.base_url).send(CALL, timeout=(5, 0.05))
        silence.over.set()


def refused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port: int = unused.getsockname()[1]
        return port


@pytest.mark.parametrize("request_", [MINT, CALL], ids=["mint", "call"])
def test_connection_refused_is_tried_again_for_calls_too(connect: Connect, request_: ApiRequest[bytes]) -> None:
    port = refused_port()
    with pytest.raises(APIConnectionError, match=rf"Cannot connect to 127\.0\.0\.1:{port}: .*refused") as caught:
        connect(f"http://127.0.0.1:{port}/v1").send(request_)
    assert caught.value.attempts == TRIES
    assert isinstance(caught.value.__cause__, ConnectionRefusedError)


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 64 + ".invalid"], ids=["unknown", "label too long"])
def test_a_name_that_does_not_resolve(connect: Connect, host: str) -> None:
    with pytest.raises(APIConnectionError, match="Cannot connect") as caught:
        connect(f"http://{host}/v1").send(CALL)
    assert caught.value.attempts == TRIES


def test_no_connection_in_time(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        address = full.getsockname()
        waiting = []
        while True:  # once the queue of the listener is full, connecting gets no answer
            waiting.append(socket.socket())
            waiting[-1].setblocking(False)
            waiting[-1].connect_ex(address)
            if len(waiting) > 8:
                break
        try:
            with pytest.raises(APITimeoutError, match=r"No connection within 0\.1 s") as caught:
                connect(f"http://127.0.0.1:{address[1]}/v1").send(CALL, timeout=(0.1, 5))
            assert caught.value.attempts == TRIES
        finally:
            for queued in waiting:
                queued.close()


def test_tls_is_verified(connect: Connect) -> None:
    with MisbehavingServer(OK, context=server_context()) as server:
        with pytest.raises(APIConnectionError, match="certificate verify failed") as caught:
            connect(server.base_url).send(CALL)
        assert caught.value.attempts == TRIES  # nothing was sent
        assert server.seen == []
        client = connect(server.base_url, ssl_context=trusting_context())
        client.send()
        client.send()
    assert len(server.seen) == 2


def test_a_handshake_with_something_that_is_not_tls(connect: Connect) -> None:
    with MisbehavingServer(OK) as server:
        with pytest.raises(APIConnectionError, match="Cannot connect") as caught:
            connect(f"https://127.0.0.1:{server.port}/v1", timeout=5).send(CALL)
        assert caught.value.attempts == TRIES


def test_a_handshake_that_stalls(connect: Connect) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        client = connect(f"https://127.0.0.1:{silent.getsockname()[1]}/v1", max_retries=0)
        with pytest.raises(APITimeoutError, match=r"No connection within 0\.1 s"):
            client.send(CALL, timeout=(0.1, 5))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_errors_and_the_key_does_not_follow(connect: Connect, status: int) -> None:
    with MisbehavingServer(OK) as elsewhere:
        with MisbehavingServer(reply(status, location=f"{elsewhere.base_url}/realtime")) as server:
            with pytest.raises(APIStatusError, match="redirects are not followed") as caught:
                connect(server.base_url).send()
            assert (type(caught.value), caught.value.status_code) == (APIStatusError, status)
            assert caught.value.headers["location"] == f"{elsewhere.base_url}/realtime"
        assert elsewhere.connections == 0


def test_an_error_whose_body_breaks_off_keeps_its_status(connect: Connect) -> None:
    server = MisbehavingServer(truncated(400, b'{"error": {"mess', 500))
    with server, pytest.raises(APIStatusError) as caught:
        connect(server.base_url).send()
    assert (caught.value.status_code, caught.value.body) == (400, '{"error": {"mess')


def test_a_large_answer_is_read(connect: Connect) -> None:
    with MisbehavingServer(reply(200, b"x" * 5_000_000)) as server:
        assert len(connect(server.base_url).send()) == 5_000_000


def test_answers_are_bounded(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "LARGEST_BODY", 2**20)
    with MisbehavingServer(reply(200, b"x" * 3_000_000), OK) as server:
        client = connect(server.base_url)
        with pytest.raises(APIResponseValidationError, match="larger than 1 MiB") as caught:
            client.send()
        assert caught.value.attempts == 1
        client.send()


def test_a_large_error_page_is_cut(connect: Connect) -> None:
    with MisbehavingServer(
        reply(403, b"<title>Denied</title>" + b"x" * 5_000_000, content_type="text/html"), OK
    ) as server:
        client = connect(server.base_url)
        with pytest.raises(APIStatusError, match="an HTML page titled 'Denied'") as caught:
            client.send()
        assert isinstance(caught.value.body, str)
        assert len(caught.value.body) <= 2**20
        client.send()


def test_a_parser_that_refuses_counts_the_attempts(connect: Connect) -> None:
    def refuse(answer: Answer) -> bytes:
        raise answers.invalid_answer(answer, "is odd")

    with (
        MisbehavingServer(reply(500), OK) as server,
        pytest.raises(
            APIResponseValidationError, match=r"The response \(status 200, application/json, 12 bytes\) is odd"
        ) as caught,
    ):
        connect(server.base_url).send(ApiRequest("POST", "/x", refuse, repeatable=True))
    assert (caught.value.attempts, caught.value.body) == (2, {"ok": True})


def test_threads_share_a_transport(connect: Connect) -> None:
    with MisbehavingServer(OK) as server:
        client = connect(server.base_url)
        with ThreadPoolExecutor(16) as threads:
            results = list(threads.map(lambda _: client.send(), range(200)))
        assert len(results) == 200
        assert server.connections <= 16


def test_after_closing(connect: Connect) -> None:
    with MisbehavingServer(OK) as server:
        client = connect(server.base_url)
        client.send()
        client.close()
        client.close()
        with pytest.raises(ClientClosedError, match="closed"):
            client.send()
        assert len(server.seen) == 1


def test_closing_closes_the_connections(connect: Connect) -> None:
    closed = threading.Event()

    def watch(connection: socket.socket) -> bool:
        OK(connection)
        closed.set() if connection.recv(1) == b"" else None
        return False

    with MisbehavingServer(watch) as server:
        client = connect(server.base_url)
        client.send()
        assert not closed.is_set()
        client.close()
        assert closed.wait(5)


def test_a_transport_is_a_context_manager() -> None:
    with MisbehavingServer(OK) as server:
        config = ClientConfig(api_key=KEY, base_url=server.base_url)
        with SyncTransport(config) as transport:
            transport.send(MINT, {})
        with pytest.raises(ClientClosedError):
            transport.send(MINT, {})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
def test_a_child_process_opens_its_own_connections() -> None:
    with MisbehavingServer(OK) as server, closing(Sync(server.base_url)) as client:
        client.send()
        child = os.fork()
        if child == 0:
            # pytest must not run in the child, which exits here with its result as the exit status.
            try:
                client.send()
                client.close()
            except BaseException:  # noqa: BLE001
                os._exit(1)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        client.send()
        assert [seen.connection for seen in server.seen] == [1, 2, 1]


def test_a_proxy_for_http(connect: Connect) -> None:
    with MisbehavingServer(OK) as proxy:
        client = connect("http://api.invalid/v1", proxy=f"http://us%40er:pass@127.0.0.1:{proxy.port}")
        client.send()
    [seen] = proxy.seen
    assert seen.target == "http://api.invalid/v1/realtime/client_secrets"
    assert seen.headers["host"] == "api.invalid"
    assert seen.headers["proxy-authorization"] == "Basic dXNAZXI6cGFzcw=="


def test_a_proxy_for_https_gets_no_key(connect: Connect) -> None:
    refusal = garbage(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
    with MisbehavingServer(refusal) as proxy:
        client = connect("https://api.invalid/v1", proxy=f"http://user:pass@127.0.0.1:{proxy.port}")
        with pytest.raises(
            APIConnectionError, match=r"Cannot connect to api\.invalid: Tunnel connection failed: 407"
        ) as caught:
            client.send(CALL)
        assert caught.value.attempts == TRIES
    assert (proxy.seen[0].method, proxy.seen[0].target) == ("CONNECT", "api.invalid:443")
    assert "authorization" not in proxy.seen[0].headers
    assert proxy.seen[0].headers["proxy-authorization"] == "Basic dXNlcjpwYXNz"


def test_a_proxy_that_is_not_there(connect: Connect) -> None:
    for scheme in ("http", "https"):
        client = connect(f"{scheme}://api.invalid/v1", proxy=f"http://user:pass-word@127.0.0.1:{refused_port()}")
        with pytest.raises(APIConnectionError, match="refused") as caught:
            client.send(CALL)
        assert caught.value.attempts == TRIES
        assert "pass-word" not in f"{caught.value!r}"


FAILURES: list[Step] = [reset, truncated(200, b"x", 9), reply(401, {"error": {"message": f"wrong key: {KEY}"}})]


@pytest.mark.parametrize("step", FAILURES, ids=["reset", "truncated", "401"])
def test_a_traceback_holds_no_key(connect: Connect, step: Step) -> None:
    with MisbehavingServer(step) as server:
        client = connect(server.base_url, max_retries=0)
        try:
            client.send()
        except APIError as error:
            message = traceback.TracebackException.from_exception(error, capture_locals=True)
            assert KEY not in "".join(message.format())
        else:
            pytest.fail("no error")


def test_an_error_that_the_caller_is_handling_is_left_alone(connect: Connect) -> None:
    with MisbehavingServer(truncated(200, b"{", 9)) as server:
        client = connect(server.base_url)
        try:
            raise OSError("the caller's own") from KeyError("x")
        except OSError as own:
            with pytest.raises(APIConnectionError) as caught:
                client.send(CALL)
            assert own.__traceback__ is not None
            assert isinstance(own.__cause__, KeyError)
            assert caught.value.__cause__ is not own


def test_a_dropped_transport_leaves_no_socket_open() -> None:
    with MisbehavingServer(OK) as server:
        client = Sync(server.base_url)
        client.send()
        del client
        gc.collect()  # an open socket would be a ResourceWarning, which fails the test


def test_options_are_checked(connect: Connect) -> None:
    client = connect("http://127.0.0.1:9/v1")
    for options in ({"timeout": 0}, {"max_retries": -1}, {"max_retries": None}):
        with pytest.raises(ValueError, match="must be"):
            client.send(**options)


def test_waits_are_real_by_default() -> None:
    server = MisbehavingServer(reply(500, retry_after_ms="30"), OK)
    with server, SyncTransport(ClientConfig(api_key=KEY, base_url=server.base_url)) as transport:
        begun = time.monotonic()
        transport.send(MINT, {})
        assert time.monotonic() - begun >= 0.03


@pytest.mark.parametrize("secure", [False, True], ids=["http proxy", "https proxy"])
def test_a_tunnel(connect: Connect, secure: bool) -> None:
    with MisbehavingServer(OK, context=server_context()) as server:
        with Tunnel(server.port, context=server_context() if secure else None) as tunnel:
            client = connect("https://localhost/v1", proxy=tunnel.url, ssl_context=trusting_context())
            assert json.loads(client.send()) == {"ok": True}
            client.close()
    [asked] = tunnel.asked
    assert asked.startswith("CONNECT localhost:443 HTTP/1.")
    assert "uthorization: Basic dXNAZXI6cGFzcy13b3Jk\r\n" in asked
    assert KEY not in asked
    assert "proxy-authorization" not in server.seen[0].headers
    assert server.seen[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_proxy_with_a_user_alone(connect: Connect) -> None:
    with MisbehavingServer(OK) as proxy:
        connect("http://api.invalid/v1", proxy=f"http://user:@127.0.0.1:{proxy.port}").send()
    assert proxy.seen[0].headers["proxy-authorization"] == "Basic dXNlcjo="


def test_cookies_are_not_kept(connect: Connect) -> None:
    with MisbehavingServer(reply(200, b"", set_cookie="a=b; Path=/")) as server:
        client = connect(server.base_url)
        client.send()
        client.send()
    assert "cookie" not in server.seen[1].headers


def test_long_headers_of_an_answer(connect: Connect) -> None:
    with MisbehavingServer(reply(200, b"ok", x_long="x" * 30_000)) as server:
        assert connect(server.base_url).send(CALL) == b"ok"


def test_repeated_headers_of_an_answer_are_joined(connect: Connect) -> None:
    answer = b"HTTP/1.1 404 No\r\nx-a: 1\r\nX-A: 2\r\ncontent-length: 0\r\n\r\n"
    with MisbehavingServer(garbage(answer)) as server, pytest.raises(APIStatusError) as caught:
        connect(server.base_url).send(CALL)
    assert caught.value.headers["x-a"] == "1, 2"


def test_an_error_for_a_garbled_response_does_not_name_the_url(connect: Connect) -> None:
    with MisbehavingServer(garbage(b"HTTP/1.1 abc def\r\n\r\n")) as server:
        with pytest.raises(APIConnectionError) as caught:
            connect(server.base_url, default_query=(("token", "opaque-secret"),)).send(CALL)
    assert "opaque-secret" not in f"{caught.value} {caught.value!r} {caught.value.__cause__!r}"


def test_an_upload_that_the_server_does_not_take_ends(connect: Connect) -> None:
    large = ApiRequest("POST", "/x", body_of, body=JsonBody("-", {"a": "x" * 30_000_000}))
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        client = connect(f"http://127.0.0.1:{deaf.getsockname()[1]}/v1", max_retries=0)
        with pytest.raises(APITimeoutError, match=r"No response within 0\.5 s"):
            client.send(large, timeout=(1, 0.5))


OPAQUE = "opaque-key-of-a-gateway-0123456789"


def test_an_opaque_key_is_masked_in_errors_of_every_kind(connect: Connect) -> None:
    def refuse(answer: Answer) -> bytes:
        raise answers.invalid_answer(answer, f"names {answer.headers['x-echo']}")

    echo = {"error": {"message": f"wrong key {OPAQUE}"}}
    for status in (200, 401):
        with MisbehavingServer(reply(status, echo, x_echo=OPAQUE)) as server:
            client = connect(server.base_url, api_key=OPAQUE, key_header="api-key")
            with pytest.raises(APIError) as caught:
                client.send(ApiRequest("POST", "/x", refuse))
        error = caught.value
        assert server.seen[0].headers["api-key"] == OPAQUE
        assert OPAQUE not in f"{error} {error!r} {error.body} {error.headers} {vars(error)}"
