"""WebSocket handshakes: what the client requests, and the connection it gets. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from openai_realtime.emulator import beta, problems, sessions
from openai_realtime.emulator.keys import EphemeralKey
from openai_realtime.emulator.problems import Problem, Refused

SUBPROTOCOL = "realtime"
"""The subprotocol that the API selects; the others that browsers offer carry what they cannot put into headers."""
KEY_SUBPROTOCOL = "openai-insecure-api-key."
BETA_SUBPROTOCOL = "openai-beta.realtime-v1"
BETA_HEADER = "realtime=v1"

SocketType = Literal["realtime", "transcription", "translation", "sideband"]


@dataclass(frozen=True, slots=True)
class HandshakeRequest:
    """The relevant parts of a handshake request.

    Attributes:
        translation: whether it was sent to `/realtime/translations`.
        query: the parameters of the URL.
        authorization: the Authorization header, if there is one.
        protocols: the offered subprotocols.
        beta: the OpenAI-Beta header, if there is one.
    """

    translation: bool
    query: Mapping[str, str]
    authorization: str | None = field(default=None, repr=False)
    protocols: Sequence[str] = field(default=(), repr=False)
    beta: str | None = None

    @property
    def bearer(self) -> str | None:
        """The Authorization header, or its equivalent from the subprotocols of a browser."""
        keys = [name.removeprefix(KEY_SUBPROTOCOL) for name in self.protocols if name.startswith(KEY_SUBPROTOCOL)]
        return f"Bearer {keys[0]}" if keys and self.authorization is None else self.authorization

    @property
    def wants_beta(self) -> bool:
        """Whether the client asks for the beta's event names."""
        named = [part.strip() for part in (self.beta or "").split(",")]
        return BETA_HEADER in named or BETA_SUBPROTOCOL in self.protocols


@dataclass(frozen=True, slots=True)
class ConnectionPlan:
    """A connection to be opened.

    Attributes:
        type: the session type, or `sideband`.
        session: the effective session; empty for a sideband, which joins that of its call.
        call_id: the call that a sideband joins.
        beta: whether it uses the beta's event names.
        refusal: the `error` event to send before the connection is closed with 4000, if any.
    """

    type: SocketType
    session: Mapping[str, Any] = field(default_factory=dict, repr=False)
    call_id: str | None = None
    beta: bool = False
    refusal: Problem | None = None


def check_protocols(request: HandshakeRequest) -> None:
    """Refuse subprotocols without the one that can be selected: browsers would fail the connection."""
    if request.protocols and SUBPROTOCOL not in request.protocols:
        raise Refused(problems.invalid_subprotocol(SUBPROTOCOL))


def plan_connection(request: HandshakeRequest, key: EphemeralKey | None, *, serves_beta: bool) -> ConnectionPlan:
    """Plan the connection for an authorized handshake.

    Args:
        request: the handshake.
        key: the ephemeral key that it was sent with, if any.
        serves_beta: whether the beta's event names are enabled.

    Raises:
        Refused: if the handshake is answered with an HTTP error.
    """
    if request.wants_beta and not serves_beta:
        return ConnectionPlan("realtime", refusal=problems.beta_disabled())
    speaks_beta = request.wants_beta and not request.translation
    if "call_id" in request.query and not request.translation:
        return ConnectionPlan("sideband", call_id=request.query["call_id"], beta=speaks_beta)
    model = request.query.get("model") or None
    if key is not None:
        session = beta.to_ga(key.session) if key.dialect == "beta" else key.session
        return _plan_for_key(request, session, model, speaks_beta)
    if request.query.get("intent") == "transcription" and not request.translation:
        refusal = None if model is None else problems.model_not_wanted()
        return ConnectionPlan(
            "transcription", sessions.effective("transcription", {}), beta=speaks_beta, refusal=refusal
        )
    type: Literal["realtime", "translation"] = "translation" if request.translation else "realtime"
    if model is None:
        return ConnectionPlan(type, refusal=problems.missing_model())
    return ConnectionPlan(type, sessions.effective(type, {"model": model}), beta=speaks_beta)


def _plan_for_key(
    request: HandshakeRequest, session: Mapping[str, Any], model: str | None, speaks_beta: bool
) -> ConnectionPlan:
    """Plan a connection for the session of an ephemeral key; the URL may override its model."""
    type: SocketType = session["type"]
    if request.translation != (type == "translation"):
        raise Refused(problems.wrong_key_type(type))
    named = session if model is None or type == "transcription" else {**session, "model": model}
    return ConnectionPlan(type, named, beta=speaks_beta)
