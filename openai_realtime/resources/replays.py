"""Protection against webhooks that arrive twice: a memory of the ids that were accepted. No I/O."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from heapq import heappop, heappush
from typing import Protocol

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import is_integer, is_number, utf8

DEFAULT_MAX_IDS = 100_000
"""Maximum number of ids that an `InMemoryReplayGuard` holds."""


class ReplayGuard(Protocol):
    """Remembers which webhooks were accepted; anything with this method will do, such as one over Redis."""

    def add(self, webhook_id: str, until: float) -> bool:
        """Remember an id, in one atomic step, and return whether it is new.

        Args:
            webhook_id: the `webhook-id`, which is the same each time a webhook is sent again.
            until: when the id may be forgotten, in Unix seconds; later copies of the request are too old anyway.
        """
        ...


class InMemoryReplayGuard:
    """A replay guard for one process. Safe to share between threads.

    When it is full, it forgets the id that expires first.
    """

    def __init__(self, *, max_ids: int = DEFAULT_MAX_IDS, clock: Callable[[], float] = time.time) -> None:
        """Create an empty guard.

        Args:
            max_ids: maximum number of ids to hold.
            clock: returns the time in Unix seconds.

        Raises:
            InvalidArgumentError: for an invalid argument.
        """
        if not is_integer(max_ids) or max_ids < 1:
            raise InvalidArgumentError("max_ids", max_ids, "an integer of at least 1")
        if not callable(clock):
            raise InvalidArgumentError("clock", clock, "a function that returns the time in Unix seconds")
        self._max_ids = max_ids
        self._clock = clock
        self._ids: set[str] = set()
        self._expiries: list[tuple[float, str]] = []
        self._lock = threading.Lock()

    def add(self, webhook_id: str, until: float) -> bool:
        """Remember an id until this Unix time, and return whether it is new.

        Raises:
            InvalidArgumentError: for an invalid argument.
        """
        utf8(webhook_id, "webhook_id")
        if not is_number(until) or until != until:
            raise InvalidArgumentError("until", until, "a time in Unix seconds")
        now = self._clock()
        with self._lock:
            while self._expiries and self._expiries[0][0] < now:
                self._forget_first()
            if webhook_id in self._ids:
                return False
            if len(self._ids) >= self._max_ids:
                self._forget_first()
            self._ids.add(webhook_id)
            heappush(self._expiries, (until, webhook_id))
            return True

    def __len__(self) -> int:
        return len(self._ids)

    def _forget_first(self) -> None:
        self._ids.discard(heappop(self._expiries)[1])
