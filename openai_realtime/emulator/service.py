"""The emulated API without HTTP: authorization, endpoints, calls and sessions."""

import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from openai_realtime import redact
from openai_realtime.document import schemas
from openai_realtime.emulator import calls, handshake, problems, sdp, sessions
from openai_realtime.emulator.calls import Call, Calls, UnknownCalls
from openai_realtime.emulator.handshake import ConnectionPlan, HandshakeRequest
from openai_realtime.emulator.keys import EphemeralKey, EphemeralKeys
from openai_realtime.emulator.problems import Refused
from openai_realtime.emulator.webhooks import Outbox, SipHeaderError, SipHeaders, invite_headers
from openai_realtime.errors import InvalidArgumentError
from openai_realtime.settings.checks import Dialect

if TYPE_CHECKING:
    from openai_realtime.emulator.engine.base import SessionEngine
    from openai_realtime.emulator.engine.mcp import McpServer
    from openai_realtime.emulator.engine.reply import Reply, Turn
    from openai_realtime.emulator.engine.transcription import Transcribe
    from openai_realtime.emulator.engine.translation import Translate
    from openai_realtime.emulator.validation import Validation
    from openai_realtime.lint.subject import SessionType

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SessionOptions:
    """The arguments of the session engines that are the same for all sessions; None means the engine's default.

    `translate` is for translation sessions. `beta` enables the beta's event names for clients that ask for them.
    """

    reply: "Reply | Sequence[Turn] | None" = None
    transcribe: "Transcribe | None" = None
    translate: "Translate | None" = None
    mcp_servers: "Mapping[str, McpServer] | None" = None
    pace: float = 0.0
    beta: bool = False


class Service:
    """One emulated API: its key, the keys it minted, its calls. Every method raises `Refused` for a bad request."""

    def __init__(
        self,
        api_key: str | None,
        unknown_calls: UnknownCalls,
        clock: Callable[[], float],
        behaviour: SessionOptions,
        webhooks: Outbox,
    ) -> None:
        self.api_key = f"sk-emulator-{secrets.token_hex(16)}" if api_key is None else api_key
        self.keys = EphemeralKeys(clock)
        self.calls = Calls(unknown_calls)
        self._clock = clock
        self._options = behaviour
        self.webhooks = webhooks
        self._call_engines: dict[str, SessionEngine] = {}

    @property
    def has_custom_clock(self) -> bool:
        """Whether the clock is not `time.time`, so that it can jump to any time."""
        return self._clock is not time.time

    @cached_property
    def validation(self) -> "Validation":
        """The validators of the document's schemas, created on first use because that imports jsonschema."""
        from openai_realtime.emulator.validation import Validation

        return Validation(schemas.load())

    def authorize(self, header: str | None, *, ephemeral: bool = False) -> EphemeralKey | None:
        """Check the value of an Authorization header.

        Args:
            header: the value.
            ephemeral: whether an ephemeral key is accepted too.

        Returns:
            The ephemeral key's record, or None for the API key.
        """
        scheme, _, value = (header or "").strip().partition(" ")
        value = value.strip()
        if scheme.lower() != "bearer" or not value:
            raise Refused(problems.missing_key())
        if secrets.compare_digest(value.encode(errors="replace"), self.api_key.encode()):
            return None
        key = self.keys.find(value)
        if key is None:
            raise Refused(problems.wrong_key(redact.mask(value)))
        if self.keys.expired(key):
            raise Refused(problems.expired_key(redact.mask(value)))
        if not ephemeral:
            raise Refused(problems.ephemeral_key_not_allowed())
        return key

    def create_client_secret(self, body: Json) -> dict[str, Any]:
        """Handle `POST /realtime/client_secrets`."""
        self._check("/realtime/client_secrets", body)
        _check_rules(body)
        return self._mint(_effective(body.get("session") or {}), body.get("expires_after"))

    def create_translation_client_secret(self, body: Json) -> dict[str, Any]:
        """Handle `POST /realtime/translations/client_secrets`."""
        self._check("/realtime/translations/client_secrets", body)
        _check_rules(body, kind="translation")
        session = sessions.effective("translation", body["session"])
        answer = self._mint(session, body.get("expires_after"))
        session["expires_at"] = answer["session"]["expires_at"] = answer["expires_at"]
        return answer

    def create_session(self, body: Json) -> dict[str, Any]:
        """Handle `POST /realtime/sessions`, in the flat shape of the beta."""
        self._check("/realtime/sessions", body)
        _check_rules(body, "beta")
        return self._mint_flat("flat", body)

    def create_transcription_session(self, body: Json) -> dict[str, Any]:
        """Handle `POST /realtime/transcription_sessions`, in the flat shape of the beta."""
        self._check("/realtime/transcription_sessions", body)
        _check_rules(body, "beta", "transcription")
        return self._mint_flat("flat_transcription", body)

    def create_call(
        self,
        offer: str,
        requested: object = None,
        key: EphemeralKey | None = None,
        model: str | None = None,
        *,
        raw: bool = False,
    ) -> tuple[Call, str]:
        """Handle `POST /realtime/calls`: return the new call and the SDP answer.

        The session is the ephemeral key's, updated with `requested`. Without such a key, or if another session type is
        requested, it consists of the defaults, `model` and the request. An offer that is the whole body (`raw`) needs
        an ephemeral key, as nothing else names the session.
        """
        body = {"sdp": offer} if requested is None else {"sdp": offer, "session": requested}
        self._check("/realtime/calls", body, "multipart/form-data")
        _check_rules(body)
        try:
            answer = sdp.answer(offer)
        except sdp.SdpError as error:
            raise Refused(problems.invalid_sdp(str(error))) from error
        if raw and key is None:
            raise Refused(problems.raw_offer())
        asked: Json = requested if isinstance(requested, dict) else {}
        if key is None or (asked and asked["type"] != key.session.get("type")):
            session = _effective({"model": model, **asked})
        else:
            session = sessions.merge(key.session, asked)
        return self.calls.open(session), answer

    def ring(self, call_id: str | None = None, sip_headers: SipHeaders | None = None) -> str:
        """Start an incoming SIP call, queue its webhook, and return its id.

        Raises:
            ValueError: for an id that is in use, and for invalid headers.
        """
        if call_id is not None and not (isinstance(call_id, str) and call_id.isprintable()):
            raise InvalidArgumentError("call_id", call_id, "a string of printable characters")
        headers = invite_headers(sip_headers)
        call = self.calls.ring(call_id)
        self.webhooks.add(call.id, headers)
        return call.id

    def ring_on_request(self, body: Json) -> dict[str, Any]:
        """Handle `POST /emulator/ring`, an endpoint that the API does not have."""
        for name in body:
            if name not in ("call_id", "sip_headers"):
                raise Refused(problems.unknown_parameter(name))
        call_id, sip_headers = body.get("call_id"), body.get("sip_headers")
        if not isinstance(call_id, str | None):
            raise Refused(problems.invalid_value("call_id", "expected a string"))
        if not isinstance(sip_headers, dict | list | None):
            raise Refused(problems.invalid_value("sip_headers", "expected an object, or an array of pairs"))
        try:
            return {"call_id": self.ring(call_id, sip_headers)}
        except ValueError as error:
            param = "sip_headers" if isinstance(error, SipHeaderError) else "call_id"
            raise Refused(problems.invalid_value(param, str(error))) from error

    def accept_call(self, call_id: str, body: Json) -> None:
        """Handle `POST /realtime/calls/{call_id}/accept`."""
        self._check("/realtime/calls/{call_id}/accept", body)
        _check_rules(body)
        self._change(call_id, "ringing", partial(calls.accept, session=sessions.effective("realtime", body)))

    def reject_call(self, call_id: str, body: Json) -> None:
        """Handle `POST /realtime/calls/{call_id}/reject`."""
        self._check("/realtime/calls/{call_id}/reject", body, nulls=True)
        status_code = body.get("status_code")
        action = calls.reject if status_code is None else partial(calls.reject, status_code=status_code)
        self._change(call_id, "ringing", action)

    def refer_call(self, call_id: str, body: Json) -> None:
        """Handle `POST /realtime/calls/{call_id}/refer`."""
        self._check("/realtime/calls/{call_id}/refer", body, nulls=True)
        self._change(call_id, "active", partial(calls.refer, target_uri=body["target_uri"]))

    def hang_up_call(self, call_id: str) -> None:
        """Handle `POST /realtime/calls/{call_id}/hangup`."""
        self._change(call_id, "active", calls.hang_up)
        self._call_engines.pop(call_id, None)

    def open_socket(self, request: HandshakeRequest) -> ConnectionPlan:
        """Handle the WebSocket handshake of `GET /realtime` and `GET /realtime/translations`."""
        key = self.authorize(request.bearer, ephemeral=request.translation or "call_id" not in request.query)
        for name, value in request.query.items():
            if not (name + value).isprintable():
                raise Refused(problems.invalid_value(name, "expected printable characters"))
        handshake.check_protocols(request)
        return handshake.plan_connection(request, key, serves_beta=self._options.beta)

    def engine(self, session: Json, *, call: bool = False) -> "SessionEngine":
        """Create the engine of a new session; `call` for that of a call."""
        from openai_realtime.emulator.engine.conversation import ConversationEngine
        from openai_realtime.emulator.engine.translation import TranslationEngine

        is_translation = session["type"] == "translation"
        scripted = ("translate",) if is_translation else ("reply", "transcribe", "mcp_servers")
        script = {name: getattr(self._options, name) for name in scripted}
        options = {name: value for name, value in script.items() if value is not None}
        if call:
            options["call"] = True
        engine_class: Callable[..., SessionEngine] = TranslationEngine if is_translation else ConversationEngine
        return engine_class(session, validation=self.validation, clock=self._clock, pace=self._options.pace, **options)

    def call_engine(self, call_id: str) -> "SessionEngine":
        """Return the engine of an active call, created on first use."""
        call = self._change(call_id, "active", calls.join)
        engine = self._call_engines.get(call_id)
        if engine is None:
            engine = self._call_engines[call_id] = self.engine(call.session or _effective({}), call=True)
        if engine.closed:
            raise Refused(problems.call_not_found(call_id))
        return engine

    def _check(self, path: str, body: object, content_type: str = "application/json", *, nulls: bool = False) -> None:
        problem = self.validation.problem(schemas.load().request_schema(path, content_type), body, nulls=nulls)
        if problem is not None:
            raise Refused(problem)

    def _change(self, call_id: str, state: calls.CallState, action: Callable[[Call], Call]) -> Call:
        try:
            return self.calls.change(call_id, state, action)
        except calls.CallNotFound as error:
            raise Refused(problems.call_not_found(call_id)) from error
        except calls.CallStateError as error:
            raise Refused(problems.wrong_call_state(str(error))) from error

    def _mint(
        self,
        session: sessions.Session,
        expires_after: Json | None,
        seconds: int = sessions.SECRET_SECONDS,
        dialect: Dialect = "ga",
    ) -> dict[str, Any]:
        key = self.keys.mint(session, (expires_after or {}).get("seconds") or seconds, dialect)
        return {"value": key.value, "expires_at": key.expires_at, "session": sessions.visible(session)}

    def _mint_flat(self, session_type: sessions.SessionType, body: Json) -> dict[str, Any]:
        secret = body.get("client_secret") or {}
        requested = {name: value for name, value in body.items() if name != "client_secret"}
        session = sessions.effective(session_type, requested)
        lifetime = secret.get("expires_after") or secret.get("expires_at")
        answer = self._mint(session, lifetime, sessions.FLAT_SECRET_SECONDS, "beta")
        return {**answer.pop("session"), "client_secret": answer}


def _check_rules(config: Json, dialect: Dialect = "ga", kind: "SessionType | None" = None) -> None:
    """Check what the schemas cannot say."""
    from openai_realtime.emulator import rules

    problem = rules.problem(config, dialect, kind)
    if problem is not None:
        raise Refused(problem)


def _effective(requested: Json) -> sessions.Session:
    """Return a new GA session of the requested type."""
    session_type: sessions.SessionType = "transcription" if requested.get("type") == "transcription" else "realtime"
    return sessions.effective(session_type, requested)
