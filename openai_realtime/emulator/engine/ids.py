"""Ids of events, items, responses and the rest."""

import itertools
import secrets
from collections.abc import Callable


class Ids:
    """Generates unique ids such as `item_5f0c…`; `counting()` generates predictable ones for tests."""

    def __init__(self, token: Callable[[], str] = lambda: secrets.token_hex(10)) -> None:
        self._token = token

    @classmethod
    def counting(cls) -> "Ids":
        """Return a generator that counts up across all prefixes: `event_1`, `item_2`, ..."""
        numbers = itertools.count(1)
        return cls(lambda: str(next(numbers)))

    def new(self, prefix: str) -> str:
        """Return a new id with this prefix: `event`, `item`, `resp`, `call`, `conv`, ..."""
        return f"{prefix}_{self._token()}"
