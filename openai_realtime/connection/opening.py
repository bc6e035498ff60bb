"""How a connection is opened: the URL and headers of the handshake, its limits and its retries. Pure; no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypedDict, cast
from urllib.parse import urlsplit

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.observing.observers import EventObserver
from openai_realtime.redact import SecretUrl
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven
from openai_realtime.settings.checks import (
    LONGEST_TIMEOUT,
    TIMEOUT_RANGE,
    checked_bool,
    checked_max_retries,
    checked_proxy,
    checked_query,
    is_integer,
    is_number,
)
from openai_realtime.settings.config import ClientConfig
from openai_realtime.transport.answers import no_answer
from openai_realtime.transport.request import Answer, ApiRequest, Failure, RequestOptions
from openai_realtime.transport.sending import Attempts
from openai_realtime.transport.wire import WireRequest, hidden_secrets, wire_request

if TYPE_CHECKING:
    import ssl

    from openai_realtime.connection.codec import Codec

DEFAULT_MAX_SIZE = 64 * 2**20
DEFAULT_MAX_BUFFER = 64 * 2**20
_LARGEST_SIZE = 2**31


class ConnectOptions(TypedDict, total=False):
    """Keyword arguments of `connect`. Times are in seconds, sizes in bytes; None means no limit."""

    extra_headers: Mapping[str, str]
    """Headers of the handshake, added to the usual ones or replacing them."""
    extra_query: Mapping[str, str]
    """Query parameters added to the URL."""
    open_timeout: float | None
    """Time limit of one attempt to connect, 10 by default."""
    close_timeout: float | None
    """Time limit of the closing handshake, 10 by default."""
    ping_interval: float | None
    """Time between pings, 20 by default. None sends none."""
    ping_timeout: float | None
    """Silence of the server after a ping after which the connection counts as lost, 20 by default."""
    send_timeout: float | None
    """Time limit of a send to a server that does not read, 60 by default."""
    max_size: int | None
    """Maximum size of a received message, 64 MiB by default."""
    max_buffer: int | None
    """Maximum size of the received messages that wait for your code, 64 MiB by default. Beyond it, reading pauses."""
    raise_errors: bool
    """Whether `error` events are raised as RealtimeError, False by default."""
    max_retries: int
    """Attempts after the first one; those of the client by default."""
    proxy: str | None
    """URL of a proxy; the one of the client by default. None connects directly."""
    ssl_context: ssl.SSLContext
    """TLS settings; those of the client by default."""


def with_library_options(options: ConnectOptions, others: Mapping[str, object] | None) -> ConnectOptions:
    """Add options under their names in the WebSocket library; `options` win.

    Raises:
        InvalidArgumentError: `connect` has no such option.
    """
    name = "websocket_connection_options"
    known = (ConnectOptions.__optional_keys__ - {"extra_headers", "extra_query", "max_retries"}) | {"compression"}
    if not isinstance(others, Mapping | None):
        raise InvalidArgumentError(name, others, "a mapping")
    for option, value in (others or {}).items():
        if option not in known or (option == "compression" and value is not None):
            raise InvalidArgumentError(f"{name}.{option}", value, f"left out; known are {', '.join(sorted(known))}")
    chosen = {option: value for option, value in (others or {}).items() if option != "compression"}
    return cast(ConnectOptions, {**chosen, **options})


class Target(NamedTuple):
    """The address of a connection and its handshake. The repr leaves out the proxy, which may hold a password."""

    request: WireRequest
    """The handshake as an HTTP request, without its key until an attempt begins."""
    proxy: str | None

    def __repr__(self) -> str:
        return f"Target({self.request!r})"

    @property
    def url(self) -> str:
        """The URL, with the scheme ws or wss."""
        scheme, rest = self.request.url.split("://", 1)
        return SecretUrl(f"{'wss' if scheme.lower() == 'https' else 'ws'}://{rest}")

    @property
    def host(self) -> str:
        """The server's name and port."""
        return urlsplit(self.request.url).netloc

    @property
    def secure(self) -> bool:
        """Whether the connection uses TLS."""
        return self.url.startswith("wss:")


class Limits(NamedTuple):
    """Limits of a connection: times in seconds, sizes in bytes, None for no limit."""

    open_timeout: float | None = 10
    close_timeout: float | None = 10
    ping_interval: float | None = 20
    ping_timeout: float | None = 20
    send_timeout: float | None = 60
    max_size: int | None = DEFAULT_MAX_SIZE
    max_buffer: int | None = DEFAULT_MAX_BUFFER


class Opening(NamedTuple):
    """A plan to open a connection."""

    config: ClientConfig
    target: Target
    limits: Limits
    max_retries: int
    ssl_context: ssl.SSLContext | None
    codec: Codec
    sideband: bool = False
    """Whether the connection joins a call that another peer began."""
    raise_errors: bool = False

    @classmethod
    def plan(
        cls,
        config: ClientConfig,
        path: str,
        query: Mapping[str, str | None],
        options: ConnectOptions,
        codec: Codec,
    ) -> Opening:
        """Check the arguments of `connect` and build the handshake.

        Raises:
            InvalidArgumentError: a value cannot be used.
            TypeError: an option is unknown.
        """
        unknown = sorted(set(options) - ConnectOptions.__optional_keys__)
        if unknown:
            raise TypeError(f"unexpected keyword argument {unknown[0]!r}")
        return cls(
            config=config,
            target=_target(config, path, query, options),
            limits=_limits(options),
            max_retries=checked_max_retries(options.get("max_retries", config.max_retries)),
            ssl_context=options.get("ssl_context", config.ssl_context),
            codec=codec,
            sideband=query.get("call_id") is not None,
            raise_errors=checked_bool("raise_errors", options.get("raise_errors", False)),
        )


class Handshake(Attempts):
    """The attempts to open one connection. A handshake may be repeated."""

    def __init__(self, opening: Opening) -> None:
        super().__init__(opening.target.request, opening.config, max_retries=opening.max_retries, repeatable=True)
        self.limits = opening.limits
        self.request_id: str | None = None
        self._target = opening.target
        self._hooks = opening.config.hooks

    def target(self, key: str | None) -> Target:
        """Begin an attempt; return its address and handshake."""
        return self._target._replace(request=self.begin(key))

    def opened(self, headers: Mapping[str, str]) -> None:
        """Note that the connection is open; `headers` are those of the response, names in lower case."""
        self.request_id = headers.get("x-request-id")
        self.succeeded(Answer(101, headers, b""))

    def broken(self, error: BaseException) -> Failure:
        """Describe a handshake that ended without a response."""
        host = self._target.host
        # The frames of its traceback hold the headers, which some tools print.
        cause = error.with_traceback(None)
        cause.__cause__ = cause.__context__ = None
        if isinstance(error, TimeoutError):
            reason = f"No connection to {host} within {self.limits.open_timeout} s"
            return Failure(reason, nothing_sent=False, timed_out=True, cause=cause)
        return Failure(f"Cannot connect to {host}: {error}", nothing_sent=False, cause=cause)

    def event_observer(self) -> EventObserver | None:
        """Return the observer of the events, None if nobody listens."""
        return EventObserver.of(self._hooks, self.secrets)


def _target(config: ClientConfig, path: str, query: Mapping[str, str | None], options: ConnectOptions) -> Target:
    for name, value in query.items():
        if value is not None and (not isinstance(value, str) or not value):
            raise InvalidArgumentError(name, value, "a non-empty text")
    names = {"model": config.model_parameter}
    asked = {names.get(name, name): value for name, value in query.items() if value is not None}
    additions: RequestOptions = {
        "extra_headers": options.get("extra_headers") or {},
        "extra_query": asked | checked_query("extra_query", options.get("extra_query") or {}),
    }
    # The URL and the headers of a request to the same server, which is what a handshake is.
    request = ApiRequest("GET", path, no_answer)
    wire = wire_request(request, config._replace(base_url=config.websocket_base_url), additions)
    headers = {name: value for name, value in wire.headers.items() if name not in ("Accept", "Accept-Encoding")}
    proxy = options.get("proxy", NOT_GIVEN)
    if isinstance(proxy, NotGiven):
        proxy = config.websocket_proxy
    elif proxy is not None:
        proxy = checked_proxy("proxy", proxy)
    return Target(wire._replace(headers=headers, hidden=(*wire.hidden, *hidden_secrets({}, proxy))), proxy)


def _limits(options: ConnectOptions) -> Limits:
    fields = {name: value for name, value in options.items() if name in Limits._fields}
    for name, value in fields.items():
        if value is None:
            continue
        if name in ("max_size", "max_buffer"):
            if not is_integer(value) or not 0 < value <= _LARGEST_SIZE:
                raise InvalidArgumentError(name, value, f"bytes from 1 to {_LARGEST_SIZE}, or None")
        elif not is_number(value) or not 0 < value <= LONGEST_TIMEOUT:
            raise InvalidArgumentError(name, value, f"{TIMEOUT_RANGE}, or None")
    return Limits(**fields)  # type: ignore[arg-type]  # the names and values are checked above
