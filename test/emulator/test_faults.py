"""The fault matrix: each failure with the error that users of both clients see and the number of attempts.

Each fault is injected into a mint, which may be retried, and a hangup, which may not.
"""

import select
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, NamedTuple

import pytest
from support.clients import Make, both
from support.misbehaving import MisbehavingServer, Silence, Step, garbage, hang_up, reply, reset, truncated
from support.talk import eventually
from support.tls import server_context

from openai_realtime import errors

ALL = 3  # attempts of a client with the default settings
MINTED = {"value": "ek_0123456789abcdef", "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
ERROR = {"error": {"message": "no", "type": "some_type", "code": "some_code", "param": "some.param"}}
PROBLEM = {"type": "about:blank", "title": "Unprocessable", "detail": "The model is unknown."}
PAGE = b"<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openai_realtime.transport.retry.FIRST_DELAY", 0.001)


def in_one_second() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)


def json_error(status: int, **headers: str) -> Step:
    return reply(status, ERROR, x_request_id="req_1", **headers)


class Fault(NamedTuple):
    step: Step
    error: type[errors.APIError]
    mints: int
    """Attempts of a mint."""
    hangups: int
    """Attempts of a hangup."""
    message: str = ""


FAULTS = {
    "reset after the request was read": Fault(reset, errors.APIConnectionError, ALL, 1, "broke before the response"),
    "hung up after the request": Fault(hang_up, errors.APIConnectionError, ALL, 1, "broke before the response"),
    "garbage": Fault(garbage(b"SSH-2.0\r\n\r\n"), errors.APIConnectionError, ALL, 1, "broke before"),
    "read timeout": Fault(Silence(), errors.APITimeoutError, ALL, 1, r"No response within 0\.2 s"),
    "truncated body": Fault(truncated(200, b'{"va', 99), errors.APIConnectionError, ALL, 1, "broke before"),
    "400": Fault(json_error(400), errors.BadRequestError, 1, 1, "no"),
    "401": Fault(json_error(401), errors.AuthenticationError, 1, 1, "no"),
    "403": Fault(json_error(403), errors.PermissionDeniedError, 1, 1, "no"),
    "404": Fault(json_error(404), errors.NotFoundError, 1, 1, "no"),
    "409": Fault(json_error(409), errors.ConflictError, ALL, 1, "no"),
    "422 as problem+json": Fault(
        reply(422, PROBLEM, content_type="application/problem+json"),
        errors.UnprocessableEntityError,
        1,
        1,
        r"The model is unknown\.",
    ),
    "429, Retry-After in seconds": Fault(json_error(429, retry_after="0.01"), errors.RateLimitError, ALL, ALL, "no"),
    "429, Retry-After far away": Fault(json_error(429, retry_after="3600"), errors.RateLimitError, 1, 1, "no"),
    "500": Fault(json_error(500), errors.InternalServerError, ALL, 1, "no"),
    "503": Fault(json_error(503), errors.InternalServerError, ALL, ALL, "no"),
    "502 with an HTML body": Fault(
        reply(502, PAGE, content_type="text/html"), errors.InternalServerError, ALL, 1, "titled '502 Bad Gateway'"
    ),
    "500 with an empty body": Fault(reply(500), errors.InternalServerError, ALL, 1, "Internal Server Error"),
    "redirect": Fault(
        reply(307, location="http://127.0.0.1:9/v1"), errors.APIStatusError, 1, 1, "redirects are not followed"
    ),
}


def mint(client: Any, **options: Any) -> Any:
    return client.client_secrets.create(**options)


def hang_up_call(client: Any, **options: Any) -> Any:
    return client.calls.hangup("rtc_1", **options)


@both
@pytest.mark.parametrize("name", FAULTS)
def test_fault(make: Make, name: str) -> None:
    fault = FAULTS[name]
    for act, attempts in ((mint, fault.mints), (hang_up_call, fault.hangups)):
        # Threads of an earlier silence have ended; each server gets its own.
        step, patience = (Silence(), 0.2) if isinstance(fault.step, Silence) else (fault.step, 20)
        with MisbehavingServer(step) as server, make(server.base_url, timeout=(5, patience)) as client:
            with pytest.raises(fault.error, match=fault.message) as caught:
                act(client)
            assert eventually(lambda server=server, attempts=attempts: len(server.seen) == attempts)
        error = caught.value
        assert type(error) is fault.error
        assert (error.attempts, len(server.seen)) == (attempts, attempts)
        if fault.message == "no":
            assert (error.code, error.type, error.param) == ("some_code", "some_type", "some.param")
            assert error.request_id == "req_1"


@both
def test_retry_after_as_a_date(make: Make) -> None:
    with MisbehavingServer(reply(429, ERROR, retry_after=in_one_second()), reply(200, MINTED)) as server:
        with make(server.base_url) as client:
            assert mint(client).value == MINTED["value"]
    assert len(server.seen) == 2


def refused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port: int = unused.getsockname()[1]
        return port


@contextmanager
def refusing() -> Iterator[str]:
    yield f"http://127.0.0.1:{refused_port()}/v1"


@contextmanager
def without_a_name() -> Iterator[str]:
    yield "http://nowhere.invalid/v1"


@contextmanager
def untrusted() -> Iterator[str]:
    with MisbehavingServer(reply(200, MINTED), context=server_context()) as server:
        yield server.base_url


@contextmanager
def not_answering() -> Iterator[str]:
    """A listener whose backlog is full, so that connection attempts time out."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = [socket.socket() for _ in range(8)]
        for queued in waiting:
            queued.setblocking(False)
            queued.connect_ex(full.getsockname())
        yield f"http://127.0.0.1:{full.getsockname()[1]}/v1"
        for queued in waiting:
            queued.close()


@contextmanager
def resetting(accepted: list[int]) -> Iterator[int]:
    """The port of a server that resets every connection once unread data has arrived."""

    def serve() -> None:
        while True:
            connection, _ = listener.accept()
            select.select([connection], [], [], 5)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if not over.is_set():
                accepted.append(1)
            connection.close()
            if over.is_set():
                return

    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        port: int = listener.getsockname()[1]
        yield port
        over.set()
        socket.create_connection(("127.0.0.1", port), 5).close()
        thread.join(10)


@both
@pytest.mark.parametrize(
    ("scheme", "hangups", "message"),
    [("https", ALL, "Cannot connect to"), ("http", 1, "broke before the response")],
    ids=["before the request was sent", "after the request was sent"],
)
def test_a_reset(make: Make, scheme: str, hangups: int, message: str) -> None:
    for act, attempts in ((mint, ALL), (hang_up_call, hangups)):
        accepted: list[int] = []
        with resetting(accepted) as port, make(f"{scheme}://127.0.0.1:{port}/v1") as client:
            with pytest.raises(errors.APIConnectionError, match=message) as caught:
                act(client)
        assert type(caught.value) is errors.APIConnectionError
        assert (caught.value.attempts, len(accepted)) == (attempts, attempts)


Address = Callable[[], Any]
UNREACHABLE: dict[str, tuple[Address, type[errors.APIError], str]] = {
    "connection refused": (refusing, errors.APIConnectionError, "Cannot connect to .*refused"),
    "DNS failure": (without_a_name, errors.APIConnectionError, r"Cannot connect to nowhere\.invalid"),
    "TLS failure": (untrusted, errors.APIConnectionError, "certificate verify failed"),
    "connect timeout": (not_answering, errors.APITimeoutError, r"No connection within 0\.3 s"),
}


@both
@pytest.mark.parametrize("name", UNREACHABLE)
def test_unreachable_servers_are_retried_by_every_request(make: Make, name: str) -> None:
    address, expected, message = UNREACHABLE[name]
    for act in (mint, hang_up_call):
        with address() as base_url, make(base_url, timeout=(0.3, 5)) as client:
            with pytest.raises(expected, match=message) as caught:
                act(client)
        assert type(caught.value) is expected
        assert caught.value.attempts == ALL
        assert caught.value.__cause__ is None or isinstance(caught.value.__cause__, (OSError, ssl.SSLError))


UNREADABLE = {
    "HTML body": (reply(200, PAGE, content_type="text/html"), "text/html, 74 bytes.* is not JSON"),
    "empty body": (reply(200), "0 bytes.* is not JSON"),
    "wrong content type": (reply(200, b"value=1", content_type="text/plain"), "text/plain, 7 bytes.* is not JSON"),
    "another shape": (reply(200, [1]), "is not a JSON object"),
    "broken JSON": (reply(200, b'{"value": "ek_0123456789abcdef"'), "is not JSON"),
}


@both
@pytest.mark.parametrize("name", UNREADABLE)
def test_an_invalid_success(make: Make, name: str) -> None:
    step, message = UNREADABLE[name]
    with MisbehavingServer(step) as server, make(server.base_url) as client:
        with pytest.raises(errors.APIResponseValidationError, match=message) as caught:
            mint(client)
    assert (caught.value.attempts, caught.value.status_code, len(server.seen)) == (1, 200, 1)


@both
def test_the_content_type_of_a_correct_body_is_ignored(make: Make) -> None:
    with MisbehavingServer(reply(200, MINTED, content_type="text/plain")) as server, make(server.base_url) as client:
        assert mint(client).value == MINTED["value"]


@both
def test_a_body_of_50_mb_is_read_completely(make: Make) -> None:
    large = {**MINTED, "padding": "x" * 50_000_000}
    with MisbehavingServer(reply(200, large)) as server, make(server.base_url) as client:
        assert len(mint(client).to_json()) > 50_000_000


@both
def test_an_error_of_50_mb_is_truncated(make: Make) -> None:
    with MisbehavingServer(reply(400, b"x" * 50_000_000)) as server, make(server.base_url) as client:
        with pytest.raises(errors.BadRequestError) as caught:
            mint(client)
    assert isinstance(caught.value.body, str)
    assert len(caught.value.body) <= 2**20


@both
def test_the_key_is_not_sent_to_a_redirect_target(make: Make) -> None:
    with MisbehavingServer(reply(200, MINTED)) as elsewhere:
        with MisbehavingServer(reply(307, location=f"{elsewhere.base_url}/realtime/client_secrets")) as server:
            with make(server.base_url) as client, pytest.raises(errors.APIStatusError):
                mint(client)
        assert elsewhere.connections == 0


@both
def test_connections_closed_by_the_server_are_not_reused(make: Make) -> None:
    once: list[Step] = [truncated(200, b"", 0), truncated(200, b"", 0)]  # a complete answer, then the end
    with MisbehavingServer(*once) as server, make(server.base_url) as client:
        for _ in range(2):
            hang_up_call(client)
            _wait_for_the_end(server)
    assert server.connections == 2


def _wait_for_the_end(server: MisbehavingServer) -> None:
    begun = time.monotonic()
    while server.open_connections and time.monotonic() - begun < 5:
        time.sleep(0.01)
    time.sleep(0.05)  # let the reset reach the client's system


@both
def test_an_idempotency_key_allows_retries(make: Make) -> None:
    with MisbehavingServer(hang_up, json_error(500), reply(200)) as server, make(server.base_url) as client:
        hang_up_call(client, idempotency_key="hangup-1")
    assert [seen.headers["idempotency-key"] for seen in server.seen] == ["hangup-1"] * 3


@both
def test_no_idempotency_key_no_retries(make: Make) -> None:
    with MisbehavingServer(hang_up) as server, make(server.base_url) as client:
        with pytest.raises(errors.APIConnectionError) as caught:
            hang_up_call(client, idempotency_key=None)
    assert (caught.value.attempts, len(server.seen)) == (1, 1)
    assert "idempotency-key" not in server.seen[0].headers
