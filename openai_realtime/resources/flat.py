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
from openai_realtime.settings.checks import checked_dialect, checked_fields
from openai_realtime.transport.answers import model_answer

if TYPE_CHECKING:
    from openai_realtime.dialect import Conversion
    from openai_realtime.errors import APIStatusError
    from openai_realtime.settings.checks import Validation
    from openai_realtime.settings.config import ClientConfig
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
    method: str
    """What errors call the request."""


REALTIME = FlatSessionType(
    "realtime", "RealtimeSessionCreateRequest", "RealtimeSessionCreateResponse", "sessions.create"
)
TRANSCRIPTION = FlatSessionType(
    "transcription",
    "RealtimeTranscriptionSessionCreateRequest",
    "RealtimeTranscriptionSessionCreateResponse",
    "transcription_sessions.create",
)


def flat_request(
    session_type: FlatSessionType,
    config: ClientConfig,
    wire: str | None,
    body: dict[str, object],
    options: RequestOptions,
) -> tuple[ApiRequest[Any], RequestOptions]:
    """Build the request that creates a flat session, and the options to send it with.

    Fields that GA does not have cause a DialectWarning in the code that called the resource.

    Args:
        session_type: the type of session.
        config: the client's settings.
        wire: the dialect of the server, `ga` or `beta`; None stands for the client's setting.
        body: the fields of the session.
        options: the caller's request options.

    Raises:
        InvalidArgumentError: for an invalid argument.
    """
    if "dialect" in options:
        expected = "omitted: this method always uses the flat vocabulary, and wire selects the server's dialect"
        raise InvalidArgumentError("dialect", options["dialect"], expected)  # type: ignore[typeddict-item]
    wire = config.wire if wire is None else checked_dialect("wire", wire)
    warn_of_shutdown(body.get("model"))
    body, options = move_fields(session_type.schema, body, options)
    body = _with_lifetime(body)
    if wire == "ga":
        return _ga_request(session_type, config.validation, body, options)
    builders = requests()
    request: ApiRequest[Any]
    if session_type is REALTIME:
        request = builders.create_realtime_session(untyped(body))
    else:
        request = builders.create_realtime_transcription_session(untyped(body))
    headers = beta_headers(options.get("extra_headers"))
    return request._replace(explain=_explain_beta, operation=session_type.method), {**options, "extra_headers": headers}


def _ga_request(
    session_type: FlatSessionType, validation: Validation, body: dict[str, object], options: RequestOptions
) -> tuple[ApiRequest[Any], RequestOptions]:
    from openai_realtime.dialect import mint_request_to_ga, warn
    from openai_realtime.schema import bounds

    flat = {**body, **checked_fields("extra_body", options.get("extra_body"))}
    bounds.checker(validation)(session_type.schema, flat, "body")
    conversion = mint_request_to_ga(flat, type=session_type.type)
    warn(conversion.notes, stacklevel=5)  # the line that called the resource's method
    if validation == "error":  # otherwise the transport warns
        _check_converted(conversion)
    request = requests().create_realtime_client_secret(untyped(conversion.value))
    others: Any = {name: value for name, value in options.items() if name != "extra_body"}
    if "extra_headers" in options:
        others["extra_headers"] = without_beta_headers(options["extra_headers"])
    return with_parser(request, _flat_answer(session_type))._replace(
        explain=_explain_ga, operation=session_type.method
    ), others


def _check_converted(conversion: Conversion[dict[str, Any]]) -> None:
    """Check a converted request; the error names the caller's field, and what it accepts."""
    from openai_realtime.dialect import path_to_flat
    from openai_realtime.schema import bounds

    try:
        bounds.check("RealtimeCreateClientSecretRequest", conversion.value, "body")
        return
    except InvalidArgumentError as error:
        refused = error
    path = refused.argument.removeprefix("body.")
    advice = next((note.advice for note in conversion.notes if (note.action, note.to) == ("kept", path)), "")
    expected = advice.removeprefix("expected ") if advice.startswith("expected ") else refused.expected
    at = path_to_flat(path).removeprefix("session.")
    raise InvalidArgumentError(f"body.{at}", None, expected, shown=refused.value)


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
