"""Shared by the resources: headers of the beta, lifetimes, and requests with a parser of our own."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.transport.request import Answer, ApiRequest, T

if TYPE_CHECKING:
    from openai_realtime.api.realtime_api import RealtimeRequests


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
