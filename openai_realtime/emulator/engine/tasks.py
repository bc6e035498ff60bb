"""Scheduled work: tasks with several steps, and timers. Time comes from a clock; nothing here waits."""

import heapq
import itertools
from collections.abc import Callable, Iterator


class Task:
    """A handle of scheduled work; `cancel` stops it, even between two steps."""

    __slots__ = ("_cancelled", "action")

    def __init__(self, action: Callable[[], float | None]) -> None:
        self.action = action
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._cancelled

    def cancel(self) -> None:
        """Cancel the task; it does not run again."""
        self._cancelled = True


class Tasks:
    """The scheduled work of a session. Work that is due at the same time runs in the order of scheduling."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._heap: list[tuple[float, int, Task]] = []
        self._numbers = itertools.count()

    def after(self, seconds: float, action: Callable[[], None]) -> Task:
        """Schedule `action` to run once, `seconds` from now."""
        return self._push(seconds, Task(lambda: action()))

    def steps(self, steps: Iterator[float]) -> Task:
        """Schedule an iterator, one step at a time; each step yields the seconds until the next."""
        return self._push(0.0, Task(lambda: next(steps, None)))

    def next(self) -> float | None:
        """Return the seconds until something is due, 0.0 if something is due now, None if nothing is scheduled."""
        while self._heap and self._heap[0][2].cancelled:
            heapq.heappop(self._heap)
        return max(0.0, self._heap[0][0] - self._clock()) if self._heap else None

    def run(self) -> None:
        """Run what is due now, one step per task. Work that becomes due meanwhile waits for the next call."""
        now, mark = self._clock(), next(self._numbers)
        while self._heap and self._heap[0][0] <= now and self._heap[0][1] < mark:
            task = heapq.heappop(self._heap)[2]
            delay = None if task.cancelled else task.action()
            if delay is not None and not task.cancelled:
                self._push(delay, task)

    def clear(self) -> None:
        """Drop everything that is scheduled."""
        self._heap.clear()

    def _push(self, seconds: float, task: Task) -> Task:
        heapq.heappush(self._heap, (self._clock() + seconds, next(self._numbers), task))
        return task
