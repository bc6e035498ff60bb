"""What each attempt sends, and what comes after it: for requests by either transport, and for handshakes. No I/O."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from random import random
from typing import TYPE_CHECKING, Generic

from openai_realtime.settings.checks import checked_max_retries, checked_timeouts
from openai_realtime.settings.config import ClientConfig, log_level
from openai_realtime.transport.answers import failed, parsed
from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions, T
from openai_realtime.transport.retry import Failure, delay
from openai_realtime.transport.wire import WireRequest, wire_request

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError
    from openai_realtime.observing.hooks import Hooks
    from openai_realtime.observing.observers import RequestObserver


class Attempts:
    """The attempts of one request, or to open one connection: each `begins`, and then has `succeeded` or `failed`."""

    def __init__(
        self,
        unsigned: WireRequest,
        config: ClientConfig,
        *,
        max_retries: int,
        repeatable: bool,
        explain: Callable[[APIStatusError], None] | None = None,
    ) -> None:
        """`unsigned` is what is sent, but for its key; `explain` completes the error of a refusal."""
        self.needs_key = unsigned.key_header is not None
        self._unsigned = self._wire = unsigned
        self._max_retries = max_retries
        self._repeatable = repeatable
        self._explain = explain
        self._observer = _observer(config.hooks)
        self._attempt = 0

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys that the last attempt sent."""
        return self._wire.secrets

    def begin(self, key: str | None) -> WireRequest:
        """Give what the next attempt sends, with the key of the moment if it needs one."""
        self._attempt += 1
        self._wire = self._unsigned if key is None else self._unsigned.with_key(key)
        if self._observer is not None:
            self._observer.begin(self._wire, self._attempt)
        return self._wire

    def succeeded(self, answer: Answer) -> None:
        """Take note of an answer that ends the attempts."""
        if self._observer is not None:
            self._observer.finish(self._wire, self._attempt, answer, None)

    def failed(self, outcome: Answer | Failure) -> float:
        """Give the seconds to wait before the next attempt, or raise the error below APIError for the last one."""
        wait = delay(
            self._attempt,
            outcome,
            repeatable=self._repeatable,
            max_retries=self._max_retries,
            random=random(),
            now=time.time(),
        )
        if self._observer is not None:
            self._observer.finish(self._wire, self._attempt, outcome, wait)
        if wait is None:
            raise failed(outcome, self._attempt, self.secrets, self._explain)
        return wait


class Sending(Attempts, Generic[T]):
    """One request: `begins`, exchange, `ends`, until there is a result or an error."""

    def __init__(self, request: ApiRequest[T], config: ClientConfig, options: RequestOptions) -> None:
        """Build the request; raises InvalidArgumentError for what cannot be sent."""
        super().__init__(
            wire_request(request, config, options),
            config,
            max_retries=checked_max_retries(options.get("max_retries", config.max_retries)),
            repeatable=request.repeatable or options.get("idempotency_key") is not None,
            explain=request.explain,
        )
        self._request = request
        self.timeouts = checked_timeouts(options.get("timeout"), config.timeouts)

    def finish(self, outcome: Answer | Failure) -> float | None:
        """Give the seconds to wait before the next attempt, or None where `outcome` is an answer to take.

        Raises the error below APIError where there is neither.
        """
        if not isinstance(outcome, Answer) or not 200 <= outcome.status < 300:
            return self.failed(outcome)
        self.succeeded(outcome)
        return None

    def result(self, outcome: Answer | Failure) -> T:
        """Read the answer that `ends` took; raises APIResponseValidationError."""
        assert isinstance(outcome, Answer)
        return parsed(self._request, outcome._replace(secrets=self.secrets), self._attempt)


def _observer(hooks: Hooks) -> RequestObserver | None:
    """Give what tells hooks and log; nothing of it is loaded where nobody can listen, as in a serverless function."""
    hooked = hooks.on_request is not None or hooks.on_response is not None
    if not hooked and log_level() is None and "logging" not in sys.modules:
        return None
    from openai_realtime.observing import logs

    if not hooked and not logs.HTTP.isEnabledFor(logs.INFO):
        return None
    from openai_realtime.observing.observers import RequestObserver

    return RequestObserver(hooks)
