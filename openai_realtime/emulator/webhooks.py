"""Webhooks that the emulator sends for incoming calls: content, signature and delivery state. No I/O."""

import json
import secrets
import threading
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from openai_realtime._version import __version__
from openai_realtime.settings.checks import webhook_key
from openai_realtime.webhooks import sign

SipHeaders = Mapping[str, str] | Iterable[tuple[str, str]]
DeliveryState = Literal["pending", "delivered", "failed"]

RETRY_DELAYS = (0.1, 0.2, 0.4, 0.8)
"""Seconds before each further attempt to deliver a webhook."""


class SignedWebhook(NamedTuple):
    """A webhook as it is posted: the body, and the headers with its signature."""

    body: bytes
    headers: dict[str, str]


class SipHeaderError(ValueError):
    """A SIP header is invalid."""


@dataclass(frozen=True, slots=True)
class WebhookDelivery:
    """The state of a webhook's delivery.

    Attributes:
        id: its `webhook-id`, the same for each attempt.
        call_id: the incoming call.
        state: `pending` while attempts remain; `delivered` after a status from 200 to 299; `failed`.
        attempts: the number of attempts so far.
        status: the HTTP status of the last attempt, None without an answer.
        error: why the last attempt got no answer.
    """

    id: str
    call_id: str
    state: DeliveryState = "pending"
    attempts: int = 0
    status: int | None = None
    error: str | None = None


def after_attempt(delivery: WebhookDelivery, status: int | None, error: str | None = None) -> WebhookDelivery:
    """Return a delivery after another attempt that got this status, or no answer because of this error."""
    attempts = delivery.attempts + 1
    state: DeliveryState
    if status is not None and 200 <= status <= 299:
        state = "delivered"
    else:
        state = "pending" if attempts <= len(RETRY_DELAYS) else "failed"
    return replace(delivery, state=state, attempts=attempts, status=status, error=error)


def retry_delay(delivery: WebhookDelivery) -> float:
    """Return the seconds to wait before the next attempt."""
    return RETRY_DELAYS[delivery.attempts - 1] if delivery.attempts else 0.0


def invite_headers(sip_headers: SipHeaders | None) -> list[dict[str, str]]:
    """Return the SIP headers of an incoming call: defaults first, then those passed, which replace defaults.

    Raises:
        SipHeaderError: for an invalid header.
    """
    asked: Any = sip_headers.items() if isinstance(sip_headers, Mapping) else sip_headers or ()
    if not isinstance(asked, Iterable):
        raise SipHeaderError(f"sip_headers is {asked!r}; expected a mapping, or pairs of a name and a value")
    pairs: list[tuple[str, str]] = list(asked)
    for pair in pairs:
        if not _is_header(pair):
            raise SipHeaderError(f"sip_headers has {pair!r}; expected a name and a value, both printable strings")
    named = {name.lower() for name, _ in pairs}
    usual = {
        "From": f"<sip:+14155550123@carrier.example>;tag={secrets.token_hex(4)}",
        "To": "<sip:proj_emulator@sip.example;transport=tls>",
        "Call-ID": f"{secrets.token_hex(8)}@carrier.example",
    }
    pairs = [*(pair for pair in usual.items() if pair[0].lower() not in named), *pairs]
    return [{"name": name, "value": value} for name, value in pairs]


def _is_header(pair: object) -> bool:
    """Return whether this is a pair of a name and a value that each fit on one line."""
    if not isinstance(pair, (tuple, list)) or len(pair) != 2 or not pair[0]:
        return False
    return all(isinstance(text, str) and text.isprintable() for text in pair)


def new_secret() -> str:
    """Generate a secret to sign webhooks with."""
    return f"whsec_{b64encode(secrets.token_bytes(32)).decode()}"


class Outbox:
    """The webhooks of one emulator: each is written when its call comes in, and signed again for each attempt.

    Thread-safe.
    """

    def __init__(self, secret: str | None, clock: Callable[[], float], *, deliver: bool) -> None:
        """Create an empty outbox.

        Args:
            secret: the secret to sign with; a random one by default.
            clock: returns the time in seconds since the epoch.
            deliver: whether webhooks are posted to a URL.

        Raises:
            ValueError: for an invalid secret.
        """
        self.secret = new_secret() if secret is None else secret
        self._key = webhook_key("webhook_secret", self.secret)
        self._clock = clock
        self._deliver = deliver
        self._written: dict[str, tuple[str, bytes]] = {}
        self._deliveries: dict[str, WebhookDelivery] = {}
        self._wake: Callable[[], object] | None = None
        self._lock = threading.Lock()

    def add(self, call_id: str, sip_headers: list[dict[str, str]]) -> None:
        """Write the webhook of a new call and queue it for delivery."""
        event = {
            "id": f"evt_{secrets.token_hex(16)}",
            "object": "event",
            "type": "realtime.call.incoming",
            "created_at": int(self._clock()),
            "data": {"call_id": call_id, "sip_headers": sip_headers},
        }
        webhook_id = f"wh_{secrets.token_hex(16)}"
        self._written[call_id] = (webhook_id, json.dumps(event, ensure_ascii=False).encode())
        if self._deliver:
            with self._lock:
                self._deliveries[webhook_id] = WebhookDelivery(webhook_id, call_id)
                if self._wake is not None:
                    self._wake()

    def signed(self, call_id: str) -> SignedWebhook:
        """Return the webhook of a call, signed now.

        Raises:
            ValueError: if no such call came in.
        """
        if not isinstance(call_id, str) or call_id not in self._written:
            raise ValueError(f"call_id is {call_id!r}; expected the id of a call that rang")
        webhook_id, body = self._written[call_id]
        timestamp = str(int(self._clock()))
        headers = {
            "content-type": "application/json",
            "user-agent": f"OpenAI/1.0 (openai-realtime emulator {__version__})",
            "webhook-id": webhook_id,
            "webhook-timestamp": timestamp,
            "webhook-signature": sign(self._key, webhook_id, timestamp, body),
        }
        return SignedWebhook(body, headers)

    def deliveries(self) -> list[WebhookDelivery]:
        """Return the state of each delivery, oldest first."""
        with self._lock:
            return list(self._deliveries.values())

    def record(self, delivery: WebhookDelivery) -> None:
        """Store the new state of a delivery."""
        with self._lock:
            self._deliveries[delivery.id] = delivery

    @contextmanager
    def woken_by(self, wake: Callable[[], object]) -> Iterator[None]:
        """Call `wake` now and, inside the context, for each new webhook, from whichever thread adds it."""
        with self._lock:
            self._wake = wake
            wake()
        try:
            yield
        finally:
            with self._lock:
                self._wake = None
