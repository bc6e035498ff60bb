"""Calls: WebRTC calls that a client begins, and SIP calls that come in."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from openai_realtime.errors import InvalidArgumentError
from openai_realtime.resources.arguments import requests, with_parser
from openai_realtime.schema.not_given import NOT_GIVEN, NotGiven, drop_not_given
from openai_realtime.schema.untyped import untyped
from openai_realtime.transport.answers import invalid_answer, text_answer
from openai_realtime.transport.raw import Send, raw

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
    """A WebRTC call that has begun."""

    sdp: str = field(repr=False)
    """The server's SDP answer, for `setRemoteDescription`."""
    call_id: str
    """The call's id (`rtc_…`), for the other methods of `client.calls`."""
    request_id: str | None = field(default=None, repr=False, compare=False)
    """The `x-request-id` of the answer."""


class Calls(Generic[CallT, DoneT, RawCallT, RawDoneT]):
    """`client.calls`: begin, accept, reject, transfer and end calls.

    None of these requests is sent again where the server may have acted on it.
    """

    def __init__(self, send: Send) -> None:
        self._send = send

    def create(
        self,
        sdp: str,
        session: Session | None = None,
        **options: Unpack[RequestOptions],
    ) -> CallT:
        """Begin a WebRTC call (`POST /realtime/calls`): an SDP offer in, a Call out.

        Without a session the offer is sent alone, which is for keys (`ek_…`) that carry their session. Raises
        APIResponseValidationError where the answer does not name the call; its `body` is the SDP answer.
        """
        result: CallT = self._send(call_request(sdp, session), options)
        return result

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

        The session is given whole as `session`, or field by field.
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
        return self._act(requests().accept_realtime_call(call_id, accepted_session(session, type, fields)), options)

    def reject(self, call_id: str, status_code: int | None = None, **options: Unpack[RequestOptions]) -> DoneT:
        """Reject an incoming call with a SIP status (`POST /realtime/calls/{call_id}/reject`); 603 if not given."""
        return self._act(requests().reject_realtime_call(call_id, rejection(status_code)), options)

    def refer(self, call_id: str, target_uri: str, **options: Unpack[RequestOptions]) -> DoneT:
        """Transfer a call by SIP REFER (`POST /realtime/calls/{call_id}/refer`).

        `target_uri` is where to: `tel:+14155550123`, or `sip:agent@example.com`.
        """
        return self._act(requests().refer_realtime_call(call_id, {"target_uri": target_uri}), options)

    def hangup(self, call_id: str, **options: Unpack[RequestOptions]) -> DoneT:
        """End a call, WebRTC or SIP (`POST /realtime/calls/{call_id}/hangup`)."""
        return self._act(requests().hangup_realtime_call(call_id), options)

    @cached_property
    def with_raw_response(self) -> Calls[RawCallT, RawDoneT, RawCallT, RawDoneT]:
        """The same methods, which give the whole answer as a RawResponse."""
        return Calls(raw(self._send))

    def _act(self, request: ApiRequest[None], options: RequestOptions) -> DoneT:
        result: DoneT = self._send(request, options)
        return result


def call_request(sdp: str, session: Session | None) -> ApiRequest[Call]:
    """Build the request that begins a call."""
    if not isinstance(sdp, str) or not sdp:
        raise InvalidArgumentError("sdp", sdp, "an SDP offer as text")
    content_type: Literal["multipart/form-data", "application/sdp"]
    content_type = "application/sdp" if session is None else "multipart/form-data"
    return with_parser(requests().create_realtime_call(sdp, session, content_type=content_type), call_answer)


def call_answer(answer: Answer) -> Call:
    """Read the answer that begins a call."""
    sdp = text_answer(answer).text
    location = answer.headers.get("location")
    call_id = call_id_from(location) if location is not None else None
    if call_id is None:
        message = "no Location header" if location is None else f"the Location {location!r}"
        raise invalid_answer(
            answer, f"does not name the call: {message} where /realtime/calls/{{call_id}} belongs", sdp
        )
    return Call(sdp, call_id, answer.headers.get("x-request-id"))


def call_id_from(location: str) -> str | None:
    """Find the call's id in a Location header, absolute or relative: what follows `calls/`, or a lone `rtc_…`."""
    try:
        segments = urlsplit(location).path.rstrip("/").split("/")
    except ValueError:
        return None
    call_id = unquote(segments[-1])
    named = segments[-2:-1] == ["calls"] or (len(segments) == 1 and call_id.startswith("rtc_"))
    usable = call_id not in ("", ".", "..") and all("!" <= character <= "~" for character in call_id)
    return call_id if named and usable and "/" not in call_id else None


def accepted_session(session: Session | None, kind: str, fields: dict[str, object]) -> Session:
    """Give the session to accept a call with."""
    if session is None:
        built: Session = untyped({"type": kind, **fields})
        return built
    if fields:
        raise InvalidArgumentError("session", session, f"left out where its fields are given ({', '.join(fields)})")
    return session


def rejection(status_code: int | None) -> params.RealtimeCallRejectRequestParam | None:
    """Give the body that rejects a call; none leaves the status to the server."""
    return None if status_code is None else {"status_code": status_code}
