"""Signed webhooks of incoming calls: content, retries, and a phone call from its webhook to its end."""

import http.server
import json
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import urllib3
from standardwebhooks.webhooks import Webhook as ForeignWebhook
from support.misbehaving import MisbehavingServer, Silence, garbage, hang_up, reply
from support.talk import eventually, validation

from openai_realtime import AsyncRealtimeClient, InvalidWebhookSignatureError, RealtimeClient
from openai_realtime.emulator import Emulator, Fault, SignedWebhook, WebhookDelivery
from openai_realtime.webhooks import Webhooks

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
TAKEN = reply(200)


def url(server):
    return f"http://127.0.0.1:{server.port}/webhook?from=openai"


def settled(emulator):
    """Return the deliveries when none is pending any more."""
    assert eventually(lambda: all(delivery.state != "pending" for delivery in emulator.webhooks))
    return emulator.webhooks


def control(emulator, body=None, *, key=None, **options):
    """Ask the emulator from outside to start an incoming call."""
    options |= {} if body is None else {"json": body}
    headers = {"Authorization": f"Bearer {key or emulator.api_key}"}
    with urllib3.PoolManager() as pool:
        address = f"http://127.0.0.1:{emulator.port}/emulator/ring"
        answer = pool.request(options.pop("method", "POST"), address, headers=headers, timeout=10, **options)
        return answer.status, answer.json()


def sip_headers(body):
    return [(header["name"], header["value"]) for header in json.loads(body)["data"]["sip_headers"]]


def test_ring_posts_a_signed_webhook():
    with MisbehavingServer(TAKEN) as server, Emulator(webhook_url=url(server)) as emulator:
        assert re.fullmatch(r"whsec_[A-Za-z0-9+/]{43}=", emulator.webhook_secret)
        call_id = emulator.ring()
        [delivery] = settled(emulator)
        assert emulator.calls[call_id].state == "ringing"
    [seen] = server.seen
    assert (seen.method, seen.target) == ("POST", "/webhook?from=openai")
    assert seen.headers["content-type"] == "application/json"
    assert seen.headers["user-agent"].startswith("OpenAI/1.0 ")
    assert re.fullmatch(r"wh_\w{32}", seen.headers["webhook-id"])
    assert delivery == WebhookDelivery(seen.headers["webhook-id"], call_id, "delivered", attempts=1, status=200)
    event = ForeignWebhook(emulator.webhook_secret).verify(seen.body, dict(seen.headers))
    assert validation().problem("WebhookRealtimeCallIncoming", event) is None
    assert event["id"].startswith("evt_")
    assert event["data"]["call_id"] == call_id
    assert abs(event["created_at"] - time.time()) < 60
    assert [name for name, _ in sip_headers(seen.body)] == ["From", "To", "Call-ID"]


def test_without_a_url_nothing_is_sent():
    with Emulator() as emulator:
        emulator.ring()
        assert emulator.webhooks == []


def test_a_webhook_without_a_server():
    emulator = Emulator(webhook_secret=SECRET)
    assert emulator.webhook_secret == SECRET
    call_id = emulator.ring("rtc_mine", sip_headers={"from": "Zoë <sip:+49@carrier.example>", "X-Customer": ""})
    webhook = emulator.signed_webhook(call_id)
    assert isinstance(webhook, SignedWebhook)
    event = Webhooks(SECRET).unwrap(*webhook)
    assert event.data.call_id == "rtc_mine"
    assert sip_headers(webhook.body)[2:] == [("from", "Zoë <sip:+49@carrier.example>"), ("X-Customer", "")]
    assert "From" not in dict(sip_headers(webhook.body))
    again = emulator.signed_webhook(call_id)
    assert (again.body, again.headers["webhook-id"]) == (webhook.body, webhook.headers["webhook-id"])
    with pytest.raises(ValueError, match="call_id is 'rtc_other'; expected the id of a call that rang"):
        emulator.signed_webhook("rtc_other")


def test_headers_may_be_repeated():
    emulator = Emulator()
    pairs = [("Via", "first"), ("Via", "second"), ("To", "me"), ("FROM", "you"), ("call-id", "1")]
    assert sip_headers(emulator.signed_webhook(emulator.ring(sip_headers=pairs)).body) == pairs


@pytest.mark.parametrize(
    "wrong",
    [
        {"From": 5},
        {"": "x"},
        {"From": "a\r\nb"},
        {"From": "\ud800"},
        ["From"],
        ["ab"],
        [("From",)],
        [{"name": "a", "value": "b"}],
    ],
)
def test_invalid_sip_headers(wrong):
    emulator = Emulator()
    with pytest.raises(ValueError, match=r"sip_headers has .*; expected a name and a value, both printable strings"):
        emulator.ring(sip_headers=wrong)
    assert emulator.calls == {}


def test_it_is_signed_by_the_emulators_clock():
    now = [1_600_000_000.0]
    emulator = Emulator(clock=lambda: now[0])
    call_id = emulator.ring()
    with pytest.raises(InvalidWebhookSignatureError, match="too old"):
        Webhooks(emulator.webhook_secret).unwrap(*emulator.signed_webhook(call_id))
    now[0] += 60
    body, headers = emulator.signed_webhook(call_id)
    assert headers["webhook-timestamp"] == "1600000060"
    Webhooks(emulator.webhook_secret, clock=lambda: now[0]).unwrap(body, headers, tolerance=0)
    assert json.loads(body)["created_at"] == 1_600_000_000


@pytest.mark.parametrize(
    "first", [reply(500), reply(302, location="/elsewhere"), reply(404), hang_up, garbage(b"no HTTP\r\n")]
)
def test_unacknowledged_webhooks_are_retried(first):
    now = [1_795_000_000.0]

    def clock():
        now[0] += 1
        return now[0]

    with MisbehavingServer(first, first, TAKEN) as server, Emulator(webhook_url=url(server), clock=clock) as emulator:
        emulator.ring()
        [delivery] = settled(emulator)
        assert (delivery.state, delivery.attempts, delivery.status, delivery.error) == ("delivered", 3, 200, None)
    assert len({seen.headers["webhook-id"] for seen in server.seen}) == 1
    assert len({seen.body for seen in server.seen}) == 1
    assert len({seen.headers["webhook-timestamp"] for seen in server.seen}) == 3
    for seen in server.seen:
        Webhooks(emulator.webhook_secret, clock=clock).unwrap(seen.body, seen.headers)


def test_delivery_fails_after_five_attempts(caplog):
    with MisbehavingServer(reply(503)) as server, Emulator(webhook_url=url(server)) as emulator:
        start = time.monotonic()
        call_id = emulator.ring()
        [delivery] = settled(emulator)
        assert time.monotonic() - start >= 1.5
        assert delivery == WebhookDelivery(delivery.id, call_id, "failed", attempts=5, status=503)
        assert emulator.calls[call_id].state == "ringing"
    assert len(server.seen) == 5
    assert caplog.messages == [f"the webhook of call {call_id} was not acknowledged in 5 attempts: status 503"]


def test_connection_refused():
    with MisbehavingServer(TAKEN) as gone:
        pass
    with Emulator(webhook_url=url(gone)) as emulator:
        emulator.ring()
        assert eventually(lambda: emulator.webhooks[0].attempts > 0)
        delivery = emulator.webhooks[0]
        assert (delivery.status, delivery.state) == (None, "pending")
        assert delivery.error == "no answer (ClientConnectorError)"


def test_stop_does_not_wait_for_a_slow_receiver_and_start_sends_again():
    with MisbehavingServer(Silence(), TAKEN) as server:
        emulator = Emulator(webhook_url=url(server))
        with emulator:
            emulator.ring()
            assert eventually(lambda: len(server.seen) == 1)
        # `stop` raises TimeoutError where it waits too long.
        [delivery] = emulator.webhooks
        assert (delivery.state, delivery.attempts) == ("pending", 0)
        second = emulator.ring()
        with emulator:
            assert [delivery.state for delivery in settled(emulator)] == ["delivered", "delivered"]
        assert {json.loads(seen.body)["data"]["call_id"] for seen in server.seen[1:]} == {delivery.call_id, second}


def test_many_calls_from_many_threads():
    with MisbehavingServer(TAKEN) as server, Emulator(webhook_url=url(server)) as emulator:
        with ThreadPoolExecutor(8) as pool:
            rung = list(pool.map(lambda _: emulator.ring(), range(40)))
        assert {delivery.call_id for delivery in settled(emulator)} == set(rung)
        assert {json.loads(seen.body)["data"]["call_id"] for seen in server.seen} == set(rung)
        assert len(server.seen) == 40


def test_ring_while_it_stops():
    """Nothing is lost and nothing fails, however late the call comes in."""
    with MisbehavingServer(TAKEN) as server:
        emulator = Emulator(webhook_url=url(server))
        for _ in range(10):
            with emulator, ThreadPoolExecutor(2) as pool:
                ringing = pool.map(lambda _: emulator.ring(), range(20))
                emulator.stop()
                assert len(list(ringing)) == 20
        with emulator:
            assert len(settled(emulator)) == 200
        assert {json.loads(seen.body)["data"]["call_id"] for seen in server.seen} == set(emulator.calls)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"webhook_url": "127.0.0.1:9000"}, "webhook_url must be an http:// or https:// URL, not '127.0.0.1:9000'"),
        (
            {"webhook_url": "ftp://me:hunter2@host/"},
            "webhook_url must be an http:// or https:// URL, not a URL with cred",
        ),
        ({"webhook_url": ""}, "webhook_url must be"),
        (
            {"webhook_secret": "hunter2"},
            "webhook_secret must be a webhook secret: whsec_ followed by the base64 of 24 to 64 bytes, not a string",
        ),
        ({"webhook_secret": "whsec_hunter2!"}, "webhook_secret must be"),
        ({"webhook_secret": ""}, "webhook_secret must be"),
    ],
)
def test_invalid_settings(options, message):
    with pytest.raises(ValueError) as caught:
        Emulator(**options)
    assert str(caught.value).startswith(message)
    assert "hunter2" not in str(caught.value)


def test_ring_from_outside():
    with MisbehavingServer(TAKEN) as server, Emulator(webhook_url=url(server)) as emulator:
        status, answer = control(emulator)
        assert (status, list(answer)) == (200, ["call_id"])
        assert emulator.calls[answer["call_id"]].state == "ringing"
        asked = {"call_id": "rtc_mine", "sip_headers": {"From": "me"}}
        assert control(emulator, asked) == (200, {"call_id": "rtc_mine"})
        assert control(emulator, {"call_id": None, "sip_headers": [["To", "you"], ["To", "me"]]})[0] == 200
        assert len(settled(emulator)) == 3
        assert emulator.requests == []
    bodies = {json.loads(seen.body)["data"]["call_id"]: seen.body for seen in server.seen}
    assert ("From", "me") in sip_headers(bodies["rtc_mine"])


@pytest.mark.parametrize(
    ("options", "status", "code", "param"),
    [
        ({"key": "sk-other"}, 401, "invalid_api_key", None),
        ({"method": "GET"}, 405, "method_not_supported", None),
        ({"body": {"number": "1"}}, 400, "unknown_parameter", "number"),
        ({"body": {"call_id": 5}}, 400, "invalid_value", "call_id"),
        ({"body": {"call_id": "rtc_taken"}}, 400, "invalid_value", "call_id"),
        ({"body": {"sip_headers": "From"}}, 400, "invalid_value", "sip_headers"),
        ({"body": {"sip_headers": {"From": 5}}}, 400, "invalid_value", "sip_headers"),
        ({"body": []}, 400, "invalid_json", None),
    ],
)
def test_ring_from_outside_refused(emulator, options, status, code, param):
    if "rtc_taken" not in emulator.calls:
        emulator.ring("rtc_taken")
    before = len(emulator.calls)
    got, answer = control(emulator, **options)
    assert (got, answer["error"]["code"], answer["error"]["param"]) == (status, code, param)
    assert len(emulator.calls) == before


def test_faults_do_not_affect_the_control_endpoint():
    with Emulator(faults=[Fault(status=503)]) as emulator:
        assert control(emulator)[0] == 200


@pytest.fixture
def phone():
    """A server that answers calls: it verifies the webhook and leaves the rest to the test."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            try:
                event = server.webhooks.unwrap(body, self.headers)
            except InvalidWebhookSignatureError:
                self.send_response(400)
            else:
                server.incoming.append(event.data.call_id)
                self.send_response(200)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.incoming = []
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def client_of(emulator, kind=RealtimeClient):
    return kind(base_url=emulator.base_url, api_key=emulator.api_key, webhook_secret=emulator.webhook_secret)


def test_a_phone_call_from_its_webhook_to_its_end(phone):
    with (
        Emulator(webhook_url=f"http://127.0.0.1:{phone.server_port}/", reply=["Good morning!"]) as emulator,
        client_of(emulator) as client,
    ):
        phone.webhooks = client.webhooks
        rung = emulator.ring()
        assert settled(emulator)[0].status == 200
        [call_id] = phone.incoming
        assert call_id == rung
        client.calls.accept(call_id, type="realtime", model="gpt-realtime", instructions="Answer.")
        with client.connect(call_id=call_id) as connection:
            connection.response.create()
            types, words = [], ""
            for event in connection:
                types.append(event.type)
                if event.type == "response.output_audio_transcript.delta":
                    words += event.delta
                if event.type == "response.done":
                    client.calls.hangup(call_id)
        assert types[0] == "response.created"
        assert words == "Good morning!"
        assert emulator.calls[call_id].hung_up


async def test_a_phone_call_with_asyncio(phone):
    async with (
        Emulator(webhook_url=f"http://127.0.0.1:{phone.server_port}/") as emulator,
        client_of(emulator, AsyncRealtimeClient) as client,
    ):
        phone.webhooks = client.webhooks
        with client_of(emulator) as sync_client:
            call_id = emulator.ring()
            assert eventually(lambda: phone.incoming == [call_id])
            sync_client.calls.accept(call_id, type="realtime", model="gpt-realtime")
            async with client.connect(call_id=call_id) as connection:
                await connection.response.create()
                async for event in connection:
                    if event.type == "response.done":
                        sync_client.calls.hangup(call_id)
            assert emulator.calls[call_id].hung_up


def test_a_server_with_another_secret_refuses(phone):
    with Emulator(webhook_url=f"http://127.0.0.1:{phone.server_port}/") as emulator:
        phone.webhooks = Webhooks(SECRET)
        emulator.ring()
        assert eventually(lambda: emulator.webhooks[0].attempts > 0)
        assert emulator.webhooks[0].status == 400
        phone.webhooks = Webhooks(emulator.webhook_secret)
        assert settled(emulator)[0].state == "delivered"
        assert len(phone.incoming) == 1
