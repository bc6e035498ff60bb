"""The errors this package raises.

    OpenAIError
    ├── InvalidArgumentError             an argument is invalid; nothing was sent (also a ValueError)
    ├── ConfigurationError               a setting is missing, such as the API key
    ├── MissingExtraError                an optional dependency is not installed (also an ImportError)
    ├── ClientClosedError                the client was used after close() (also a RuntimeError)
    ├── ReceiveTimeoutError              no event arrived within the timeout of recv() (also a TimeoutError)
    ├── InvalidWebhookSignatureError     a webhook has no valid, recent signature (also a ValueError)
    ├── MalformedWebhookError            a signed webhook is not a valid event (also a ValueError)
    ├── RealtimeError                    an `error` event, with connect(raise_errors=True)
    ├── ConcurrencyError                 a connection was used in two places at once (also a RuntimeError)
    ├── ConnectionClosedError            a WebSocket connection is closed: code, reason, advice
    │   ├── ConnectionEndedError             1000: normal closure; iteration just stops
    │   ├── ConnectionLostError              1006: the network failed, or the peer stopped responding
    │   ├── ServerGoingAwayError             1001, 1012: the server is shutting down
    │   ├── SessionExpiredError              the session reached its maximum duration
    │   ├── SessionLimitError                too many concurrent sessions, or no quota left
    │   ├── MessageTooBigError               1009: a message was too big for its receiver
    │   ├── ServerFailedError                1011: the server failed
    │   └── BetaShapeDisabledError           4000: the server no longer supports the beta
    └── APIError                         a request failed, or the handshake of a connection
        ├── APIConnectionError           no response, or an incomplete one
        │   └── APITimeoutError          no response in time
        ├── APIResponseValidationError   the response does not have the documented form
        └── APIStatusError               the response is an error, or a redirect
            ├── BadRequestError              400
            ├── AuthenticationError          401
            ├── PermissionDeniedError        403
            ├── NotFoundError                404
            ├── ConflictError                409
            ├── UnprocessableEntityError     422
            ├── RateLimitError               429
            └── InternalServerError          500 and above

The names below APIError are those of the `openai` package. Errors can be pickled and copied, and never hold a key:
messages, headers and bodies are redacted when the error is created.
"""

from collections.abc import Callable, Iterable, Mapping

from openai_realtime import redact

_LONGEST_MESSAGE = 2000
_LONGEST_VALUE = 60


class OpenAIError(Exception):
    """The base class of all errors this package raises."""

    def __reduce__(self) -> tuple[Callable[..., "OpenAIError"], tuple[object, ...]]:
        # The default calls the class with `args` only, which most subclasses do not accept.
        return _restore, (type(self), self.args, self.__dict__)


class InvalidArgumentError(OpenAIError, ValueError):
    """An argument is invalid; nothing was sent."""

    argument: str
    """The argument's name or path, such as `max_retries` or `body.session.audio.output.speed`."""
    value: str
    """The refused value, shortened and without secrets."""
    expected: str
    """What was expected, such as `a number from 0.25 to 1.5`."""

    def __init__(self, argument: str, value: object, expected: str, *, shown: str | None = None) -> None:
        """Create the error.

        Args:
            argument: the argument's name or path.
            value: the refused value.
            expected: what was expected; completes "must be …".
            shown: shown instead of `value`, if that must not be seen.
        """
        self.argument = argument
        self.value = shown if shown is not None else _shown(value)
        self.expected = expected
        super().__init__(f"{argument} must be {expected}, not {self.value}")


class ConfigurationError(OpenAIError):
    """A required setting is missing."""


class MissingExtraError(OpenAIError, ImportError):
    """An optional dependency is not installed; the message has the command that installs it."""

    extra: str
    """The extra of this package that includes it, such as `async`."""

    def __init__(self, package: str, extra: str, message: str) -> None:
        super().__init__(f"{message}: pip install 'openai-realtime[{extra}]'", name=package)
        self.extra = extra

    def __reduce__(self) -> tuple[Callable[..., OpenAIError], tuple[object, ...]]:
        return _restore, (type(self), self.args, {**self.__dict__, "name": self.name})


class ClientClosedError(OpenAIError, RuntimeError):
    """A client was used after it was closed."""


class ReceiveTimeoutError(OpenAIError, TimeoutError):
    """No event arrived in time; the connection stays open, and no event is lost."""


class InvalidWebhookSignatureError(OpenAIError, ValueError):
    """A webhook is not authentic: a header is missing or malformed, no signature matches, or its time is off."""


class MalformedWebhookError(OpenAIError, ValueError):
    """A webhook has a valid signature, but is not an event, or not valid for its type."""

    reason: str
    """What is wrong with it, without its content."""
    type: str | None
    """The event's `type`, if it can be read."""

    def __init__(self, reason: str, type: str | None = None) -> None:
        self.reason = reason
        self.type = type
        message = "The webhook" if type is None else f"The webhook of type {_shown(type)}"
        super().__init__(f"{message} cannot be read: {reason}")


class ConnectionClosedError(OpenAIError):
    """A WebSocket connection is closed; nothing more can be sent or received on it."""

    code: int
    """The close code (RFC 6455) of the side that closed first; 1006 if there was none."""
    reason: str
    """The close reason; may be empty."""
    advice: str
    """What to do about it."""
    error_code: str | None
    """The `code` of the last `error` event on the connection, such as `session_expired`."""
    error_message: str | None
    """The `message` of that event."""
    request_id: str | None
    """The `x-request-id` of the handshake; quote it when asking for support."""

    def __init__(
        self,
        code: int,
        reason: str = "",
        *,
        message: str = "The connection is closed",
        advice: str = "connect again",
        error_code: str | None = None,
        error_message: str | None = None,
        request_id: str | None = None,
        secrets: Iterable[str] = (),
    ) -> None:
        """Create the error; each of `secrets` is masked in reason and error event."""
        secrets = tuple(secrets)
        self.request_id = request_id
        self.code = code
        self.reason = _cut(redact.text(reason, secrets), _LONGEST_MESSAGE)
        self.advice = advice
        self.error_code = None if error_code is None else redact.text(error_code, secrets)
        self.error_message = None if error_message is None else redact.text(error_message, secrets)
        last = f"; last error event: {self.error_code or self.error_message}" if error_code or error_message else ""
        super().__init__(f"{message} (code {code}{f', {self.reason!r}' if self.reason else ''}{last}): {advice}")


class ConnectionEndedError(ConnectionClosedError):
    """1000: the connection was closed normally, by either side.

    Iteration stops without an error, unless the end is sudden.
    """

    sudden: str | None = None
    """Why this end is a surprise: the server closed before its first event, while a response was running, or with a
    reason. None for an end that was asked for."""


class ConnectionLostError(ConnectionClosedError):
    """1006: the connection was lost without a close frame, or the server stopped responding or reading."""


class ServerGoingAwayError(ConnectionClosedError):
    """1001 or 1012: the server is shutting down or restarting."""


class SessionExpiredError(ConnectionClosedError):
    """The session reached its maximum duration (60 minutes)."""


class SessionLimitError(ConnectionClosedError):
    """The account has too many concurrent sessions, or no quota left."""


class MessageTooBigError(ConnectionClosedError):
    """1009: a message was too big for its receiver."""


class ServerFailedError(ConnectionClosedError):
    """1011: the server failed."""


class BetaShapeDisabledError(ConnectionClosedError):
    """4000: the server no longer supports the beta (`beta_api_shape_disabled`)."""


class RealtimeError(OpenAIError):
    """An `error` event, raised by connections that were opened with `raise_errors=True`; the connection stays open."""

    message: str
    """What went wrong, in the server's words."""
    code: str | None
    """The server's name for the error, such as `invalid_value`."""
    event_id: str | None
    """The id of the client event that caused it, where that event had one."""
    event: object
    """The `error` event."""

    def __init__(
        self,
        message: str | None,
        code: str | None,
        event_id: str | None,
        event: object,
        *,
        secrets: Iterable[str] = (),
    ) -> None:
        """Describe an `error` event; each of `secrets` is masked wherever it stands."""
        secrets = tuple(secrets)
        self.message = _cut(redact.text(message or "the server gave no message", secrets), _LONGEST_MESSAGE)
        self.code = None if code is None else _cut(redact.text(code, secrets), _LONGEST_VALUE)
        self.event_id = None if event_id is None else _cut(redact.text(event_id, secrets), _LONGEST_VALUE)
        self.event = event
        details = {"code": self.code, "event": self.event_id}
        shown = ", ".join(f"{name} {value}" for name, value in details.items() if value is not None)
        super().__init__(f"{self.message} ({shown})" if shown else self.message)


class ConcurrencyError(OpenAIError, RuntimeError):
    """A connection was used in two places at once, such as two threads that receive, or in another event loop."""


class APIError(OpenAIError):
    """A request failed."""

    message: str
    """What went wrong, in the server's words if there are any."""
    body: object
    """The `error` object of the response, or else its JSON value, or else its text; None without a response."""
    headers: Mapping[str, str]
    """The response's headers, names in lower case; empty without a response."""
    code: str | None
    """The server's error code, such as `call_id_not_found`."""
    param: str | None
    """The parameter that the error is about."""
    type: str | None
    """The type of the error, such as `invalid_request_error`."""
    request_id: str | None
    """The server's `x-request-id`; quote it when asking for support."""
    attempts: int
    """How many attempts were made."""
    advice: str | None = None
    """What to do about it, if known."""
    operation: str | None = None
    """The method that was called, such as `calls.accept`, or else the HTTP method and path."""

    def __init__(
        self,
        message: str,
        *,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        attempts: int = 1,
        secrets: Iterable[str] = (),
    ) -> None:
        """Create the error; each of `secrets` is masked in message, body and headers."""
        secrets = tuple(secrets)
        self.message = _cut(redact.text(message, secrets), _LONGEST_MESSAGE)
        super().__init__(self.message)
        self.body = redact.data(body, secrets)
        self.headers = redact.headers(headers or {}, secrets)
        self.attempts = attempts
        self.request_id = self.headers.get("x-request-id")
        fields = self.body if isinstance(self.body, Mapping) else {}
        code = fields.get("code")
        self.code = None if code is None else str(code)
        self.param = _text_or_none(fields.get("param"))
        self.type = _text_or_none(fields.get("type"))

    def __str__(self) -> str:
        details = {
            "in": self.operation,
            "code": self.code,
            "param": self.param,
            "request id": self.request_id,
            "attempts": self.attempts if self.attempts > 1 else None,
        }
        message = ", ".join(f"{name} {value}" for name, value in details.items() if value is not None)
        shown = f"{self.message} ({message})" if message else self.message
        return f"{shown}: {self.advice}" if self.advice else shown


class APIConnectionError(APIError):
    """The connection could not be opened, or was lost before the response was complete."""


class APITimeoutError(APIConnectionError):
    """Connecting, or waiting for the response, took longer than the timeout."""


class _ResponseError(APIError):
    """An error with an HTTP status."""

    status_code: int
    """The HTTP status."""

    def __init__(
        self,
        message: str,
        *,
        status_code: int,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        attempts: int = 1,
        secrets: Iterable[str] = (),
    ) -> None:
        super().__init__(message, body=body, headers=headers, attempts=attempts, secrets=secrets)
        self.status_code = status_code


class APIResponseValidationError(_ResponseError):
    """The server reported success, but the response does not have the documented form."""


class APIStatusError(_ResponseError):
    """The server responded with an error, or with a redirect, which is never followed."""

    def __str__(self) -> str:
        return f"Error code: {self.status_code} - {super().__str__()}"


class BadRequestError(APIStatusError):
    """400: the request is not valid."""


class AuthenticationError(APIStatusError):
    """401: the key is missing, wrong or expired."""


class PermissionDeniedError(APIStatusError):
    """403: the key does not allow this."""


class NotFoundError(APIStatusError):
    """404: the resource does not exist; perhaps the call has ended."""


class ConflictError(APIStatusError):
    """409: the request conflicts with the current state."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well-formed but cannot be processed."""


class RateLimitError(APIStatusError):
    """429: too many requests, or no quota left."""


class InternalServerError(APIStatusError):
    """500 and above: the server failed."""


_BY_STATUS: Mapping[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def class_for_status(status: int) -> type[APIStatusError]:
    """Return the class of the error for an HTTP status."""
    return _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)


def _restore(cls: type[OpenAIError], args: tuple[object, ...], state: Mapping[str, object]) -> OpenAIError:
    error = cls.__new__(cls, *args)
    for name, value in state.items():
        setattr(error, name, value)
    return error


def _shown(value: object) -> str:
    if isinstance(value, int) and value.bit_length() > 200:
        return f"an integer of {value.bit_length()} bits"
    if value is None or isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return repr(_cut(redact.text(value), _LONGEST_VALUE))
    return f"a value of type {type(value).__name__}"


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _cut(value: str, longest: int) -> str:
    return value if len(value) <= longest else value[: longest - 1] + "…"
