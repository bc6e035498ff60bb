"""How much may wait to be read, and when a silent server counts as lost. Pure; no I/O and no clock."""

from __future__ import annotations

from collections import deque

FRAME_OVERHEAD = 256
"""Bytes that a waiting frame takes beside its payload."""


class ReceiveBuffer:
    """Count the bytes of the messages that were received and not yet read.

    One thread may add while another removes: each count has one writer, so no lock is needed.
    """

    def __init__(self, limit: int | None) -> None:
        """Start empty; `limit` is the number of bytes above which reading pauses, None for no limit."""
        self._limit = limit
        self._added = 0
        self._removed = 0
        self._message = 0
        self._sizes: deque[int] = deque()

    def add(self, size: int, *, last: bool) -> bool:
        """Add a frame of `size` bytes, the last one of its message or not; return whether reading must pause."""
        size += FRAME_OVERHEAD
        self._added += size
        self._message += size
        if last:
            self._sizes.append(self._message)
            self._message = 0
            # A message is read whole or not at all, so a single one is never held up.
            return self.full
        return False

    def remove(self) -> None:
        """Remove the oldest message."""
        self._removed += self._sizes.popleft()

    @property
    def full(self) -> bool:
        """Whether more waits than the limit allows."""
        return self._limit is not None and self._added - self._removed > self._limit

    @property
    def drained(self) -> bool:
        """Whether so little waits that reading can go on."""
        return self._limit is None or self._added - self._removed <= self._limit // 2

    @property
    def progress(self) -> int:
        """A number that grows with everything received."""
        return self._added


class Silence:
    """Count how long a server has been silent, in slices of its patience.

    Only time in which data could have been noticed counts: a process that was stopped, or an event loop that was
    blocked, wakes up late from one slice and still grants the others.
    """

    SLICES = 8

    def __init__(self, patience: float) -> None:
        """`patience` is the time in seconds after which a silent server counts as lost."""
        self.slice = patience / self.SLICES
        """Seconds to wait between two calls of `lost`."""
        self._left = self.SLICES
        self._progress: object = None

    def lost(self, progress: object, *, reading: bool) -> bool:
        """Count one slice; return whether the server was silent for all of them.

        Args:
            progress: a value that changes with every byte received.
            reading: whether received data was read at all; if not, nothing can be said about the server.
        """
        if not reading or progress != self._progress:
            self._left, self._progress = self.SLICES, progress
            return False
        self._left -= 1
        return self._left <= 0
