"""Webhooks: the official package takes what the emulator signs, and what it refuses, we refuse."""

import base64
import json
import time

import pytest

from openai_realtime import InvalidWebhookSignatureError
from openai_realtime.emulator import Emulator
from openai_realtime.webhooks import Webhooks

OTHER = "whsec_" + base64.b64encode(b"another key of at least 24 bytes").decode()


@pytest.fixture(params=["sync", "async"])
def official(foreign, request):
    """Has the official package read a webhook; gives what it read, or why it refused."""
    return lambda body, headers, secret: foreign.unwrap(body.decode(), headers, secret, request.param)


def ours(body, headers, secret):
    """The same with this package."""
    try:
        event = Webhooks(secret).unwrap(body, headers)
    except InvalidWebhookSignatureError as error:
        return {"refused": str(error)}
    return {"data": event.to_dict()}


def test_the_official_package_reads_what_the_emulator_signs(official, emulator):
    call_id = emulator.ring(sip_headers={"From": "Zoë ☎ <sip:+49@carrier.example>"})
    body, headers = emulator.signed_webhook(call_id)
    read = official(body, headers, emulator.webhook_secret)
    assert read["class"] == "RealtimeCallIncomingWebhookEvent"
    assert read["data"] == json.loads(body) == ours(body, headers, emulator.webhook_secret)["data"]
    assert read["data"]["data"]["call_id"] == call_id


def emulator_at(age, secret):
    """An emulator whose webhooks are so many seconds old, and nothing else of it is wanted."""
    return Emulator(clock=lambda: time.time() - age, webhook_secret=secret)


@pytest.mark.parametrize(
    ("age", "message"), [(0, None), (280, None), (-280, None), (320, "too old"), (-320, "too new")]
)
def test_the_window(official, emulator, age, message):
    other = emulator_at(age, emulator.webhook_secret)
    body, headers = other.signed_webhook(other.ring())
    theirs, mine = (read(body, headers, other.webhook_secret) for read in (official, ours))
    assert ("refused" in theirs, "refused" in mine) == (message is not None, message is not None)
    if message:
        assert message in theirs["refused"]


def rotated(body, headers, secret):
    """The webhook as it is sent while the secret changes."""
    return body, {**headers, "webhook-signature": f"v1,{'A' * 43}= {headers['webhook-signature']}"}, secret


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        (lambda body, headers, secret: (body + b" ", headers, secret), True),
        (lambda body, headers, secret: (body.replace(b"rtc_", b"rtc_0"), headers, secret), True),
        (lambda body, headers, secret: (body, {**headers, "webhook-id": "wh_0"}, secret), True),
        (
            lambda body, headers, secret: (body, {**headers, "webhook-timestamp": str(int(time.time()) - 9)}, secret),
            True,
        ),
        (lambda body, headers, secret: (body, {**headers, "webhook-timestamp": "soon"}, secret), True),
        (lambda body, headers, secret: (body, {**headers, "webhook-signature": "v1," + "A" * 43 + "="}, secret), True),
        (lambda body, headers, secret: (body, {**headers, "webhook-signature": "nonsense"}, secret), True),
        (lambda body, headers, secret: (body, headers, OTHER), True),
        (lambda body, headers, secret: (body, {name.title(): value for name, value in headers.items()}, secret), False),
        (rotated, False),
    ],
    ids=["longer", "other call", "id", "time", "no time", "signature", "no signature", "secret", "title", "rotated"],
)
def test_both_refuse_the_same(official, emulator, change, refused):
    changed = change(*emulator.signed_webhook(emulator.ring()), emulator.webhook_secret)
    assert ["refused" in read(*changed) for read in (official, ours)] == [refused, refused]
