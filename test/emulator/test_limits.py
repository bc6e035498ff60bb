"""What a hostile client can send: bodies without a key, text that no parser should read, and more than fits."""

import itertools
import json
import socket

import pytest
from support.engines import EngineClient, types
from support.talk import connect

from openai_realtime.emulator import Emulator, bodies
from openai_realtime.emulator.engine import input_buffer, translation
from openai_realtime.emulator.recorded import RecordedRequest, RequestLog

SECRETS = "/realtime/client_secrets"
JSON = {"Content-Type": "application/json"}


def session(instructions):
    return {"session": {"type": "realtime", "instructions": instructions}}


@pytest.mark.parametrize("key", [None, "sk-wrong-wrong-wrong"])
@pytest.mark.parametrize("path", [SECRETS, "/realtime/calls", "/realtime/calls/rtc_1/accept", "/nowhere"])
def test_bodies_without_a_key_are_not_read(make_api, monkeypatch, key, path):
    monkeypatch.setattr(bodies, "read", lambda *arguments: pytest.fail("the body was read"))
    with Emulator() as emulator:
        reply = make_api(emulator).post(path, session("a" * 100_000), key=key)
        assert reply.status == (404 if path == "/nowhere" else 401)
        [request] = emulator.requests
        assert (request.method, request.body) == ("POST", None)


def test_requests_without_a_key_are_refused_before_their_body_arrives(emulator):
    with socket.create_connection(("127.0.0.1", emulator.port), timeout=20) as connection:
        head = f"POST /v1{SECRETS} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 8000000\r\n\r\n"
        connection.sendall(head.encode())
        assert connection.recv(12) == b"HTTP/1.1 401"


def test_an_ephemeral_key_is_a_key(make_api):
    with Emulator() as emulator:
        api = make_api(emulator)
        api.post(SECRETS, {}, key=api.mint()["value"])
        assert emulator.requests[-1].body == {}


def test_of_large_bodies_the_size_is_recorded(make_api, monkeypatch):
    with Emulator() as emulator:
        api = make_api(emulator)
        limit = bodies.MAX_RECORDED_BYTES
        api.mint({"type": "realtime", "instructions": "a" * limit})
        api.mint({"type": "realtime", "instructions": "a" * (limit - 1000)})
        large, small = (request.body for request in emulator.requests)
        assert large == f"<{len(json.dumps(session('a' * limit), separators=(',', ':')))} bytes>"
        assert small["session"]["instructions"] == "a" * (limit - 1000)


def test_the_request_log_is_bounded_in_bytes_and_number(monkeypatch):
    monkeypatch.setattr(RequestLog, "MAX_BYTES", 100)
    monkeypatch.setattr(RequestLog, "MAX_REQUESTS", 5)
    log = RequestLog()
    for number in range(10):
        log.add(RecordedRequest("GET", f"/{number}", {}, {}, None), 30)
    assert [request.path for request in log.all()] == ["/7", "/8", "/9"]
    for number in range(10):
        log.add(RecordedRequest("GET", f"/{number}", {}, {}, None), 1)
    assert [request.path for request in log.all()] == ["/5", "/6", "/7", "/8", "/9"]
    log.add(RecordedRequest("GET", "/large", {}, {}, None), 101)
    assert log.all() == []


DEEP = "[" * 700 + "]" * 700
UNREADABLE = {
    '"\\ud800"': "half of a surrogate pair",
    '"a\\uDFFFb"': "half of a surrogate pair",
    '{"\\udc00": 1}': "half of a surrogate pair",
    '["\\ude00\\ud83d"]': "half of a surrogate pair",
    DEEP: "nested deeper than 64 levels",
    "[" * 100_000: "nesting is out of range",
    '{"a":' * 700 + "1" + "}" * 700: "nested deeper than 64 levels",
    "1e999": "a number",
    "-1e999": "a number",
    "1" + "0" * 400: "a number",
    "1" * 5000: "a number",
    "NaN": "a number",
    "Infinity": "a number",
    "-Infinity": "a number",
}


@pytest.mark.parametrize("value", UNREADABLE, ids=lambda value: value[:20])
def test_unreadable_json_is_refused(api, value):
    bodies = [
        (SECRETS, '{"session": {"type": "realtime", "tracing": {"metadata": %s}}}'),
        (SECRETS, '{"session": {"type": "realtime", "instructions": %s}}'),
        ("/realtime/sessions", '{"turn_detection": {"threshold": %s}}'),
        ("/realtime/transcription_sessions", '{"input_audio_transcription": {"prompt": %s}}'),
        ("/realtime/translations/client_secrets", '{"session": {"model": %s}}'),
    ]
    for path, body in bodies:
        reply = api.send("POST", path, body=(body % value).encode(), headers=JSON)
        assert reply.error == (400, "invalid_json", None), body
        assert UNREADABLE[value] in reply.json["error"]["message"]


@pytest.mark.parametrize("value", UNREADABLE, ids=lambda value: value[:20])
def test_unreadable_events_are_refused(emulator, value):
    with connect(emulator) as client:
        client.only("session.created")
        for event in (
            '{"type": "response.create", "response": {"metadata": %s}}',
            '{"type": "session.update", "session": {"type": "realtime", "instructions": %s}}',
            '{"type": "conversation.item.retrieve", "item_id": %s}',
            "%s",
        ):
            client.socket.send(event % value)
            error = client.only("error")["error"]
            assert error["code"] == "invalid_json"
            assert UNREADABLE[value] in error["message"]
        client.send("input_audio_buffer.clear")
        client.only("input_audio_buffer.cleared")


def test_surrogate_pairs_and_backslashes_are_text(api):
    body = '{"session": {"type": "realtime", "instructions": "\\ud83d\\ude00 \\\\ud800"}}'
    reply = api.send("POST", SECRETS, body=body.encode(), headers=JSON)
    assert reply.json["session"]["instructions"] == "😀 \\ud800"


def test_surrogates_of_scripts_are_replaced():
    with Emulator(reply=["one \ud800 two"]) as emulator, connect(emulator) as client:
        client.say("Go.", output_modalities=["text"])
        assert client.until("response.output_text.done")[-1]["text"] == "one ? two"


@pytest.mark.parametrize(
    ("headers", "query", "error"),
    [
        ({"Authorization": b"Bearer \xff\xfe"}, "", (401, "invalid_api_key", None)),
        ({"Content-Type": b"text/\xff"}, "", (415, "unsupported_content_type", None)),
        ({"Content-Type": b"multipart/form-data; boundary=\xff"}, "", (400, "invalid_multipart", None)),
    ],
)
def test_headers_that_are_not_utf8(api, headers, query, error):
    reply = api.send("POST", SECRETS + query, body=b"{}", headers=headers)
    assert reply.error == error
    reply.text.encode()
    json.dumps(reply.json, ensure_ascii=False).encode()
    repr(api.emulator.requests[-1]).encode()


def test_models_that_are_not_printable_are_refused(emulator, api):
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket"}
    for model in ("%00", "a%0Ab", "%E2%80%AE"):
        assert api.send("GET", f"/realtime?model={model}", headers=upgrade).error == (400, "invalid_value", "model")


def test_forms_within_forms_are_refused(api):
    boundaries = [f"b{number}" for number in range(2000)]
    parts = "".join(
        f"--{outer}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n"
        for outer, inner in itertools.pairwise(boundaries)
    )
    headers = {"Content-Type": "multipart/form-data; boundary=b0"}
    reply = api.send("POST", "/realtime/calls", body=parts.encode(), headers=headers)
    assert reply.error[0] == 400


def test_errors_quote_little_of_what_was_sent(api):
    name = "x" * 1_000_000
    reply = api.post(SECRETS, {name: 1})
    assert reply.status == 400
    assert len(reply.text) < 2000


def audio(seconds):
    return "A" * (64000 * seconds)  # base64 of 48,000 bytes for each second


def test_uncommitted_audio_is_bounded(monkeypatch):
    monkeypatch.setattr(input_buffer, "MAX_BUFFERED_MS", 5000)
    client = EngineClient({"audio": {"input": {"turn_detection": None}}})
    append = "input_audio_buffer.append"
    for _ in range(4):
        assert client.send(append, audio=audio(1)) == []
    assert client.error(append, audio=audio(2)) == ("input_audio_buffer_full", "audio")
    assert client.engine.input_ms == 4000
    assert "input_audio_buffer.committed" in types(client.send("input_audio_buffer.commit"))
    assert client.send(append, audio=audio(4)) == []
    client.send("input_audio_buffer.clear")
    assert client.send(append, audio=audio(4)) == []


def test_audio_is_bounded_as_it_is_stored(monkeypatch):
    monkeypatch.setattr(input_buffer, "MAX_BUFFERED_MS", 5000)
    client = EngineClient({"audio": {"input": {"turn_detection": None, "format": {"type": "audio/pcmu"}}}})
    append = "input_audio_buffer.append"
    assert client.error(append, audio=audio(1)) == ("input_audio_buffer_full", "audio")  # 6 s at 8 kHz
    assert client.send(append, audio="A" * 32000) == []


def test_the_queue_of_a_translation_is_bounded(monkeypatch):
    monkeypatch.setattr(translation, "MAX_BUFFERED_MS", 5000)
    client = EngineClient({"model": "m"}, "translation", pace=10.0)
    append = "session.input_audio_buffer.append"
    for _ in range(5):
        assert client.handle(append, audio="AEAA" * 16000) == []
    assert client.error(append, audio="AEAA" * 16000) == ("input_audio_buffer_full", "audio")


def test_the_default_reply_repeats_a_bounded_part():
    client = EngineClient()
    text = "word " * 100_000
    item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
    client.send("conversation.item.create", item=item)
    events = client.send("response.create", response={"output_modalities": ["text"]})
    [done] = [event for event in events if event["type"] == "response.done"]
    assert len(done["response"]["output"][0]["content"][0]["text"]) < 3000
