"""Webhooks: whether they come from their sender, and what they say. Pure but for a clock that can be given; no I/O.

They are signed by the scheme of Standard Webhooks: the header `webhook-signature` holds one or more entries
`v1,<base64>`, each an HMAC-SHA256 of `id.timestamp.payload`, where id and timestamp (Unix seconds) are the headers
`webhook-id` and `webhook-timestamp`, and the key is in the secret, `whsec_<base64>`.
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
from openai_realtime.settings.checks import webhook_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from openai_realtime.models import WebhookRealtimeCallIncoming
    from openai_realtime.schema.model import UnknownEvent

DEFAULT_TOLERANCE = 300.0
"""Seconds by which a webhook may be older or newer than now."""

_CALL: Final = "realtime.call.incoming"
_ID, _TIMESTAMP, _SIGNATURE = _NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")


class _HasItems(Protocol):
    def items(self) -> Iterable[tuple[Any, Any]]: ...


Headers: TypeAlias = "_HasItems | Iterable[tuple[str | bytes, str | bytes]]"
"""The headers of a request: a mapping, or pairs as in ASGI; names in any case, or as in WSGI (`HTTP_WEBHOOK_ID`)."""


class Webhooks:
    """`client.webhooks`: verify and read the webhooks that a server of yours receives. Works alone as well."""

    def __init__(self, secret: str | None = None, *, clock: Callable[[], float] = time.time) -> None:
        """Take the secret that each call uses where it is given none; `clock` gives the time in Unix seconds.

        Raises InvalidArgumentError for a secret that cannot be one.
        """
        self._key = None if secret is None else webhook_key("secret", secret)
        self._clock = clock

    def unwrap(
        self,
        payload: bytes | str,
        headers: Headers,
        *,
        secret: str | None = None,
        tolerance: float = DEFAULT_TOLERANCE,
    ) -> WebhookRealtimeCallIncoming | UnknownEvent:
        """Verify a webhook and read it: an incoming call, or an UnknownEvent for every other type of event.

        Arguments and errors as in `verify_signature`. Raises MalformedWebhookError where the signature is right, but
        the payload is no event, or no call in spite of its type.
        """
        self.verify_signature(payload, headers, secret=secret, tolerance=tolerance)
        from openai_realtime.events import MalformedEvent

        event: WebhookRealtimeCallIncoming | UnknownEvent | MalformedEvent = _parser()(_raw(payload))
        if isinstance(event, MalformedEvent):
            raise MalformedWebhookError(event.reason)
        if event.type == _CALL and not isinstance(getattr(event.data, "call_id", None), str):
            raise MalformedWebhookError("no text for data.call_id", _CALL)
        return event

    def verify_signature(
        self,
        payload: bytes | str,
        headers: Headers,
        *,
        secret: str | None = None,
        tolerance: float = DEFAULT_TOLERANCE,
    ) -> None:
        """Check that a webhook was signed with the secret, not long ago.

        `payload` is the body as it came, before anything parsed it; `headers` are those of the request. `tolerance` is
        in seconds, both ways. The check does not tell a webhook that is delivered twice: its `webhook-id` does.

        Raises InvalidWebhookSignatureError where the webhook cannot be trusted, ConfigurationError without a secret,
        and InvalidArgumentError for an argument that cannot be used.
        """
        key = self._key if secret is None else webhook_key("secret", secret)
        if key is None:
            raise ConfigurationError(
                "No webhook secret: pass webhook_secret to the client or secret here, or set OPENAI_WEBHOOK_SECRET"
            )
        number = isinstance(tolerance, (int, float)) and not isinstance(tolerance, bool)
        if not number or not tolerance >= 0:
            raise InvalidArgumentError("tolerance", tolerance, "seconds, 0 or more")
        signed = _raw(payload)
        identifier, timestamp, signatures = _required(headers)
        _check_time(timestamp, self._clock(), tolerance)
        _check_signatures(signatures, sign(key, identifier, timestamp, signed))


def sign(key: bytes, identifier: str, timestamp: str, payload: bytes) -> str:
    """Sign a webhook: the one entry of its `webhook-signature`."""
    content = f"{identifier}.{timestamp}.".encode("utf-8", "surrogatepass") + payload
    return f"v1,{b2a_base64(hmac.digest(key, content, 'sha256'), newline=False).decode()}"


def _required(headers: Headers) -> tuple[str, str, str]:
    """Find id, timestamp and signatures."""
    found: dict[str, str] = {}
    for name, value in _pairs(headers):
        plain = _text(name).lower().replace("_", "-").removeprefix("http-")
        if plain in found:
            raise InvalidWebhookSignatureError(f"The header {plain} is there twice")
        if plain in _NAMES:
            found[plain] = _text(value)
    for name in _NAMES:
        if not found.get(name):
            raise InvalidWebhookSignatureError(f"The header {name} is missing")
    return found[_ID], found[_TIMESTAMP], found[_SIGNATURE]


def _pairs(headers: Headers) -> list[tuple[Any, Any]]:
    items = getattr(headers, "items", None)
    try:
        return [(name, value) for name, value in (headers if items is None else items())]  # type: ignore[union-attr]
    except (TypeError, ValueError):
        raise InvalidArgumentError("headers", headers, "a mapping, or pairs of name and value") from None


def _text(part: object) -> str:
    if isinstance(part, bytes):
        return part.decode("latin-1")
    if isinstance(part, str):
        return part
    raise InvalidArgumentError("headers", part, "names and values as text or bytes")


def _check_time(timestamp: str, now: float, tolerance: float) -> None:
    if not re.fullmatch(r"[0-9]{1,15}", timestamp):
        raise InvalidWebhookSignatureError(f"webhook-timestamp is {timestamp[:20]!r}, not whole seconds since 1970")
    age = now - int(timestamp)
    if age > tolerance:
        raise InvalidWebhookSignatureError(f"The webhook is too old: sent {age:.0f} s ago, {tolerance:g} s are allowed")
    if age < -tolerance:
        raise InvalidWebhookSignatureError(
            f"The webhook is from the future: sent {-age:.0f} s ahead of the clock, {tolerance:g} s are allowed"
        )


def _check_signatures(signatures: str, expected: str) -> None:
    """Look for the expected signature among several: there are two while the secret changes."""
    offered = [entry for entry in signatures.split() if re.fullmatch(r"v1,[A-Za-z0-9+/]{43}=", entry)]
    if not offered:
        raise InvalidWebhookSignatureError("webhook-signature has no entry of the form v1,<base64 of 32 bytes>")
    if not any(hmac.compare_digest(entry, expected) for entry in offered):
        raise InvalidWebhookSignatureError(
            "No signature matches: the secret is another one, or the payload is not what was sent"
        )


def _raw(payload: bytes | str) -> bytes:
    if isinstance(payload, str):
        return payload.encode("utf-8", "surrogatepass")
    if isinstance(payload, (bytes, bytearray, memoryview)):
        return bytes(payload)
    raise InvalidArgumentError("payload", payload, "the body as it came: bytes, or text")


@cache
def _parser() -> Callable[[bytes | str], Any]:
    """Give the function that reads events; pydantic is loaded here."""
    from typing import Annotated

    from openai_realtime.events import parser_of
    from openai_realtime.models import WebhookRealtimeCallIncoming
    from openai_realtime.schema.model import OpenUnion, UnknownEvent

    return parser_of(Annotated[WebhookRealtimeCallIncoming | UnknownEvent, OpenUnion()])
