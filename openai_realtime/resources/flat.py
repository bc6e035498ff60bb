"""How sessions in the flat vocabulary are minted: as GA has it, or as the beta had it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.resources.arguments import beta_headers, lifetime, requests, with_parser, without_beta_headers
from openai_realtime.resources.client_secrets import secret_answer
from openai_realtime.schema.untyped import untyped
from openai_realtime.settings.checks import checked_dialect
from openai_realtime.transport.answers import model_answer

if TYPE_CHECKING:
    from openai_realtime.errors import APIStatusError
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

_NO_BETA = 'the server no longer speaks the beta; use wire="ga"'
_NO_GA = 'if the server speaks the beta only, use wire="beta"'


class FlatSessionType(NamedTuple):
    """A kind of session in the flat vocabulary."""

    type: Literal["realtime", "transcription"]
    schema: str
    """The schema of a flat request."""
    answer: str
    """The model of a flat answer."""


REALTIME = FlatSessionType("realtime", "RealtimeSessionCreateRequest", "RealtimeSessionCreateResponse")
TRANSCRIPTION = FlatSessionType(
    "transcription", "RealtimeTranscriptionSessionCreateRequest", "RealtimeTranscriptionSessionCreateResponse"
)


def flat_request(
    kind: FlatSessionType, wire: str, body: dict[str, object], options: RequestOptions
) -> tuple[ApiRequest[Any], RequestOptions]:
    """Build the request that mints a flat session for the wire that the server speaks, and the options to send it with.

    What GA does not have is named in a DialectWarning for the caller of the resource.
    """
    if "dialect" in options:
        expected = "left out: wire says what the server speaks, and this method always takes the flat vocabulary"
        raise InvalidArgumentError("dialect", options["dialect"], expected)  # type: ignore[typeddict-item]
    checked_dialect("wire", wire)
    body = _with_lifetime(body)
    if wire == "ga":
        return _ga_request(kind, body, options)
    known = requests()
    build = known.create_realtime_session if kind is REALTIME else known.create_realtime_transcription_session
    headers = beta_headers(options.get("extra_headers"))
    return build(untyped(body))._replace(explain=_explain_beta), {**options, "extra_headers": headers}


def _ga_request(
    kind: FlatSessionType, body: dict[str, object], options: RequestOptions
) -> tuple[ApiRequest[Any], RequestOptions]:
    from openai_realtime.dialect import mint_request_to_ga, warn
    from openai_realtime.schema import bounds

    flat = {**body, **(options.get("extra_body") or {})}
    bounds.check(kind.schema, flat, "body")
    conversion = mint_request_to_ga(flat, type=kind.type)
    warn(conversion.notes, stacklevel=4)  # the line that called the resource's method
    request = requests().create_realtime_client_secret(untyped(conversion.value))
    others: Any = {name: value for name, value in options.items() if name != "extra_body"}
    if "extra_headers" in options:
        others["extra_headers"] = without_beta_headers(options["extra_headers"])
    return with_parser(request, _flat_answer(kind))._replace(explain=_explain_ga), others


def _explain_beta(refusal: APIStatusError) -> None:
    if refusal.status_code in (404, 405, 410) or refusal.code == "beta_api_shape_disabled":
        refusal.advice = _NO_BETA


def _explain_ga(refusal: APIStatusError) -> None:
    from openai_realtime.dialect import path_to_flat

    if refusal.status_code in (404, 405):
        refusal.advice = _NO_GA
    if refusal.param is not None:
        refusal.param = path_to_flat(refusal.param).removeprefix("session.")


def _flat_answer(kind: FlatSessionType) -> Callable[[Answer], Any]:
    """Give a parser that reads a client secret with its session as the flat session that the beta answered with."""
    read_secret, read_model = secret_answer("RealtimeCreateClientSecretResponse"), model_answer(kind.answer)

    def parse(answer: Answer) -> Any:
        from openai_realtime.dialect import mint_answer_to_flat

        flat = mint_answer_to_flat(read_secret(answer).to_dict()).value
        return read_model(answer._replace(body=json.dumps(flat, ensure_ascii=False).encode()))

    return parse


def _with_lifetime(body: dict[str, object]) -> dict[str, object]:
    """Put `expires_after` where the beta has it, inside `client_secret`."""
    if "expires_after" not in body:
        return body
    if "client_secret" in body:
        raise InvalidArgumentError("expires_after", body["expires_after"], "left out where client_secret is given")
    others: Mapping[str, object] = {name: value for name, value in body.items() if name != "expires_after"}
    return {**others, "client_secret": {"expires_after": lifetime(body["expires_after"])}}
