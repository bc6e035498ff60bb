"""What to send in each attempt, and what to do after it: for requests and handshakes, by either transport. No I/O."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from random import random
from typing import TYPE_CHECKING, Generic

from openai_realtime.settings.checks import checked_max_retries, checked_timeouts
from openai_realtime.settings.config import ClientConfig, log_level
from openai_realtime.transport.answers import error_for, is_success, parse_answer
from openai_realtime.transport.request import Answer, ApiRequest, Failure, RequestOptions, T
from openai_realtime.transport.retry import retry_delay
from openai_realtime.transport.wire import WireRequest, body_secrets, is_client_secret, wire_request

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError
    from openai_realtime.observing.hooks import Hooks
    from openai_realtime.observing.observers import RequestObserver


class Attempts:
    """The attempts at one request or handshake: `begin` each, then report `succeeded` or `failed`."""

    def __init__(
        self,
        unsigned: WireRequest,
        config: ClientConfig,
        *,
        max_retries: int,
        repeatable: bool,
        explain: Callable[[APIStatusError], None] | None = None,
        operation: str | None = None,
    ) -> None:
        """Prepare the attempts.

        Args:
            unsigned: the request without its key.
            config: the client's settings.
            max_retries: maximum number of retries after the first attempt.
            repeatable: whether the request is safe to send twice.
            explain: adds advice to the error for a refused request.
            operation: what errors call the request.
        """
        self.needs_key = unsigned.key_header is not None
        self._unsigned = self._wire = unsigned
        self._max_retries = max_retries
        self._repeatable = repeatable
        self._explain = explain
        self._operation = operation
        self._observer = _observer(config.hooks)
        self._attempt = 0

    @property
    def secrets(self) -> tuple[str, ...]:
        """The keys sent in the last attempt."""
        return self._wire.secrets

    def begin(self, key: str | None) -> WireRequest:
        """Begin the next attempt and return what to send, with `key` if it needs one."""
        self._attempt += 1
        self._wire = self._unsigned if key is None else self._unsigned.with_key(key)
        if self._observer is not None:
            self._observer.begin(self._wire, self._attempt)
        return self._wire

    def succeeded(self, answer: Answer) -> None:
        """Record that the attempt succeeded."""
        if self._observer is not None:
            self._observer.finish(self._wire, self._attempt, answer, None)

    def failed(self, outcome: Answer | Failure) -> float:
        """Record that the attempt failed, and return the seconds to wait before the next one.

        Raises:
            APIError: when there is no next attempt.
        """
        wait = retry_delay(
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
            secrets = (*self.secrets, *body_secrets(self._wire))
            raise error_for(outcome, self._attempt, secrets, self._explain, self._operation)
        return wait


class RequestAttempts(Attempts, Generic[T]):
    """The attempts at one request: `begin`, exchange and `finish` each, until there is a result or an error."""

    def __init__(self, request: ApiRequest[T], config: ClientConfig, options: RequestOptions) -> None:
        """Build the HTTP request.

        Raises:
            InvalidArgumentError: when an argument cannot be sent.
            TypeError: for an unknown option.
        """
        super().__init__(
            wire_request(request, config, options),
            config,
            max_retries=checked_max_retries(options.get("max_retries", config.max_retries)),
            repeatable=request.repeatable or options.get("idempotency_key") is not None,
            explain=request.explain,
            operation=request.called,
        )
        self._request = request
        self._full = self._unsigned
        # Only the key of an attempt tells which body to send.
        self._with_secret = None
        if request.secret_body is not None:
            self._with_secret = wire_request(request._replace(body=request.secret_body), config, options)
        self.resend = request.resendable or request.repeatable
        self.timeouts = checked_timeouts(options.get("timeout"), config.timeouts, options.get("total_timeout"))

    def begin(self, key: str | None) -> WireRequest:
        """Begin the next attempt, with the body that fits the key."""
        wire = self._full
        if self._with_secret is not None and is_client_secret(self._full, key):
            wire = self._with_secret
        self._unsigned = wire
        return super().begin(key)

    def finish(self, outcome: Answer | Failure) -> float | None:
        """Return the seconds to wait before the next attempt, or None if `outcome` is a successful response.

        Raises:
            APIError: when the attempt failed and there is no next one.
        """
        if not isinstance(outcome, Answer) or not is_success(outcome.status):
            return self.failed(outcome)
        self.succeeded(outcome)
        return None

    def result(self, outcome: Answer | Failure) -> T:
        """Parse the successful response.

        Raises:
            APIResponseValidationError: when it does not have the documented form.
        """
        assert isinstance(outcome, Answer)
        return parse_answer(self._request, outcome._replace(secrets=self.secrets), self._attempt)


def _observer(hooks: Hooks) -> RequestObserver | None:
    """Return the observer for hooks and log, or None, without loading `logging`, if nothing can listen."""
    hooked = hooks.on_request is not None or hooks.on_response is not None
    if not hooked and log_level() is None and "logging" not in sys.modules:
        return None
    from openai_realtime.observing import logs

    if not hooked and not logs.HTTP.isEnabledFor(logs.INFO):
        return None
    from openai_realtime.observing.observers import RequestObserver

    return RequestObserver(hooks)
