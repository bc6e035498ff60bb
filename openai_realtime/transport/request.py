"""What an endpoint method hands to a transport: data only, no I/O, nothing heavy imported.

These are named tuples because importing `dataclasses`, and `inspect` with it, takes a tenth of the time of a cold mint.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypedDict, TypeVar

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError

T = TypeVar("T")


class Answer(NamedTuple):
    """An HTTP answer: status, headers (names in lower case) and the body's bytes; its repr shows only the status."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    secrets: tuple[str, ...] = ()
    """The keys of the request, which are masked in errors should the answer echo them."""

    def __repr__(self) -> str:
        return f"Answer(status={self.status})"


class TextAnswer(NamedTuple):
    """An answer that is text and not JSON, such as an SDP answer; header names are in lower case."""

    text: str
    status: int
    headers: Mapping[str, str]


class JsonBody(NamedTuple):
    """A JSON body. `schema` names the schema of the document that its bounds are checked against."""

    schema: str
    value: Any


class TextBody(NamedTuple):
    """A body sent as it is, with its media type."""

    content_type: str
    text: str


class Part(NamedTuple):
    """One part of a multipart body; `schema` is set where the value is JSON."""

    name: str
    content_type: str
    value: Any
    schema: str | None = None


class MultipartBody(NamedTuple):
    """A `multipart/form-data` body; parts whose value is None are left out."""

    parts: tuple[Part, ...]


def form_body(content_type: str, *parts: Part) -> TextBody | MultipartBody:
    """The parts as a form, or the one part that has `content_type` alone.

    Raises:
        InvalidArgumentError: another part was given too, which would be lost.
    """
    if content_type.startswith("multipart/"):
        return MultipartBody(parts)
    from openai_realtime.errors import InvalidArgumentError

    for part in parts:
        if part.content_type != content_type and part.value is not None:
            raise InvalidArgumentError(part.name, part.value, f"left out where the body is sent as {content_type}")
    alone = next(part.value for part in parts if part.content_type == content_type)
    return TextBody(content_type, alone)


class RequestOptions(TypedDict, total=False):
    """Options that every endpoint method takes by keyword."""

    timeout: float | tuple[float, float] | None
    """Seconds for the connection and, separately, for each wait on the socket: one number, or a pair."""
    max_retries: int
    """Attempts after the first one."""
    extra_headers: Mapping[str, str]
    """Headers added to, or put in place of, the ones sent anyway."""
    extra_query: Mapping[str, str]
    """Query parameters added to the URL."""
    extra_body: Mapping[str, object]
    """Members added to, or put in place of, those of a JSON body; their bounds are not checked."""
    idempotency_key: str
    """Sent as `Idempotency-Key`; the request is then repeated like one that does no harm when it is repeated."""


class ApiRequest(NamedTuple, Generic[T]):
    """One call of an endpoint: what to send, and how to read the answer.

    `path` is relative to the base URL, with `{name}` for each of `path_params`. Parameters in `query` that are None are
    not sent.
    `repeatable` says that sending the request twice does no harm (minting a key); a request that is not repeatable is
    retried only where the server cannot have acted on it.
    """

    method: str
    path: str
    parse: Callable[[Answer], T]
    path_params: Mapping[str, str] = MappingProxyType({})
    query: Mapping[str, object] = MappingProxyType({})
    body: JsonBody | TextBody | MultipartBody | None = None
    repeatable: bool = False
    explain: "Callable[[APIStatusError], None] | None" = None
    """Completes the error for a refusal: what can be done about it, and the caller's name for what was refused."""


class Transport(Protocol):
    """Sends a request and gives back its parsed answer, or raises an error of `openai_realtime.errors`."""

    def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send the request and wait for its answer."""
        ...


class AsyncTransport(Protocol):
    """The asyncio counterpart of `Transport`."""

    async def send(self, request: ApiRequest[T], options: RequestOptions) -> T:
        """Send the request and wait for its answer."""
        ...
