"""One HTTP exchange: how long it may take, and what was seen of the response. Shared by both transports."""

from collections.abc import Callable
from time import monotonic

from openai_realtime.settings.checks import Timeouts


class Exchange:
    """The limits and the progress of one attempt at a request."""

    def __init__(self, timeouts: Timeouts, *, fresh: bool = False) -> None:
        """Start the clock.

        Args:
            timeouts: the timeouts in effect.
            fresh: whether only a new connection will do.
        """
        self.timeouts = timeouts
        self.fresh = fresh
        self.wait = timeouts.read
        """The longest wait for the network from now on, in seconds."""
        self.reused = False
        """Whether the connection carried an exchange before this one."""
        self.answered = False
        """Whether a byte of the response arrived."""
        self.sending = False
        """Whether a byte of the request may have left."""
        self.abort: Callable[[], object] | None = None
        """Ends the connection at once, without goodbyes."""
        self._end = monotonic() + timeouts.whole

    def next_wait(self) -> float:
        """Return the seconds that the next step may wait.

        Raises:
            TimeoutError: when the exchange has taken too long already.
        """
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        return min(self.wait, left)

    @property
    def is_late(self) -> bool:
        """Whether the time for the whole exchange is over."""
        # A socket may wake a little before its timeout.
        return monotonic() > self._end - 0.002

    @property
    def is_stale(self) -> bool:
        """Whether an error means that a kept connection had ended, so that the server saw no request."""
        return self.reused and not self.answered
