"""An event loop in a thread of its own, so that blocking tests can drive asyncio code."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from inspect import isawaitable
from typing import Any, Self


class Loop:
    """Runs coroutines from another thread and waits for their results."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def run(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(60)


class Face:
    """Calls the methods of a client or connection, and those of its resources, and waits for them."""

    def __init__(self, target: Any, loop: Loop) -> None:
        self._target = target
        self._loop = loop

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._target, name)
        return self._waiting(found) if callable(found) else Face(found, self._loop)

    def __iter__(self) -> Iterator[Any]:
        events = self._target.__aiter__()
        while True:
            try:
                event = self._loop.run(events.__anext__())
            except StopAsyncIteration:
                return
            yield event

    def _waiting(self, method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            result = method(*arguments, **options)
            if isawaitable(result):
                result = self._loop.run(result)  # type: ignore[arg-type]  # a coroutine
            return Face(result, self._loop) if type(result).__name__.startswith("Async") else result

        return call
