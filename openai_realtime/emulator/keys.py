"""Ephemeral keys (`ek_...`), each with a session configuration and an expiry. No I/O except the clock."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from openai_realtime.settings.checks import Dialect


@dataclass(frozen=True, slots=True)
class EphemeralKey:
    """A minted key and the effective session configuration for its holder.

    `expires_at` is in seconds since the epoch; `dialect` is the shape of `session`.
    """

    value: str = field(repr=False)
    expires_at: int
    session: Mapping[str, Any] = field(repr=False)
    dialect: Dialect = "ga"


class EphemeralKeys:
    """Every key minted so far. An expired key is remembered for a day, to distinguish it from an unknown one."""

    _REMEMBERED_SECONDS = 24 * 3600

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._keys: dict[str, EphemeralKey] = {}

    def mint(self, session: Mapping[str, Any], seconds: int, dialect: Dialect = "ga") -> EphemeralKey:
        """Create a key that is valid for `seconds`."""
        now = int(self._clock())
        self._keys = {k: v for k, v in self._keys.items() if v.expires_at > now - self._REMEMBERED_SECONDS}
        key = EphemeralKey(f"ek_{secrets.token_hex(16)}", now + seconds, session, dialect)
        self._keys[key.value] = key
        return key

    def find(self, value: str) -> EphemeralKey | None:
        """Return the key with this value, expired or not, or None."""
        return self._keys.get(value)

    def expired(self, key: EphemeralKey) -> bool:
        """Return whether the key has expired."""
        return self._clock() >= key.expires_at


def authorization_header(headers: Mapping[str, str]) -> str | None:
    """Return the Authorization header of a request; Azure's `api-key` header is converted."""
    key = headers.get("api-key")
    return headers.get("authorization") or (None if key is None else f"Bearer {key}")
