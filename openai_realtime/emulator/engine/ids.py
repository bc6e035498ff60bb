"""Ids of events, items, responses and the rest."""

import itertools
import secrets
from collections.abc import Callable


class Ids:
    """Makes ids such as `item_5f0c…`, each once; `counting()` gives predictable ones for tests."""

    def __init__(self, token: Callable[[], str] = lambda: secrets.token_hex(10)) -> None:
        self._token = token

    @classmethod
    def counting(cls) -> "Ids":
        """Ids that count upwards over all kinds: `event_1`, `item_2`, ..."""
        numbers = itertools.count(1)
        return cls(lambda: str(next(numbers)))

    def new(self, kind: str) -> str:
        """A fresh id of this kind: `event`, `item`, `resp`, `call`, `conv`, ..."""
        return f"{kind}_{self._token()}"
