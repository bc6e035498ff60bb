"""Shared by the resources: the difference between "not given" and None, and requests with a parser of our own."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Literal

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.transport.request import Answer, ApiRequest, T

if TYPE_CHECKING:
    from openai_realtime.api.realtime_api import RealtimeRequests


class NotGiven(Enum):
    """The type of NOT_GIVEN, which stands for an argument that is left out; None is sent as null, which means "off"."""

    NOT_GIVEN = "NOT_GIVEN"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven.NOT_GIVEN


def given(**arguments: object) -> dict[str, object]:
    """Give the arguments that are not NOT_GIVEN."""
    return {name: value for name, value in arguments.items() if value is not NOT_GIVEN}


def requests() -> "type[RealtimeRequests]":
    """Give the generated descriptions of requests, which are loaded when the first one is made."""
    from openai_realtime.api.realtime_api import RealtimeRequests

    return RealtimeRequests


def with_parser(request: ApiRequest[Any], parse: Callable[[Answer], T]) -> ApiRequest[T]:
    """Give the request with another way to read its answer."""
    return request._replace(parse=parse)


def beta_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add the header that servers of the beta expect, unless the caller sets it."""
    headers = headers or {}
    named = any(str(name).lower() == "openai-beta" for name in headers)
    return headers if named else {"OpenAI-Beta": "realtime=v1", **headers}


def without_beta_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    """Leave out the header that code for the beta sets itself, which GA servers refuse."""
    return {name: value for name, value in (headers or {}).items() if str(name).lower() != "openai-beta"}


def lifetime(expires_after: object) -> object:
    """Write a number of seconds as the API wants it; a mapping or a model is passed on."""
    if isinstance(expires_after, int) and not isinstance(expires_after, bool):
        return {"anchor": "created_at", "seconds": expires_after}
    if isinstance(expires_after, Mapping) or hasattr(expires_after, "to_dict"):
        return expires_after
    raise InvalidArgumentError("expires_after", expires_after, "a whole number of seconds, a mapping or a model")
