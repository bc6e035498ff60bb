"""Hooks and the log: requests, handshakes and events, with secrets masked."""

import base64
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from support.clients import KEY, Make, both
from support.misbehaving import MisbehavingServer, hang_up, reply
from support.ws_server import WebSocketServer, closing, sending

from openai_realtime import (
    APIConnectionError,
    ConnectionEndedError,
    EventInfo,
    InternalServerError,
    RequestInfo,
    ResponseInfo,
    redact,
    user_message,
)

pytest.importorskip("aiohttp")
from openai_realtime.emulator import Emulator

SECRET = "ek_0123456789abcdef0123456789"
OPAQUE = "opaque-key-of-a-gateway-0123456789"
MINTED = {"value": SECRET, "expires_at": 1_800_000_600, "session": {"type": "realtime", "id": "sess_1"}}
OK = reply(200, MINTED, x_request_id="req_2")
VOICE = b"\0\x40\0\xc0" * 12_000


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    with Emulator() as running:
        yield running


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openai_realtime.transport.retry.FIRST_DELAY", 0.001)


@both
def test_hooks_see_every_attempt(make: Make) -> None:
    requests: list[RequestInfo] = []
    responses: list[ResponseInfo] = []
    refusal = reply(503, {"error": {"message": "busy"}}, x_request_id="req_1", retry_after_ms="2")
    with MisbehavingServer(hang_up, refusal, OK) as server:
        with make(server.base_url, on_request=requests.append, on_response=responses.append) as client:
            client.client_secrets.create(extra_query={"token": KEY})
    assert [(info.method, info.attempt) for info in requests] == [("POST", 1), ("POST", 2), ("POST", 3)]
    assert {info.headers["Authorization"] for info in requests} == {"Bearer sk-proj-…6789"}
    assert [(info.status, info.request_id, info.attempt) for info in responses] == [
        (None, None, 1),
        (503, "req_1", 2),
        (200, "req_2", 3),
    ]
    assert responses[0].problem is not None
    assert "broke before the response" in responses[0].problem
    assert responses[1].retry_after == 0.002
    assert responses[2].retry_after is None
    assert all(0 <= info.seconds < 30 for info in responses)
    assert KEY not in f"{requests}{responses}"


@both
def test_hooks_see_the_last_attempt(make: Make) -> None:
    responses: list[ResponseInfo] = []
    with MisbehavingServer(reply(500)) as server:
        with make(server.base_url, on_response=responses.append, max_retries=1) as client:
            with pytest.raises(InternalServerError):
                client.client_secrets.create()
    assert [info.retry_after is None for info in responses] == [False, True]


@both
def test_hooks_see_handshakes_and_events(make: Make, emulator: Emulator) -> None:
    message: list[Any] = []
    hooks = {"on_request": message.append, "on_response": message.append, "on_event": message.append}
    with make(emulator.base_url, api_key=emulator.api_key, **hooks) as client:
        connection = client.connect(model="gpt-realtime").enter()
        connection.session.update(session={"type": "realtime", "output_modalities": ["text"]})
        connection.conversation.item.create(item=user_message("Hello"))
        connection.send_raw('{"event_id": "event_1", "type": "response.create"}')
        while connection.recv(timeout=20).type != "response.done":
            pass
        connection.close()
    request, response, *events = message
    assert (request.method, request.url.partition("?")[2]) == ("GET", "model=gpt-realtime")
    assert (response.status, response.attempt) == (101, 1)
    assert response.request_id.startswith("req_")
    sent = [info.type for info in events if info.direction == "sent"]
    assert sent == ["session.update", "conversation.item.create", "response.create"]
    received = [info for info in events if info.direction == "received"]
    assert [received[0].type, received[-1].type] == ["session.created", "response.done"]
    assert received[-1].event.response.status == "completed"
    assert received[-1].data.startswith(b"{")
    assert emulator.api_key not in f"{request}{response}{[*map(repr, events)]}"


@both
def test_a_hook_that_fails_is_logged_and_changes_nothing(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    def fail(info: object) -> None:
        raise LookupError("no such metric")

    with MisbehavingServer(OK) as server, make(server.base_url, on_request=fail, on_response=fail) as client:
        assert client.client_secrets.create().value == SECRET
    records = [record for record in caplog.records if record.name == "openai_realtime"]
    assert [record.levelname for record in records] == ["ERROR", "ERROR"]
    assert "no such metric" in caplog.text


def test_an_event_shows_no_payload() -> None:
    info = EventInfo("received", "response.output_audio.delta", b"x" * 1000, object())
    assert repr(info) == "EventInfo(direction='received', type='response.output_audio.delta', data=<1000 bytes>)"


@both
def test_requests_and_answers_in_the_log(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with MisbehavingServer(reply(401, {"error": {"message": f"wrong key {OPAQUE}"}}), OK) as server:
        with make(server.base_url, api_key=OPAQUE) as client:
            with pytest.raises(Exception, match="wrong key"):
                client.client_secrets.create(session={"type": "realtime", "instructions": f"Say {SECRET}."})
            client.client_secrets.create()
    messages = [record.getMessage() for record in caplog.records if record.name == "openai_realtime.http"]
    assert len(messages) == 6
    assert messages[0].startswith(f"POST {server.base_url}/realtime/client_secrets attempt 1 headers")
    assert '"instructions": "Say ek_…6789."' in messages[0]
    assert ": 401 request id None" in messages[1]
    assert "response headers" in messages[2]
    assert messages[4].endswith(": 200 request id req_2")
    for secret in (OPAQUE, SECRET):
        assert secret not in caplog.text


@both
def test_bodies_that_are_not_json_are_not_in_the_log(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = reply(201, b"v=0\r\na=ice-pwd:s3cret\r\n", content_type="application/sdp", location="/calls/rtc_1")
    with MisbehavingServer(answer) as server, make(server.base_url) as client:
        client.calls.create("v=0\r\na=ice-pwd:hidden\r\n", {"type": "realtime"})
    assert "s3cret" not in caplog.text
    assert "hidden" not in caplog.text
    assert "bytes of multipart/form-data" in caplog.text
    assert "<23 bytes of application/sdp>" in caplog.text


@both
def test_events_in_the_log_without_keys_and_audio(
    make: Make, emulator: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    image = "data:image/png;base64," + base64.b64encode(bytes(range(256))).decode()
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        connection = client.connect(model="gpt-realtime").enter()
        connection.session.update(session={"type": "realtime", "instructions": f"The key is {SECRET}"})
        connection.input_audio_buffer.append(VOICE)
        content = [{"type": "input_image", "image_url": image}, {"type": "input_text", "text": "Look"}]
        connection.conversation.item.create(item={"type": "message", "role": "user", "content": content})
        connection.response.create()
        heard = ""
        while (event := connection.recv(timeout=20)).type != "response.done":
            heard = event.delta if event.type == "response.output_audio.delta" else heard
        connection.close()
    assert heard
    messages = [record.getMessage() for record in caplog.records if record.name == "openai_realtime.events"]
    assert any(message.startswith("sent input_audio_buffer.append") for message in messages)
    assert any(message.startswith("received response.output_audio.delta") for message in messages)
    assert f'"audio": "<{len(base64.b64encode(VOICE))} characters of audio>"' in caplog.text
    for secret in (emulator.api_key, SECRET, image[-60:-4], heard[:40], base64.b64encode(VOICE).decode()[:40]):
        assert secret not in caplog.text
    assert any(record.name == "openai_realtime.websocket" for record in caplog.records)


def test_a_frame_that_a_library_truncates_shows_no_part_of_a_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("openai_realtime.websocket").debug("%s", '< TEXT \'{"key": "ek_01...cdef"}\' [200 bytes]')
    assert caplog.messages == ["< TEXT … [200 bytes]"]


SECRETS = {
    "my-gateway-key": {"api_key": "my-gateway-key"},
    "pa$$word!0123": {"api_key": "pa$$word!0123"},
    "short1": {"api_key": "short1"},
    "az-0123456789abcdef": {"api_key": "az-0123456789abcdef", "key_header": "api-key"},
    "cookie-secret-1": {"default_headers": {"Cookie": "session=cookie-secret-1"}},
    "tok-custom-raw": {"default_headers": {"X-Auth-Token": "tok-custom-raw"}},
    "sub-0123456789": {"default_headers": {"Ocp-Apim-Subscription-Key": "sub-0123456789"}},
}


@both
@pytest.mark.parametrize("secret", SECRETS)
def test_no_header_shows_its_secret_in_any_log(make: Make, caplog: pytest.LogCaptureFixture, secret: str) -> None:
    caplog.set_level(logging.DEBUG)
    message: list[Any] = []
    reason = "" if secret.startswith("cookie") else secret  # a cookie is a part of its header
    with WebSocketServer(closing(1000, reason)) as websocket, MisbehavingServer(OK) as server:
        settings = {
            "websocket_base_url": websocket.base_url,
            "on_request": message.append,
            "on_response": message.append,
        }
        with make(server.base_url, **settings, **SECRETS[secret]) as client:
            client.client_secrets.create()
            connection = client.connect(model="m").enter()
            with pytest.raises(ConnectionEndedError) as caught:
                connection.recv(timeout=20)
            connection.close()
    assert any(record.name == "openai_realtime.websocket" for record in caplog.records)
    ours = [record.getMessage() for record in caplog.records if record.name != "websockets.server"]  # the other end
    assert secret not in f"{ours} {message} {caught.value}"
    assert not [record for record in caplog.records if "_secrets_of_connection" in vars(record)]


@both
def test_libraries_log_no_keys(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with MisbehavingServer(OK) as server, make(server.base_url) as client:
        client.client_secrets.create(extra_query={"token": KEY})
        for name in ("urllib3.connectionpool", "aiohttp.client", "asyncio"):
            logging.getLogger(name).debug("a key: %s", KEY)
    assert KEY not in caplog.text
    assert caplog.text.count("a key: sk-proj-…6789") == 3


def test_a_record_that_cannot_be_formatted_is_left_to_the_handlers() -> None:
    from openai_realtime.observing import logs

    record = logging.LogRecord("asyncio", logging.WARNING, "", 0, "%s %s", (1,), None)
    for name in ("asyncio", logs.WEBSOCKET.name):
        assert logging.getLogger(name).filter(record)
    assert (record.msg, record.args) == ("%s %s", (1,))


@both
def test_a_refused_proxy_shows_no_password(make: Make) -> None:
    problems: list[Any] = []
    with make("http://127.0.0.1:9/v1", on_response=problems.append, max_retries=0) as client:
        with pytest.raises(APIConnectionError) as caught:
            client.connect(model="m", proxy="http://user:pass-word@127.0.0.1:9").enter()
    assert "pass-word" not in f"{caught.value} {caught.value!r} {caught.value.__cause__!r} {problems}"


@both
def test_messages_as_bytes_are_observed_too(make: Make) -> None:
    message: list[EventInfo] = []
    with WebSocketServer(sending('{"type": "mood.changed"}')) as server:
        with make(server.base_url, on_event=message.append) as client:
            connection = client.connect(model="m").enter()
            data = connection.recv_bytes()
            connection.parse_event(data)
            connection.close()
    assert [(info.direction, info.type, info.data, info.event) for info in message] == [
        ("received", "mood.changed", data, None)
    ]


class Stop(BaseException):
    """An exception that ends the program, such as KeyboardInterrupt."""


@both
def test_a_hook_that_ends_the_program_leaves_no_connection_open(make: Make) -> None:
    def stop(info: ResponseInfo) -> None:
        raise Stop

    with WebSocketServer(sending()) as server, make(server.base_url, on_response=stop) as client:
        before = threading.active_count()
        for _ in range(3):
            with pytest.raises(Stop):
                client.connect(model="m").enter()
        begun = time.monotonic()
        while threading.active_count() > before and time.monotonic() - begun < 10:
            time.sleep(0.01)
        assert threading.active_count() <= before


@both
def test_the_end_of_a_connection_has_the_request_id_of_its_handshake(make: Make, emulator: Emulator) -> None:
    with make(emulator.base_url, api_key=emulator.api_key) as client:
        connection = client.connect(model="gpt-realtime").enter()
        connection.close()
        with pytest.raises(ConnectionEndedError) as caught:
            connection.recv(timeout=5)
            while True:
                connection.recv(timeout=5)
    assert caught.value.request_id is not None
    assert caught.value.request_id.startswith("req_")


LOGGED = """
from openai_realtime import RealtimeClient

with RealtimeClient() as client:
    client.client_secrets.create()
"""


@pytest.mark.parametrize(("level", "expected"), [("debug", 3), ("DEBUG", 3), ("info", 1), ("", 0), ("loud", 0)])
def test_openai_log_turns_the_log_on(level: str, expected: int) -> None:
    with MisbehavingServer(OK) as server:
        settings = {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url, "OPENAI_LOG": level}
        kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", LOGGED],
            env={**kept, **settings},
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    lines = [line for line in done.stderr.splitlines() if " openai_realtime.http " in line]
    assert len(lines) == len(done.stderr.splitlines()) == expected
    assert not expected or any(" INFO POST " in line and ": 200 request id req_2" in line for line in lines)
    assert KEY not in done.stderr
    assert SECRET not in done.stderr


@pytest.mark.parametrize(
    ("event", "shown"),
    [
        ({"type": "response.output_audio.delta", "delta": "AAAA"}, {"delta": "<4 characters of audio>"}),
        ({"type": "response.output_text.delta", "delta": "AAAA"}, {"delta": "AAAA"}),
        ({"type": "x", "item": {"content": [{"audio": "AAAA"}]}}, {"item": {"content": [{"audio": "<4 characters of audio>"}]}}),
        ({"type": "x", "session": {"audio": {"input": None}}}, {"session": {"audio": {"input": None}}}),
        ({"type": "x", "blob": "A" * 300}, {"blob": "<300 characters of base64>"}),
        ({"type": "x", "text": "a word " * 60}, {"text": "a word " * 60}),
        ({"type": "x", "key": SECRET}, {"key": "ek_…6789"}),
        ({"type": "x", SECRET: 1}, {"ek_…6789": 1}),
        ({"type": "x", "access_token": "short"}, {"access_token": "…"}),
        ({"type": "x", "headers": {"X-Mine": "short"}}, {"headers": {"X-Mine": "…"}}),
        ({"type": "x", "server_url": "https://u:pass@h/x"}, {"server_url": "https://…@h/x"}),
        ({"type": "x", "blob": "A-_" * 100}, {"blob": "<300 characters of base64>"}),
    ],
)  # fmt: skip
def test_the_log_form_of_an_event(event: dict[str, Any], shown: dict[str, Any]) -> None:
    assert redact.event(event) == {"type": event["type"], **shown}
