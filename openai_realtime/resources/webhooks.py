"""Verification and parsing of webhooks. Pure, except for the clock, which can be replaced; no I/O.

Webhooks are signed after the Standard Webhooks specification: the header `webhook-signature` holds one or more entries
`v1,<base64>`, each an HMAC-SHA256 of `id.timestamp.payload`. The id and the timestamp (Unix seconds) are the headers
`webhook-id` and `webhook-timestamp`; the key is the decoded secret, `whsec_<base64>`.
"""

from __future__ import annotations

import hmac
import re
import time
from binascii import b2a_base64
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from openai_realtime.errors import (
    ConfigurationError,
    InvalidArgumentError,
    InvalidWebhookSignatureError,
    MalformedWebhookError,
)
from openai_realtime.redact import Unpicklable, sensitive
from openai_realtime.settings.checks import is_number, webhook_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from openai_realtime.models import WebhookRealtimeCallIncoming
    from openai_realtime.schema.model import UnknownEvent

DEFAULT_TOLERANCE = 300.0
"""Maximum age of a webhook, and maximum clock difference, in seconds."""

_CALL: Final = "realtime.call.incoming"
_ID, _TIMESTAMP, _SIGNATURE = _NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")


class _HasItems(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


Headers: TypeAlias = "_HasItems | Iterable[tuple[str | bytes, str | bytes]]"
"""The headers of a request: a mapping, or pairs as in ASGI, names in any case or in WSGI form (`HTTP_WEBHOOK_ID`)."""


class Webhooks(Unpicklable):
    """`client.webhooks`: verifies and parses webhooks that your server receives. Usable without a client."""

    @sensitive
    def __init__(self, secret: str | None = None, *, clock: Callable[[], float] = time.time) -> None:
        """Create a verifier.

        Args:
            secret: default for the `secret` of each call.
            clock: returns the time in Unix seconds.

        Raises:
            InvalidArgumentError: for an invalid secret.
        """
        self._key = None if secret is None else webhook_key("secret", secret)
        self._clock = clock

    @sensitive
    def unwrap(
        self,
        payload: bytes | str,
        headers: Headers,
        *,
        secret: str | None = None,
        tolerance: float = DEFAULT_TOLERANCE,
    ) -> WebhookRealtimeCallIncoming | UnknownEvent:
        """Verify and parse a webhook: an incoming call, or an `UnknownEvent` for any other type.

        Takes the arguments of `verify_signature` and raises its errors.

        Raises:
            MalformedWebhookError: when the payload is signed but is not an event, or not valid for its type.
        """
        self.verify_signature(payload, headers, secret=secret, tolerance=tolerance)
        from openai_realtime.events import MalformedEvent

        event: WebhookRealtimeCallIncoming | UnknownEvent | MalformedEvent = _parser()(_raw(payload))
        if isinstance(event, MalformedEvent):
            raise MalformedWebhookError(event.reason)
        if event.type == _CALL and not isinstance(getattr(event.data, "call_id", None), str):
            raise MalformedWebhookError("no text for data.call_id", _CALL)
        return event

    @sensitive
    def verify_signature(
        self,
        payload: bytes | str,
        headers: Headers,
        *,
        secret: str | None = None,
        tolerance: float = DEFAULT_TOLERANCE,
    ) -> None:
        """Verify that a webhook was signed with the secret, and recently.

        This does not detect a webhook that is delivered twice; compare its `webhook-id` for that.

        Args:
            payload: the raw body of the request.
            headers: the headers of the request.
            secret: the signing secret (`whsec_…`); by default the client's.
            tolerance: maximum age, and maximum clock difference, in seconds.

        Raises:
            InvalidWebhookSignatureError: when the webhook is not authentic.
            ConfigurationError: without a secret.
            InvalidArgumentError: for an invalid argument.
        """
        key = self._key if secret is None else webhook_key("secret", secret)
        if key is None:
            raise ConfigurationError(
                "No webhook secret: pass webhook_secret to the client or secret here, or set OPENAI_WEBHOOK_SECRET"
            )
        if not is_number(tolerance) or not tolerance >= 0:
            raise InvalidArgumentError("tolerance", tolerance, "a number of seconds of at least 0")
        signed = _raw(payload)
        identifier, timestamp, signatures = _required_headers(headers)
        _check_time(timestamp, self._clock(), tolerance)
        _check_signatures(signatures, sign(key, identifier, timestamp, signed))


def sign(key: bytes, identifier: str, timestamp: str, payload: bytes) -> str:
    """Return the signature of a webhook, as an entry of `webhook-signature`.

    Args:
        key: the decoded signing secret.
        identifier: the `webhook-id`.
        timestamp: the `webhook-timestamp`, in Unix seconds.
        payload: the raw body.
    """
    content = f"{identifier}.{timestamp}.".encode("utf-8", "surrogatepass") + payload
    return f"v1,{b2a_base64(hmac.digest(key, content, 'sha256'), newline=False).decode()}"


def _required_headers(headers: Headers) -> tuple[str, str, str]:
    """Return id, timestamp and signatures."""
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        normalized = _text(name).lower().replace("_", "-").removeprefix("http-")
        if normalized in found:
            raise InvalidWebhookSignatureError(f"Duplicate header {normalized}")
        if normalized in _NAMES:
            found[normalized] = _text(value)
    for name in _NAMES:
        if not found.get(name):
            raise InvalidWebhookSignatureError(f"Missing header {name}")
    return found[_ID], found[_TIMESTAMP], found[_SIGNATURE]


def _pairs(headers: Headers) -> list[tuple[Any, Any]]:
    items = getattr(headers, "items", None)
    try:
        return [(name, value) for name, value in (headers if items is None else items())]  # type: ignore[union-attr]
    except (TypeError, ValueError):
        raise InvalidArgumentError("headers", headers, "a mapping, or pairs of names and values") from None


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("latin-1")
    if isinstance(value, str):
        return value
    raise InvalidArgumentError("headers", value, "names and values as strings or bytes")


def _check_time(timestamp: str, now: float, tolerance: float) -> None:
    if not re.fullmatch(r"[0-9]{1,15}", timestamp):
        raise InvalidWebhookSignatureError(f"webhook-timestamp is {timestamp[:20]!r}, not Unix seconds")
    age = now - int(timestamp)
    if age > tolerance:
        raise InvalidWebhookSignatureError(f"The webhook is too old: sent {age:.0f} s ago, tolerance {tolerance:g} s")
    if age < -tolerance:
        raise InvalidWebhookSignatureError(
            f"The webhook is from the future: sent {-age:.0f} s ahead of the clock, tolerance {tolerance:g} s"
        )


def _check_signatures(signatures: str, expected: str) -> None:
    """Check that one of the signatures is the expected one; there are several while the secret is rotated."""
    offered = [entry for entry in signatures.split() if re.fullmatch(r"v1,[A-Za-z0-9+/]{43}=", entry)]
    if not offered:
        raise InvalidWebhookSignatureError("webhook-signature has no entry of the form v1,<base64 of 32 bytes>")
    if not any(hmac.compare_digest(entry, expected) for entry in offered):
        raise InvalidWebhookSignatureError("No signature matches: the secret is wrong, or the payload was changed")


def _raw(payload: bytes | str) -> bytes:
    if isinstance(payload, str):
        return payload.encode("utf-8", "surrogatepass")
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(payload)
    raise InvalidArgumentError("payload", payload, "the raw body, as bytes or a string")


@cache
def _parser() -> Callable[[bytes | str], Any]:
    """Return the function that parses webhooks; loads pydantic."""
    from typing import Annotated

    from openai_realtime.events import parser_of
    from openai_realtime.models import WebhookRealtimeCallIncoming
    from openai_realtime.schema.model import OpenUnion, UnknownEvent

    return parser_of(Annotated[WebhookRealtimeCallIncoming | UnknownEvent, OpenUnion()])
