"""Requests that create sessions in the flat vocabulary, at a GA or a beta server."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from openai_realtime.document.lifecycle import warn_of_shutdown
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.resources.arguments import (
    beta_headers,
    lifetime,
    move_fields,
    requests,
    with_parser,
    without_beta_headers,
)
from openai_realtime.resources.client_secrets import secret_parser
from openai_realtime.schema.untyped import untyped
from openai_realtime.settings.checks import checked_dialect
from openai_realtime.transport.answers import model_answer

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

_NO_BETA = 'the server no longer supports the beta; use wire="ga"'
_NO_GA = 'if the server supports only the beta, use wire="beta"'


class FlatSessionType(NamedTuple):
    """A type of session and its schemas in the flat vocabulary."""

    type: Literal["realtime", "transcription"]
    schema: str
    """The schema of the request."""
    answer: str
    """The model of the response."""


REALTIME = FlatSessionType("realtime", "RealtimeSessionCreateRequest", "RealtimeSessionCreateResponse")
TRANSCRIPTION = FlatSessionType(
    "transcription", "RealtimeTranscriptionSessionCreateRequest", "RealtimeTranscriptionSessionCreateResponse"
)


def flat_request(
    session_type: FlatSessionType, wire: str, body: dict[str, object], options: RequestOptions
) -> tuple[ApiRequest[Any], RequestOptions]:
    """Build the request that creates a flat session, and the options to send it with.

    Fields that GA does not have cause a DialectWarning in the code that called the resource.

    Args:
        session_type: the type of session.
        wire: the dialect of the server, `ga` or `beta`.
        body: the fields of the session.
        options: the caller's request options.

    Raises:
        InvalidArgumentError: for an invalid argument.
    """
    if "dialect" in options:
        expected = "omitted: this method always uses the flat vocabulary, and wire selects the server's dialect"
        raise InvalidArgumentError("dialect", options["dialect"], expected)  # type: ignore[typeddict-item]
    checked_dialect("wire", wire)
    warn_of_shutdown(body.get("model"), stacklevel=3)
    body, options = move_fields(session_type.schema, body, options)
    body = _with_lifetime(body)
    if wire == "ga":
        return _ga_request(session_type, body, options)
    builders = requests()
    request: ApiRequest[Any]
    if session_type is REALTIME:
        request = builders.create_realtime_session(untyped(body))
    else:
        request = builders.create_realtime_transcription_session(untyped(body))
    headers = beta_headers(options.get("extra_headers"))
    return request._replace(explain=_explain_beta), {**options, "extra_headers": headers}


def _ga_request(
    session_type: FlatSessionType, body: dict[str, object], options: RequestOptions
) -> tuple[ApiRequest[Any], RequestOptions]:
    from openai_realtime.dialect import mint_request_to_ga, warn
    from openai_realtime.schema import bounds

    flat = {**body, **(options.get("extra_body") or {})}
    bounds.check(session_type.schema, flat, "body")
    conversion = mint_request_to_ga(flat, type=session_type.type)
    warn(conversion.notes, stacklevel=4)  # the line that called the resource's method
    request = requests().create_realtime_client_secret(untyped(conversion.value))
    others: Any = {name: value for name, value in options.items() if name != "extra_body"}
    if "extra_headers" in options:
        others["extra_headers"] = without_beta_headers(options["extra_headers"])
    return with_parser(request, _flat_answer(session_type))._replace(explain=_explain_ga), others


def _explain_beta(refusal: APIStatusError) -> None:
    if refusal.status_code in (404, 405, 410) or refusal.code == "beta_api_shape_disabled":
        refusal.advice = _NO_BETA


def _explain_ga(refusal: APIStatusError) -> None:
    from openai_realtime.dialect import path_to_flat

    if refusal.status_code in (404, 405):
        refusal.advice = _NO_GA
    if refusal.param is not None:
        refusal.param = path_to_flat(refusal.param).removeprefix("session.")


def _flat_answer(session_type: FlatSessionType) -> Callable[[Answer], Any]:
    """Return a parser that converts a client secret and its session to the flat session of the beta."""
    read_secret, read_model = secret_parser("RealtimeCreateClientSecretResponse"), model_answer(session_type.answer)

    def parse(answer: Answer) -> Any:
        from openai_realtime.dialect import mint_answer_to_flat

        minted = read_secret(answer).to_dict()
        if not isinstance(minted.get("session"), dict):
            minted["session"] = {}  # the key counts, whatever came beside it
        flat = mint_answer_to_flat(minted).value
        return read_model(answer._replace(body=json.dumps(flat, ensure_ascii=False).encode()))

    return parse


def _with_lifetime(body: dict[str, object]) -> dict[str, object]:
    """Move `expires_after` to its place in the beta, inside `client_secret`."""
    if "expires_after" not in body:
        return body
    if "client_secret" in body:
        raise InvalidArgumentError("expires_after", body["expires_after"], "omitted when client_secret is passed")
    others: Mapping[str, object] = {name: value for name, value in body.items() if name != "expires_after"}
    return {**others, "client_secret": {"expires_after": lifetime(body["expires_after"])}}
