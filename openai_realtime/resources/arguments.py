"""Helpers of the resources: request builders, the beta header, key lifetimes."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import checked_headers, is_integer
from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions, T

if TYPE_CHECKING:
    from openai_realtime.api.realtime_api import RealtimeRequests


def requests() -> "type[RealtimeRequests]":
    """Return the generated request builders, loaded on first use."""
    from openai_realtime.api.realtime_api import RealtimeRequests

    return RealtimeRequests


def with_parser(request: ApiRequest[Any], parse: Callable[[Answer], T]) -> ApiRequest[T]:
    """Return the request with another parser for its response."""
    return request._replace(parse=parse)


def beta_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    """Add the header that beta servers expect, unless the caller sets it."""
    headers = checked_headers("extra_headers", headers)
    is_set = any(name.lower() == "openai-beta" for name in headers)
    return headers if is_set else {"OpenAI-Beta": "realtime=v1", **headers}


def without_beta_headers(headers: Mapping[str, str] | None) -> Mapping[str, str]:
    """Remove the beta header, which code for the beta sets itself and GA servers refuse."""
    headers = checked_headers("extra_headers", headers)
    return {name: value for name, value in headers.items() if name.lower() != "openai-beta"}


def move_fields(
    schema: str, fields: Mapping[str, object], options: RequestOptions
) -> tuple[dict[str, object], RequestOptions]:
    """Move keyword arguments that are fields of a schema, but not parameters yet, to the other fields."""
    unknown = options.keys() - RequestOptions.__optional_keys__
    if not unknown:
        return dict(fields), options
    from openai_realtime.document import schemas

    moved = unknown & schemas.load().schemas[schema]["properties"].keys()
    rest: Any = {name: value for name, value in options.items() if name not in moved}
    return {**fields, **{name: value for name, value in options.items() if name in moved}}, rest


def model_of(session: object) -> object:
    """Return the `model` of a session, which may be a mapping or a model."""
    return session.get("model") if isinstance(session, Mapping) else getattr(session, "model", None)


def lifetime(expires_after: object) -> object:
    """Convert a number of seconds to the API's form; a mapping or a model is returned as is."""
    if is_integer(expires_after):
        return {"anchor": "created_at", "seconds": expires_after}
    if isinstance(expires_after, Mapping) or hasattr(expires_after, "to_dict"):
        return expires_after
    raise InvalidArgumentError("expires_after", expires_after, "an integer number of seconds, a mapping or a model")
