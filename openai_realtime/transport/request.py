"""Data passed between an endpoint method and a transport. No I/O, and no heavy imports.

These are named tuples because importing `dataclasses`, and with it `inspect`, takes a tenth of the time of a cold mint.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypedDict, TypeVar

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError

T = TypeVar("T")


class Answer(NamedTuple):
    """An HTTP response: status, headers (names in lower case) and body. Its repr shows only the status."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    secrets: tuple[str, ...] = ()
    """The keys sent with the request; errors mask them in case the response echoes them."""

    def __repr__(self) -> str:
        return f"Answer(status={self.status})"


class Failure(NamedTuple):
    """An attempt that ended without a complete response."""

    reason: str
    """What happened, in words."""
    nothing_sent: bool
    """Whether no byte of the request left, so that the server cannot have acted on it."""
    timed_out: bool = False
    stale: bool = False
    """Whether a kept connection ended before the first byte of a response, most likely before the request came."""
    cause: BaseException | None = None


class TextAnswer(NamedTuple):
    """An HTTP response with a text body, such as an SDP answer; header names are in lower case."""

    text: str
    status: int
    headers: Mapping[str, str]


class JsonBody(NamedTuple):
    """A JSON body. `schema` names the OpenAPI schema whose bounds apply to it."""

    schema: str
    value: Any


class TextBody(NamedTuple):
    """A text body, sent as is, and its media type."""

    content_type: str
    text: str


class Part(NamedTuple):
    """One part of a multipart body; `schema` is set if the value is JSON."""

    name: str
    content_type: str
    value: Any
    schema: str | None = None


class MultipartBody(NamedTuple):
    """A `multipart/form-data` body; parts whose value is None are left out."""

    parts: tuple[Part, ...]


def form_body(content_type: str, *parts: Part) -> TextBody | MultipartBody:
    """Build a form from the parts, or a plain body from the one part whose media type is `content_type`.

    Raises:
        InvalidArgumentError: when a plain body would drop another part that has a value.
    """
    from openai_realtime.errors import InvalidArgumentError

    if not isinstance(content_type, str):
        raise InvalidArgumentError("content_type", content_type, "a media type, as a string")
    if content_type.startswith("multipart/"):
        return MultipartBody(parts)
    for part in parts:
        if part.content_type != content_type and part.value is not None:
            raise InvalidArgumentError(part.name, part.value, f"omitted when the body is {content_type}")
    alone = next(part.value for part in parts if part.content_type == content_type)
    return TextBody(content_type, alone)


class RequestOptions(TypedDict, total=False):
    """Keyword options accepted by every endpoint method."""

    timeout: float | tuple[float, float] | None
    """Timeout in seconds: one number for every wait, or a pair (connect, read)."""
    total_timeout: float | None
    """Timeout of a whole attempt, in seconds."""
    max_retries: int
    """Maximum number of retries after the first attempt."""
    extra_headers: Mapping[str, str]
    """Headers to add to, or replace, the default ones."""
    extra_query: Mapping[str, str]
    """Query parameters to add to the URL."""
    extra_body: Mapping[str, object]
    """Fields to add to, or replace in, a JSON body; their bounds are not checked."""
    idempotency_key: str
    """Sent as `Idempotency-Key`; makes any request safe to retry."""


class ApiRequest(NamedTuple, Generic[T]):
    """A call to an endpoint: what to send, and how to parse the response.

    `path` is relative to the base URL, with `{name}` for each of `path_params`. Query parameters that are None are not
    sent. `repeatable` marks a request that is safe to send twice, such as minting a key; any other request is retried
    only if the server cannot have acted on it.
    """

    method: str
    path: str
    parse: Callable[[Answer], T]
    path_params: Mapping[str, str] = MappingProxyType({})
    query: Mapping[str, object] = MappingProxyType({})
    body: JsonBody | TextBody | MultipartBody | None = None
    repeatable: bool = False
    resendable: bool = False
    """Whether to send it once more on a new connection if a kept one ends without a byte of a response."""
    operation: str | None = None
    """What errors call it, such as `calls.accept`; the method and path by default."""
    secret_body: TextBody | None = None
    """Sent in place of `body` with a client secret (`ek_…`) as the key."""
    explain: "Callable[[APIStatusError], None] | None" = None
    """Adds to the error for a refused request: advice, and the caller's name for the refused parameter."""

    @property
    def called(self) -> str:
        """What errors call the request."""
        return self.operation or f"{self.method} {self.path}"

    def __repr__(self) -> str:  # the body and the query may hold secrets
        return f"ApiRequest(method={self.method!r}, path={self.path!r})"


class Transport(Protocol):
    """Sends a request and returns its parsed response, or raises an error from `openai_realtime.errors`."""

    def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send the request and return its parsed response."""
        ...


class AsyncTransport(Protocol):
    """The asyncio counterpart of `Transport`."""

    async def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send the request and return its parsed response."""
        ...
