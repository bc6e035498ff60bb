"""Ephemeral keys (`ek_...`), each with a session configuration and a time to live. Pure but for the given clock."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from openai_realtime.settings.checks import Dialect


@dataclass(frozen=True, slots=True)
class EphemeralKey:
    """A minted key and the effective session configuration that whoever presents it gets.

    `expires_at` is in seconds since the epoch; `dialect` says which vocabulary `session` is written in.
    """

    value: str = field(repr=False)
    expires_at: int
    session: Mapping[str, Any] = field(repr=False)
    dialect: Dialect = "ga"


class EphemeralKeys:
    """Every key minted so far. An expired key stays known for a day, so that it can be told from a wrong one."""

    _REMEMBERED_SECONDS = 24 * 3600

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._keys: dict[str, EphemeralKey] = {}

    def mint(self, session: Mapping[str, Any], seconds: int, dialect: Dialect = "ga") -> EphemeralKey:
        """A fresh key that lives for `seconds`."""
        now = int(self._clock())
        self._keys = {k: v for k, v in self._keys.items() if v.expires_at > now - self._REMEMBERED_SECONDS}
        key = EphemeralKey(f"ek_{secrets.token_hex(16)}", now + seconds, session, dialect)
        self._keys[key.value] = key
        return key

    def find(self, value: str) -> EphemeralKey | None:
        """The key with this value, expired or not, or None."""
        return self._keys.get(value)

    def expired(self, key: EphemeralKey) -> bool:
        """Whether the key's time is over."""
        return self._clock() >= key.expires_at


def presented(headers: Mapping[str, str]) -> str | None:
    """What a request's headers say of its key, as an Authorization header; Azure's clients send `api-key` instead."""
    key = headers.get("api-key")
    return headers.get("authorization") or (None if key is None else f"Bearer {key}")
