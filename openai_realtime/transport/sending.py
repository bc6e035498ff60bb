"""One request on its way, for both transports: what each attempt sends, and what comes after it. No I/O of its own."""

import sys
import time
from random import random
from typing import TYPE_CHECKING, Generic

from openai_realtime.checks import checked_max_retries, checked_timeouts
from openai_realtime.config import ClientConfig, log_level
from openai_realtime.retry import Broken, delay
from openai_realtime.transport.answers import failed, parsed
from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions, T
from openai_realtime.transport.wire import WireRequest, wire_request

if TYPE_CHECKING:
    from openai_realtime.observing import RequestObserver


class Sending(Generic[T]):
    """The attempts of one request: `begins`, exchange, `ends`, until there is a result or an error."""

    def __init__(self, request: ApiRequest[T], config: ClientConfig, options: RequestOptions) -> None:
        """Build the request; raises InvalidArgumentError for what cannot be sent."""
        self._request = request
        self._unsigned = self._wire = wire_request(request, config, options)
        self._max_retries = checked_max_retries(options.get("max_retries", config.max_retries))
        self._repeatable = request.repeatable or "idempotency_key" in options
        self._observer = _observer(config)
        self._attempt = 0
        self.timeouts = checked_timeouts(options.get("timeout"), config.timeouts)
        self.needs_key = self._unsigned.key_header is not None

    def begins(self, key: str | None) -> WireRequest:
        """Give what the next attempt sends, with the key of the moment if it needs one."""
        self._attempt += 1
        self._wire = self._unsigned if key is None else self._unsigned.with_key(key)
        if self._observer is not None:
            self._observer.begins(self._wire, self._attempt)
        return self._wire

    def ends(self, outcome: Answer | Broken) -> float | None:
        """Give the seconds to wait before the next attempt, or None where `outcome` is an answer to take.

        Raises the error below APIError where there is neither.
        """
        success = isinstance(outcome, Answer) and 200 <= outcome.status < 300
        wait = None if success else self._delay(outcome)
        if self._observer is not None:
            self._observer.ends(self._wire, self._attempt, outcome, wait)
        if wait is None and not success:
            raise failed(outcome, self._attempt, self._wire.secrets, self._request.explain)
        return wait

    def result(self, outcome: Answer | Broken) -> T:
        """Read the answer that `ends` took; raises APIResponseValidationError."""
        assert isinstance(outcome, Answer)
        return parsed(self._request, outcome._replace(secrets=self._wire.secrets), self._attempt)

    def _delay(self, outcome: Answer | Broken) -> float | None:
        return delay(
            self._attempt,
            outcome,
            repeatable=self._repeatable,
            max_retries=self._max_retries,
            random=random(),
            now=time.time(),
        )


def _observer(config: ClientConfig) -> "RequestObserver | None":
    """Give what tells hooks and log; nothing of it is loaded where nobody can listen, as in a serverless function."""
    if not any(config.hooks) and log_level() is None and "logging" not in sys.modules:
        return None
    from openai_realtime import logs

    if not any(config.hooks) and not logs.HTTP.isEnabledFor(logs.INFO):
        return None
    from openai_realtime.observing import RequestObserver

    return RequestObserver(config.hooks)
