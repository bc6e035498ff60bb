"""Random requests and events, valid, nearly valid and broken: no answer is a 500, and no connection fails.

`make test` sends 1,100 of them, `make fuzz` 22,000.
"""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.properties import examples
from support.random_json import Generator
from support.talk import check, check_translation, connect
from websockets.exceptions import ConnectionClosed

from openai_realtime.emulator import Emulator, McpServer

BATCH = 20
seeds = st.integers(0, 2**63)

ENDPOINTS = {
    "/realtime/client_secrets": "RealtimeCreateClientSecretRequest",
    "/realtime/sessions": "RealtimeSessionCreateRequest",
    "/realtime/transcription_sessions": "RealtimeTranscriptionSessionCreateRequest",
    "/realtime/translations/client_secrets": "RealtimeTranslationClientSecretCreateRequest",
    "/realtime/calls/rtc_1/accept": "RealtimeSessionCreateRequestGA",
    "/realtime/calls/rtc_1/refer": "RealtimeCallReferRequest",
    "/realtime/calls/rtc_1/reject": "RealtimeCallRejectRequest",
}
SOCKETS = {
    "/realtime?model=gpt-realtime": "RealtimeClientEvent",
    "/realtime?intent=transcription": "RealtimeClientEvent",
    "/realtime?call_id=rtc_1": "RealtimeClientEvent",
    "/realtime/translations?model=gpt-realtime-translate": "RealtimeTranslationClientEvent",
    "/realtime?model=gpt-realtime-mini": "RealtimeClientEvent",  # in the beta
}
BETA = {"OpenAI-Beta": "realtime=v1"}


@pytest.fixture(scope="module")
def emulator():
    tools = [{"name": "look_up", "description": None, "input_schema": {"type": "object"}}]
    with Emulator(unknown_calls="accept", beta=True, mcp_servers={"a text": McpServer(tools)}) as running:
        yield running


def strict(text):
    """Parse JSON that every parser can read."""

    def refused(constant):
        raise AssertionError(constant)

    value = json.loads(text, parse_constant=refused)
    json.dumps(value, ensure_ascii=False).encode()
    return value


def body(generator, schema):
    """Return a body and its Content-Type: mostly JSON, some a form."""
    chance = generator.random
    text = generator.text(schema).encode("utf-8", "replace")
    if chance.random() < 0.9:
        return text, chance.choice(("application/json",) * 9 + ("text/plain",))
    name = chance.choice((b"session", b"sdp", b"\xff"))
    form = b"--b\r\nContent-Disposition: form-data; name=%b\r\n\r\n%b\r\n--b--\r\n" % (name, text)
    return form, chance.choice(("multipart/form-data; boundary=b", "multipart/form-data", "application/sdp"))


@examples(25)
@given(seeds)
def test_no_request_fails(emulator, api, seed):
    generator = Generator(seed)
    for _ in range(BATCH):
        path, schema = generator.random.choice(list(ENDPOINTS.items()))
        content, content_type = body(generator, schema)
        path = path if content_type == "application/json" else "/realtime/calls"
        reply = api.send("POST", path, body=content, headers={"Content-Type": content_type})
        assert reply.status in (200, 201, 400, 404, 413, 415), (reply, content)
        if reply.status >= 400:
            assert reply.error[1], content
        elif reply.text.startswith("{"):
            answer = strict(reply.text)
            secret = answer.get("client_secret") or answer
            kind = (answer.get("session") or answer).get("type") or answer.get("object", "")
            target = "/realtime/translations" if kind == "translation" else "/realtime"
            with connect(emulator, target, key=secret["value"], checked=dict) as client:
                assert client.event()["type"] == "session.created", content


@examples(30)
@given(seeds)
def test_no_event_fails(emulator, seed):
    generator = Generator(seed)
    target, schema = generator.random.choice(list(SOCKETS.items()))
    beta = "mini" in target
    checked = dict if beta else check_translation if "translations" in target else check
    with connect(emulator, target, checked=checked, headers=BETA if beta else None, max_queue=None) as client:
        if "call_id" not in target:
            client.only("session.created")
        for number in range(BATCH):
            message = generator.text(schema).encode("utf-8", "replace").decode()
            try:
                client.socket.send(message)
                client.send("probe", event_id=f"probe_{number}")
                for event in events_until(client, f"probe_{number}"):
                    remember(generator, event)
            except ConnectionClosed as closed:
                assert closed.rcvd is not None, message
                assert closed.rcvd.code == 1000, (closed, message)
                assert schema == "RealtimeTranslationClientEvent"  # which has `session.close`
                return


def events_until(client, event_id):
    """Yield events until the error that answers this one."""
    while True:
        event = client.event()
        if event["type"] == "error" and event["error"]["event_id"] == event_id:
            return
        yield event


def remember(generator, event):
    """Keep the ids in an event, so that later messages refer to existing things."""
    for holder in (event, event.get("item"), event.get("response")):
        for name, value in (holder or {}).items():
            if name.endswith("id") and isinstance(value, str) and value not in generator.known:
                generator.known.append(value)
