"""Calls: outgoing WebRTC calls and incoming SIP calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from openai_realtime.document.lifecycle import warn_of_shutdown
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.redact import sensitive
from openai_realtime.resources.arguments import model_of, move_fields, requests, with_parser
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven, drop_not_given
from openai_realtime.schema.untyped import untyped
from openai_realtime.transport.answers import text_answer
from openai_realtime.transport.raw import Send, raw_send
from openai_realtime.transport.request import TextBody

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, TypeAlias, Unpack

    from openai_realtime import models, params
    from openai_realtime.transport.request import Answer, ApiRequest, RequestOptions

    Session: TypeAlias = models.RealtimeSessionCreateRequestGA | params.RealtimeSessionCreateRequestGAParam

CallT = TypeVar("CallT")
DoneT = TypeVar("DoneT")
RawCallT = TypeVar("RawCallT")
RawDoneT = TypeVar("RawDoneT")


@dataclass(frozen=True, slots=True)
class Call:
    """A WebRTC call."""

    sdp: str = field(repr=False)
    """The server's SDP answer, for `setRemoteDescription`."""
    call_id: str | None
    """The call's id (`rtc_…`), for the other methods of `client.calls`; None where the answer does not tell it."""
    request_id: str | None = field(default=None, repr=False, compare=False)
    """The `x-request-id` of the response."""


class Calls(Generic[CallT, DoneT, RawCallT, RawDoneT]):
    """`client.calls`: start, accept, reject, transfer and end calls.

    These requests are retried only if the server cannot have acted on them. `accept`, `reject` and `hangup` are also
    sent once more if a kept connection ends without a byte of a response.
    """

    def __init__(self, send: Send) -> None:
        self._send = send

    @sensitive
    def create(
        self,
        sdp: str,
        session: Session | None = None,
        **options: Unpack[RequestOptions],
    ) -> CallT:
        """Start a WebRTC call (`POST /realtime/calls`).

        Args:
            sdp: the SDP offer.
            session: the session's settings; omit them with an ephemeral key (`ek_…`), which has its own.
            **options: request options, see `RequestOptions`.

        Returns:
            The call, as a `Call`.

        Raises:
            InvalidArgumentError: for an invalid argument.
            APIError: when the request failed.
        """
        result: CallT = self._send(call_request(sdp, session), options)
        return result

    @sensitive
    def accept(
        self,
        call_id: str,
        *,
        session: Session | None = None,
        type: Literal["realtime"] = "realtime",
        model: str | NotGiven = NOT_GIVEN,
        instructions: str | NotGiven = NOT_GIVEN,
        audio: models.RealtimeAudioConfig | params.RealtimeAudioConfigParam | NotGiven = NOT_GIVEN,
        output_modalities: Sequence[Literal["text", "audio"] | str] | NotGiven = NOT_GIVEN,
        max_output_tokens: models.RealtimeMaxOutputTokens | NotGiven = NOT_GIVEN,
        tools: Sequence[models.RealtimeTool | params.RealtimeToolParam] | NotGiven = NOT_GIVEN,
        tool_choice: models.RealtimeToolChoice | params.RealtimeToolChoiceParam | NotGiven = NOT_GIVEN,
        parallel_tool_calls: bool | NotGiven = NOT_GIVEN,
        reasoning: models.RealtimeReasoning | params.RealtimeReasoningParam | NotGiven = NOT_GIVEN,
        truncation: models.RealtimeTruncation | params.RealtimeTruncationParam | NotGiven = NOT_GIVEN,
        prompt: models.Prompt | params.PromptParam | NotGiven | None = NOT_GIVEN,
        tracing: models.RealtimeTracing | params.RealtimeTracingParam | NotGiven | None = NOT_GIVEN,
        include: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[RequestOptions],
    ) -> DoneT:
        """Accept an incoming call (`POST /realtime/calls/{call_id}/accept`).

        The session is passed either as `session` or field by field.

        Raises:
            InvalidArgumentError: for an invalid argument, or for `session` together with its fields.
            APIError: when the request failed.
        """
        fields = drop_not_given(
            model=model,
            instructions=instructions,
            audio=audio,
            output_modalities=output_modalities,
            max_output_tokens=max_output_tokens,
            tools=tools,
            tool_choice=tool_choice,
            parallel_tool_calls=parallel_tool_calls,
            reasoning=reasoning,
            truncation=truncation,
            prompt=prompt,
            tracing=tracing,
            include=include,
        )
        fields, options = move_fields("RealtimeSessionCreateRequestGA", fields, options)
        accepted = accepted_session(session, type, fields)
        warn_of_shutdown(model_of(accepted))
        request = requests().accept_realtime_call(call_id, accepted)
        return self._send_action(request._replace(operation="calls.accept", resendable=True), options)

    @sensitive
    def reject(self, call_id: str, status_code: int | None = None, **options: Unpack[RequestOptions]) -> DoneT:
        """Reject an incoming call (`POST /realtime/calls/{call_id}/reject`).

        Args:
            call_id: the call's id.
            status_code: SIP status to send; 603 (Decline) by default.
            **options: request options, see `RequestOptions`.

        Raises:
            APIError: when the request failed.
        """
        request = requests().reject_realtime_call(call_id, rejection(status_code))
        return self._send_action(request._replace(operation="calls.reject", resendable=True), options)

    @sensitive
    def refer(self, call_id: str, target_uri: str, **options: Unpack[RequestOptions]) -> DoneT:
        """Transfer a call with SIP REFER (`POST /realtime/calls/{call_id}/refer`).

        Args:
            call_id: the call's id.
            target_uri: new destination, such as `tel:+14155550123` or `sip:agent@example.com`.
            **options: request options, see `RequestOptions`.

        Raises:
            APIError: when the request failed.
        """
        # Never sent again: a second REFER would ring twice.
        request = requests().refer_realtime_call(call_id, {"target_uri": target_uri})
        return self._send_action(request._replace(operation="calls.refer"), options)

    @sensitive
    def hangup(self, call_id: str, **options: Unpack[RequestOptions]) -> DoneT:
        """End a WebRTC or SIP call (`POST /realtime/calls/{call_id}/hangup`).

        Raises:
            APIError: when the request failed.
        """
        request = requests().hangup_realtime_call(call_id)
        return self._send_action(request._replace(operation="calls.hangup", resendable=True), options)

    @cached_property
    def with_raw_response(self) -> Calls[RawCallT, RawDoneT, RawCallT, RawDoneT]:
        """The same methods, returning a RawResponse."""
        return Calls(raw_send(self._send))

    def _send_action(self, request: ApiRequest[None], options: RequestOptions) -> DoneT:
        result: DoneT = self._send(request, options)
        return result


def call_request(sdp: str, session: Session | None) -> ApiRequest[Call]:
    """Build the request that starts a call."""
    if not isinstance(sdp, str) or not sdp:
        raise InvalidArgumentError("sdp", sdp, "an SDP offer as a string")
    warn_of_shutdown(model_of(session))
    request = with_parser(requests().create_realtime_call(sdp, session), call_answer)
    # The API takes a plain offer from client secrets alone, which have a session.
    plain = TextBody("application/sdp", sdp) if session is None else None
    return request._replace(secret_body=plain, operation="calls.create")


def call_answer(answer: Answer) -> Call:
    """Parse the response to a request that starts a call."""
    sdp = text_answer(answer).text
    location = answer.headers.get("location")
    call_id = call_id_from(location) if location is not None else None
    return Call(sdp, call_id, answer.headers.get("x-request-id"))


def call_id_from(location: str) -> str | None:
    """Find the call id in a Location header: the segment after `calls`, or a bare `rtc_…`."""
    try:
        segments = urlsplit(location).path.rstrip("/").split("/")
    except ValueError:
        return None
    call_id = unquote(segments[-1])
    is_call = segments[-2:-1] == ["calls"] or (len(segments) == 1 and call_id.startswith("rtc_"))
    is_valid = call_id not in ("", ".", "..") and all("!" <= character <= "~" for character in call_id)
    return call_id if is_call and is_valid and "/" not in call_id else None


def accepted_session(session: Session | None, session_type: str, fields: dict[str, object]) -> Session:
    """Return the session for an accepted call."""
    if session is None:
        built: Session = untyped({"type": session_type, **fields})
        return built
    if fields:
        raise InvalidArgumentError("session", session, f"omitted when its fields are passed ({', '.join(fields)})")
    return session


def rejection(status_code: int | None) -> params.RealtimeCallRejectRequestParam | None:
    """Build the body that rejects a call; without one, the server chooses the status."""
    return None if status_code is None else {"status_code": status_code}
