"""What happens later: tasks that go on step by step, and alarms. Time comes from a clock; nothing here waits."""

import heapq
import itertools
from collections.abc import Callable, Iterator


class Task:
    """A handle of something that is due; `cancel` stops it, also in the middle."""

    __slots__ = ("_cancelled", "action")

    def __init__(self, action: Callable[[], float | None]) -> None:
        self.action = action
        self._cancelled = False

    @property
    def cancelled(self) -> bool:
        """Whether it was stopped."""
        return self._cancelled

    def cancel(self) -> None:
        """It will not run again."""
        self._cancelled = True


class Tasks:
    """Everything that is due at some time. What is due at the same time runs in the order in which it became so."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._heap: list[tuple[float, int, Task]] = []
        self._numbers = itertools.count()

    def after(self, seconds: float, action: Callable[[], None]) -> Task:
        """Runs `action` once, `seconds` from now."""
        return self._push(seconds, Task(lambda: action()))

    def steps(self, steps: Iterator[float]) -> Task:
        """Runs an iterator to its end, one step a turn; each step gives the seconds until the next."""
        return self._push(0.0, Task(lambda: next(steps, None)))

    def next(self) -> float | None:
        """Seconds until something is due, 0.0 if it is now, None if nothing ever is."""
        while self._heap and self._heap[0][2].cancelled:
            heapq.heappop(self._heap)
        return max(0.0, self._heap[0][0] - self._clock()) if self._heap else None

    def run(self) -> None:
        """Runs what is due now, every task by one step: what becomes due meanwhile waits for the next call."""
        now, mark = self._clock(), next(self._numbers)
        while self._heap and self._heap[0][0] <= now and self._heap[0][1] < mark:
            task = heapq.heappop(self._heap)[2]
            delay = None if task.cancelled else task.action()
            if delay is not None and not task.cancelled:
                self._push(delay, task)

    def clear(self) -> None:
        """Forgets everything."""
        self._heap.clear()

    def _push(self, seconds: float, task: Task) -> Task:
        heapq.heappush(self._heap, (self._clock() + seconds, next(self._numbers), task))
        return task
