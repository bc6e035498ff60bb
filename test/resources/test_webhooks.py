"""Webhooks: verification, compared with another library, and parsing."""

import array
import base64
import email.message
import hmac
import json
import threading
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook as ForeignWebhook
from standardwebhooks.webhooks import WebhookVerificationError

from openai_realtime import (
    AsyncRealtimeClient,
    ConfigurationError,
    DuplicateWebhookError,
    InvalidArgumentError,
    InvalidWebhookSignatureError,
    MalformedWebhookError,
    OpenAIError,
    RealtimeClient,
    UnknownEvent,
)
from openai_realtime.models import WebhookRealtimeCallIncoming
from openai_realtime.webhooks import InMemoryReplayGuard, Webhooks, sign

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_" + base64.b64encode(b"another key of at least 24 bytes").decode()
NOW = 1_795_000_000
CALL: dict[str, Any] = {
    "id": "evt_1",
    "object": "event",
    "type": "realtime.call.incoming",
    "created_at": NOW,
    "data": {"call_id": "rtc_1", "sip_headers": [{"name": "From", "value": "Zoë ☎ <sip:+49@carrier.example>"}]},
}
PAYLOAD = json.dumps(CALL, ensure_ascii=False)


def signed(payload: str = PAYLOAD, *, secret: str = SECRET, id: str = "wh_1", timestamp: int = NOW) -> dict[str, str]:
    """Return the headers of a webhook, signed by the other library."""
    when = datetime.fromtimestamp(timestamp, UTC)
    signature = ForeignWebhook(secret).sign(id, when, payload)
    return {"webhook-id": id, "webhook-timestamp": str(timestamp), "webhook-signature": signature}


def at(now: float = NOW, secret: str | None = SECRET) -> Webhooks:
    """Return a verifier whose clock stands at `now`."""
    return Webhooks(secret, clock=lambda: now)


def refusal(payload: Any, headers: Any, **options: Any) -> str:
    with pytest.raises(InvalidWebhookSignatureError) as caught:
        at().unwrap(payload, headers, **options)
    assert isinstance(caught.value, OpenAIError)
    assert isinstance(caught.value, ValueError)
    assert SECRET[6:] not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "payload",
    [
        PAYLOAD,
        PAYLOAD.encode(),
        bytearray(PAYLOAD.encode()),
        memoryview(PAYLOAD.encode()),
        array.array("b", PAYLOAD.encode()),
    ],
    ids=["str", "bytes", "bytearray", "memoryview", "array"],
)
def test_an_incoming_call_is_read(payload: Any) -> None:
    event = at().unwrap(payload, signed())
    assert isinstance(event, WebhookRealtimeCallIncoming)
    assert event.data.call_id == "rtc_1"
    assert event.data.sip_headers[0].value == "Zoë ☎ <sip:+49@carrier.example>"
    assert event.to_dict() == CALL


def test_other_events_are_verified_and_kept_whole() -> None:
    other = {"id": "evt_2", "type": "batch.completed", "created_at": NOW, "data": {"id": "batch_1"}}
    payload = json.dumps(other)
    event = at().unwrap(payload, signed(payload))
    assert isinstance(event, UnknownEvent)
    assert event.to_dict() == other
    assert "No signature matches" in refusal(payload, signed(payload, secret=OTHER))


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        (
            '{"type": "realtime.call.incoming"}',
            "type 'realtime.call.incoming' cannot be read: no text for data.call_id",
        ),
        (json.dumps({**CALL, "data": {"call_id": 5, "sip_headers": []}}), "no text for data.call_id"),
        ("[]", "not a JSON object"),
        ('"sekrit"', "not a JSON object"),
        ("{", "not JSON"),
        ("", "not JSON"),
    ],
)
def test_a_signed_payload_that_is_not_an_event(payload: str, message: str) -> None:
    at().verify_signature(payload, signed(payload))
    with pytest.raises(MalformedWebhookError) as caught:
        at().unwrap(payload, signed(payload))
    assert message in str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert "sekrit" not in str(caught.value)
    assert caught.value.type == ("realtime.call.incoming" if "realtime" in payload else None)


def test_a_call_is_not_lost_for_something_odd_beside_its_id() -> None:
    payload = json.dumps({**CALL, "created_at": "soon"})
    event = at().unwrap(payload, signed(payload))
    assert isinstance(event, WebhookRealtimeCallIncoming)
    assert event.data.call_id == CALL["data"]["call_id"]
    assert [str(found) for found in event.deviations] == ["created_at: expected an integer, received a string"]


def test_a_payload_that_is_not_text() -> None:
    payload = b'{"id": "\xff"}'
    # The other library signs only text.
    digest = hmac.digest(base64.b64decode(SECRET[6:]), b"wh_1.%d.%b" % (NOW, payload), "sha256")
    headers = {**signed(), "webhook-signature": f"v1,{base64.b64encode(digest).decode()}"}
    at().verify_signature(payload, headers)
    with pytest.raises(MalformedWebhookError, match="not JSON"):
        at().unwrap(payload, headers)
    assert "No signature matches" in refusal("\ud800", signed())


def test_nothing_is_read_before_it_is_verified() -> None:
    assert "No signature matches" in refusal("{", signed())


@pytest.mark.parametrize(
    "changes",
    [
        {"webhook-id": "wh_2"},
        {"webhook-timestamp": str(NOW + 1)},
        {"webhook-timestamp": f"0{NOW}"},
        {"webhook-signature": signed(secret=OTHER)["webhook-signature"]},
        {"webhook-signature": signed(PAYLOAD + " ")["webhook-signature"]},
    ],
)
def test_a_tampered_header(changes: dict[str, str]) -> None:
    assert "No signature matches" in refusal(PAYLOAD, {**signed(), **changes})


@pytest.mark.parametrize("payload", [PAYLOAD + " ", PAYLOAD.replace("rtc_1", "rtc_2"), "", json.dumps(CALL)])
def test_a_tampered_payload(payload: str) -> None:
    assert "No signature matches" in refusal(payload, signed())


def test_every_character_of_the_signature_counts() -> None:
    headers = signed()
    signature = headers["webhook-signature"]
    for position in range(len("v1,"), len(signature)):
        other = "B" if signature[position] == "A" else "A"
        headers["webhook-signature"] = signature[:position] + other + signature[position + 1 :]
        refusal(PAYLOAD, headers)


def test_one_signature_of_several_is_enough() -> None:
    ours, theirs = signed()["webhook-signature"], signed(secret=OTHER)["webhook-signature"]
    for entries in (f"{theirs} {ours}", f"{ours} {theirs}", f"v1a,{ours[3:]} nonsense {ours}"):
        at().unwrap(PAYLOAD, {**signed(), "webhook-signature": entries})
    assert "No signature matches" in refusal(PAYLOAD, {**signed(), "webhook-signature": f"{theirs} {theirs}"})


@pytest.mark.parametrize(
    "entries", ["nonsense", "v1,", "v1,====", "v1,é", "v1 " + "A" * 44, "v2," + signed()["webhook-signature"][3:], " "]
)
def test_a_header_without_a_usable_signature(entries: str) -> None:
    assert "webhook-signature has no entry of the form v1" in refusal(
        PAYLOAD, {**signed(), "webhook-signature": entries}
    )


@pytest.mark.parametrize("name", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_missing_header_is_named(name: str) -> None:
    assert refusal(PAYLOAD, {key: value for key, value in signed().items() if key != name}) == (
        f"Missing header {name}"
    )
    assert refusal(PAYLOAD, {**signed(), name: ""}) == f"Missing header {name}"
    assert refusal(PAYLOAD, [*signed().items(), (name.title(), "x")]) == f"Duplicate header {name}"


def test_names_are_compared_by_ascii_only() -> None:
    headers = signed()
    disguised = {name.replace("k", "\u212a"): value for name, value in headers.items()}
    assert refusal(PAYLOAD, disguised) == "Missing header webhook-id"
    at().unwrap(PAYLOAD, {**disguised, **headers})


def test_an_id_with_a_dot_is_refused() -> None:
    # Signed as one id, it could be read as another one with another timestamp.
    assert refusal(PAYLOAD, signed(id="wh.1")) == "webhook-id contains a dot, which separates the signed parts"
    with pytest.raises(InvalidArgumentError, match="identifier must be a string without a dot"):
        sign(b"key", "wh.1", str(NOW), b"{}")


@pytest.mark.parametrize(
    "timestamp", ["soon", "-5", f"{NOW}.0", f" {NOW}", f"+{NOW}", "1_795_000_000", "１７９５", "9" * 5000]
)
def test_an_invalid_timestamp(timestamp: str) -> None:
    message = refusal(PAYLOAD, {**signed(), "webhook-timestamp": timestamp})
    assert message.startswith("webhook-timestamp is ")
    assert len(message) < 100


@pytest.mark.parametrize(
    ("age", "options", "message"),
    [
        (300, {}, None),
        (-300, {}, None),
        (301, {}, "too old: sent 301 s ago, tolerance 300 s"),
        (-301, {}, "from the future: sent 301 s ahead of the clock, tolerance 300 s"),
        (86_400, {}, "too old"),
        (11, {"tolerance": 10}, "too old: sent 11 s ago, tolerance 10 s"),
        (-11, {"tolerance": 10}, "from the future"),
        (0.5, {"tolerance": 0}, "too old"),
        (0, {"tolerance": 0}, None),
        (3600, {"tolerance": 7200}, None),
        (10**9, {"tolerance": float("inf")}, None),
    ],
)
def test_the_window(age: float, options: dict[str, float], message: str | None) -> None:
    webhooks = at(NOW + age)
    if message is None:
        webhooks.unwrap(PAYLOAD, signed(), **options)
    else:
        for verify in (webhooks.unwrap, webhooks.verify_signature):
            with pytest.raises(InvalidWebhookSignatureError, match=message):
                verify(PAYLOAD, signed(), **options)


@pytest.mark.parametrize("now", [float("nan"), float("inf"), None, "soon"])
def test_an_invalid_clock(now: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="what clock returns must be the time in Unix seconds"):
        at(now).unwrap(PAYLOAD, signed())
    with pytest.raises(InvalidArgumentError, match="clock must be a function"):
        Webhooks(clock=now)


def test_the_default_clock_is_the_real_one() -> None:
    Webhooks(SECRET).unwrap(PAYLOAD, signed(timestamp=int(time.time())))
    with pytest.raises(InvalidWebhookSignatureError, match="too old"):
        Webhooks(SECRET).unwrap(PAYLOAD, signed(timestamp=int(time.time()) - 400))


def message(headers: dict[str, str]) -> email.message.Message:
    """Return headers in the form of `http.server`."""
    made = email.message.Message()
    for name, value in headers.items():
        made[name] = value
    return made


@pytest.mark.parametrize(
    "form",
    [
        lambda headers: {name.title(): value for name, value in headers.items()},
        lambda headers: {name.upper(): value for name, value in headers.items()},
        lambda headers: list(headers.items()),
        lambda headers: iter(headers.items()),
        lambda headers: [(name.encode(), value.encode()) for name, value in headers.items()],
        lambda headers: {name.encode(): value.encode() for name, value in headers.items()},
        lambda headers: (
            {f"HTTP_{name.upper().replace('-', '_')}": v for name, v in headers.items()} | {"wsgi.input": 5}
        ),
        message,
    ],
    ids=["title", "upper", "pairs", "iterator", "asgi", "bytes", "wsgi", "message"],
)
def test_forms_of_headers(form: Any) -> None:
    at().unwrap(PAYLOAD, form({"Host": "x", **signed(), "Cookie": "a=b"}))


@pytest.mark.parametrize(
    "headers", [None, 5, "webhook-id", ["webhook-id"], [("webhook-id",)], {5: "x"}, {"webhook-id": ["wh_1"]}]
)
def test_invalid_headers(headers: Any) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        at().unwrap(PAYLOAD, headers)
    assert caught.value.argument == "headers"


def released() -> memoryview:
    view = memoryview(b"{}")
    view.release()
    return view


@pytest.mark.parametrize("payload", [None, CALL, 5, bytes, [1], released()])
def test_a_payload_that_is_not_raw(payload: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="payload must be the raw body, as bytes or a string"):
        at().verify_signature(payload, signed())


@pytest.mark.parametrize("tolerance", [-1, float("nan"), True, "300", None])
def test_an_invalid_tolerance(tolerance: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="tolerance must be a number of seconds of at least 0"):
        at().verify_signature(PAYLOAD, signed(), tolerance=tolerance)


def test_the_secret_of_a_call_goes_first() -> None:
    headers = signed(secret=OTHER)
    at().unwrap(PAYLOAD, headers, secret=OTHER)
    at(secret=None).unwrap(PAYLOAD, headers, secret=OTHER)
    assert "No signature matches" in refusal(PAYLOAD, signed(), secret=OTHER)


def test_a_missing_secret() -> None:
    with pytest.raises(ConfigurationError, match="pass webhook_secret .* or set OPENAI_WEBHOOK_SECRET"):
        at(secret=None).verify_signature(PAYLOAD, signed())


@pytest.mark.parametrize(
    ("secret", "message"),
    [
        ("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "without the prefix whsec_"),
        ("", "without the prefix whsec_"),
        ("whsec_", "one of 0 bytes"),
        ("whsec_==", "one of 0 bytes"),
        ("whsec_hunter2hunter2", "one of 10 bytes"),
        (f"whsec_{base64.b64encode(bytes(23)).decode()}", "one of 23 bytes"),
        (f"whsec_{base64.b64encode(bytes(65)).decode()}", "one of 65 bytes"),
        ("whsec_hunter2-hunter2", "not base64"),
        ("whsec_hunter2hunter2é", "not base64"),
        ("whsec_hunter2hunter2\n", "not base64"),
        ("whsec_hunter2hunter2=hunter2", "not base64"),
        (b"whsec_hunter2hunter2", "a value of type bytes"),
        (5, "5"),
    ],
)
def test_an_invalid_secret_is_not_shown(secret: Any, message: str) -> None:
    for use in (lambda: Webhooks(secret), lambda: at().verify_signature(PAYLOAD, signed(), secret=secret)):
        with pytest.raises(InvalidArgumentError, match="secret must be a webhook secret") as caught:
            use()
        assert message in str(caught.value)
        assert "hunter2" not in repr(caught.value)
        assert caught.value.__cause__ is None


class Clock:
    now: float = NOW

    def __call__(self) -> float:
        return self.now


def test_a_replay_guard_refuses_an_id_that_was_accepted() -> None:
    guard = InMemoryReplayGuard(clock=lambda: NOW)
    webhooks = Webhooks(SECRET, replay_guard=guard, clock=lambda: NOW)
    webhooks.unwrap(PAYLOAD, signed())
    for headers in (signed(), signed(timestamp=NOW + 60)):  # a replay, and a copy that the sender signed again
        with pytest.raises(DuplicateWebhookError, match="The webhook 'wh_1' was accepted before") as caught:
            webhooks.unwrap(PAYLOAD, headers)
        assert caught.value.webhook_id == "wh_1"
    webhooks.unwrap(PAYLOAD, signed(id="wh_2"))
    at().unwrap(PAYLOAD, signed(id="wh_3"), replay_guard=guard)
    with pytest.raises(DuplicateWebhookError):
        webhooks.verify_signature(PAYLOAD, signed(id="wh_3"))


def test_a_guard_that_is_still_empty_guards_too() -> None:
    guard = InMemoryReplayGuard(clock=lambda: NOW)
    at().unwrap(PAYLOAD, signed(), replay_guard=guard)
    with pytest.raises(DuplicateWebhookError):
        at().unwrap(PAYLOAD, signed(), replay_guard=guard)


def test_a_forged_webhook_does_not_use_up_its_id() -> None:
    webhooks = Webhooks(SECRET, replay_guard=InMemoryReplayGuard(clock=lambda: NOW), clock=lambda: NOW)
    for headers in (signed(secret=OTHER), signed(timestamp=NOW - 301)):
        with pytest.raises(InvalidWebhookSignatureError):
            webhooks.unwrap(PAYLOAD, headers)
    webhooks.unwrap(PAYLOAD, signed())


@pytest.mark.parametrize("ahead", [-300, 0, 300])
def test_an_id_is_kept_for_as_long_as_its_request_is_valid(ahead: int) -> None:
    clock = Clock()
    guard = InMemoryReplayGuard(clock=clock)
    webhooks = Webhooks(SECRET, replay_guard=guard, clock=clock)
    webhooks.unwrap(PAYLOAD, signed(timestamp=NOW + ahead))
    clock.now = NOW + ahead + 300
    with pytest.raises(DuplicateWebhookError):
        webhooks.unwrap(PAYLOAD, signed(timestamp=NOW + ahead))
    clock.now += 0.001
    with pytest.raises(InvalidWebhookSignatureError, match="too old"):
        webhooks.unwrap(PAYLOAD, signed(timestamp=NOW + ahead))
    webhooks.unwrap(PAYLOAD, signed(timestamp=int(clock.now)))
    assert len(guard) == 1


def test_a_full_guard_forgets_the_id_that_expires_first() -> None:
    guard = InMemoryReplayGuard(max_ids=2, clock=lambda: NOW)
    assert [guard.add(id, NOW + age) for id, age in (("a", 5), ("b", 1), ("c", 3))] == [True, True, True]
    assert len(guard) == 2
    assert [guard.add(id, NOW + 9) for id in "acb"] == [False, False, True]


def test_only_one_of_many_threads_accepts_an_id() -> None:
    guard = InMemoryReplayGuard(clock=lambda: NOW)
    accepted: list[str] = []
    start = threading.Barrier(8)

    def run() -> None:
        start.wait()
        accepted.extend(id for id in map(str, range(500)) if guard.add(id, NOW + 300))

    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(accepted) == sorted(map(str, range(500)))


class AsyncGuard:
    async def add(self, webhook_id: str, until: float) -> bool:
        return False


class SilentGuard:
    def add(self, webhook_id: str, until: float) -> None:
        return None


def test_a_guard_that_cannot_guard_is_refused() -> None:
    for wrong in (5, set, set(), InMemoryReplayGuard, lambda id: True):
        with pytest.raises(InvalidArgumentError, match="replay_guard must be an object with the method add"):
            Webhooks(SECRET, replay_guard=wrong)  # type: ignore[arg-type]
    for guard in (AsyncGuard(), SilentGuard()):
        with pytest.raises(InvalidArgumentError, match=r"what replay_guard.add returns must be True for a new id"):
            at().unwrap(PAYLOAD, signed(), replay_guard=guard)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options", [{"max_ids": 0}, {"max_ids": True}, {"max_ids": 2.5}, {"max_ids": None}, {"clock": 5}]
)
def test_invalid_options_of_a_guard(options: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(options))):
        InMemoryReplayGuard(**options)


@pytest.mark.parametrize("client", [RealtimeClient, AsyncRealtimeClient])
def test_the_client_knows_the_secret(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    headers = signed(timestamp=int(time.time()))
    explicit = client(api_key="sk-test", webhook_secret=SECRET)
    assert explicit.webhooks.unwrap(PAYLOAD, headers).data.call_id == "rtc_1"
    assert explicit.webhooks is explicit.webhooks
    monkeypatch.setenv("OPENAI_WEBHOOK_SECRET", SECRET)
    found = client(api_key="sk-test")
    found.webhooks.verify_signature(PAYLOAD, headers)
    monkeypatch.delenv("OPENAI_WEBHOOK_SECRET")
    found.with_options(timeout=5).webhooks.verify_signature(PAYLOAD, headers)
    with pytest.raises(ConfigurationError, match="OPENAI_WEBHOOK_SECRET"):
        client(api_key="sk-test").webhooks.verify_signature(PAYLOAD, headers)


keys = st.binary(min_size=24, max_size=64)
ids = st.text("abcdefghijklmnopqrstuvwxyz0123456789_-", min_size=1, max_size=30)
texts = st.text(st.characters(exclude_categories=["Cs"]))


@given(keys, ids, texts, st.integers(-250, 250))
def test_what_the_other_library_signs_is_trusted(key: bytes, id: str, payload: str, age: int) -> None:
    secret = f"whsec_{base64.b64encode(key).decode()}"
    headers = signed(payload, secret=secret, id=id)
    at(NOW + age, secret).verify_signature(payload, headers)
    at(NOW + age, secret.rstrip("=")).verify_signature(payload.encode(), headers)


@given(ids, texts, st.sampled_from(["id", "payload", "timestamp", "signature", "secret", "nothing"]), st.data())
def test_both_libraries_agree(id: str, payload: str, part: str, data: st.DataObject) -> None:
    now = int(time.time())
    headers, secret = signed(payload, id=id, timestamp=now), SECRET
    if part == "id":
        headers["webhook-id"] = data.draw(ids)
    elif part == "payload":
        payload = data.draw(texts)
    elif part == "timestamp":
        headers["webhook-timestamp"] = str(
            now + data.draw(st.integers(-1000, 1000).filter(lambda n: not 290 < abs(n) < 310))
        )
    elif part == "signature":
        drawn = data.draw(st.binary(min_size=32, max_size=32))
        headers["webhook-signature"] = f"v1,{base64.b64encode(drawn).decode()}"
    elif part == "secret":
        secret = f"whsec_{base64.b64encode(data.draw(keys)).decode()}"
    assert trusted(secret, payload, headers) == trusted_by_the_other_library(secret, payload, headers)


def trusted(secret: str, payload: str, headers: dict[str, str]) -> bool:
    try:
        Webhooks(secret).verify_signature(payload, headers)
    except InvalidWebhookSignatureError:
        return False
    return True


def trusted_by_the_other_library(secret: str, payload: str, headers: dict[str, str]) -> bool:
    try:
        ForeignWebhook(secret).verify(payload, headers, json_parse=False)
    except WebhookVerificationError:
        return False
    return True


@given(st.dictionaries(st.text() | st.binary(), st.text() | st.binary()), st.text() | st.binary())
def test_nothing_from_outside_raises_anything_else(
    headers: dict[str | bytes, str | bytes], payload: str | bytes
) -> None:
    names = ["webhook-id", "webhook-timestamp", "webhook-signature"]
    values = [*headers.values(), "", "", ""]
    for candidate in (headers, dict(zip(names, values, strict=False)), {**signed(), "webhook-id": values[0]}):
        with pytest.raises(InvalidWebhookSignatureError):
            at().unwrap(payload, candidate)
