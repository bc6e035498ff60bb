"""Data passed between an endpoint method and a transport. No I/O, and no heavy imports.

These are named tuples because importing `dataclasses`, and with it `inspect`, takes a tenth of the time of a cold mint.
"""

import json
from collections.abc import Callable, Mapping, Sequence
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


class BytesAnswer(NamedTuple):
    """An HTTP response with a binary body, such as a recording; header names are in lower case."""

    content: bytes
    status: int
    headers: Mapping[str, str]


class ServerSentEvent(NamedTuple):
    """An event of a `text/event-stream` body."""

    event: str
    data: str
    id: str


class JsonBody(NamedTuple):
    """A JSON body. `schema` names the OpenAPI schema whose bounds apply to it, if there is one."""

    schema: str | None
    value: Any
    content_type: str = "application/json"


class TextBody(NamedTuple):
    """A text body, sent as is, and its media type."""

    content_type: str
    text: str


class BytesBody(NamedTuple):
    """A binary body, sent as is, and its media type."""

    content_type: str
    content: bytes


class UrlencodedBody(NamedTuple):
    """An `application/x-www-form-urlencoded` body. Fields that are None are left out; a list repeats its field."""

    fields: Mapping[str, object]


class Part(NamedTuple):
    """One part of a multipart body, or one for each item of a list.

    `schema` is set if the value is JSON and has bounds. Bytes are sent as a file, with the name of the part.
    """

    name: str
    content_type: str
    value: Any
    schema: str | None = None


class MultipartBody(NamedTuple):
    """A `multipart/form-data` body; parts whose value is None are left out."""

    parts: tuple[Part, ...]


Body = JsonBody | TextBody | BytesBody | UrlencodedBody | MultipartBody | None


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


class Check(NamedTuple):
    """Bounds of an argument that is not part of a JSON body: its name, its value, and a rule of `schema.bounds`."""

    name: str
    value: object
    rule: Mapping[str, Any]


def json_text(value: object) -> str | None:
    """Encode the value of a parameter that is JSON; None stays None."""
    return None if value is None else json.dumps(value, separators=(",", ":"))


def joined(values: Sequence[object] | None, separator: str) -> str | None:
    """Join the values of a parameter that is a list in one text; None stays None."""
    texts = (value if isinstance(value, str) else json.dumps(value) for value in values or ())
    return None if values is None else separator.join(texts)


class ApiRequest(NamedTuple, Generic[T]):
    """A call to an endpoint: what to send, and how to parse the response.

    `path` is relative to the base URL, with `{name}` for each of `path_params`. Query parameters and headers that are
    None are not sent; a list repeats its parameter, and a mapping has a parameter for each key. `repeatable` marks a
    request that is safe to send twice, such as minting a key; any other request is retried only if the server cannot
    have acted on it.
    """

    method: str
    path: str
    parse: Callable[[Answer], T]
    path_params: Mapping[str, object] = MappingProxyType({})
    query: Mapping[str, object] = MappingProxyType({})
    body: "Body" = None
    repeatable: bool = False
    resendable: bool = False
    """Whether to send it once more on a new connection if a kept one ends without a byte of a response."""
    operation: str | None = None
    """What errors call it, such as `calls.accept`; the method and path by default."""
    secret_body: TextBody | None = None
    """Sent in place of `body` with a client secret (`ek_…`) as the key."""
    explain: "Callable[[APIStatusError], None] | None" = None
    """Adds to the error for a refused request: advice, and the caller's name for the refused parameter."""
    headers: Mapping[str, object] = MappingProxyType({})
    accept: str | None = None
    """The media type of the response; by default SDP where the body is text or a form, else JSON."""
    checks: tuple[Check, ...] = ()

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
