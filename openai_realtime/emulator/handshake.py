"""What a WebSocket handshake asks for, and whether it may have it. Pure: query and headers in, a decision out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from openai_realtime.emulator import beta, problems, sessions
from openai_realtime.emulator.keys import EphemeralKey
from openai_realtime.emulator.problems import Problem, Refused

SUBPROTOCOL = "realtime"
"""The subprotocol that the API answers with; the others that browsers offer carry what they cannot put into headers."""
KEY_SUBPROTOCOL = "openai-insecure-api-key."
BETA_SUBPROTOCOL = "openai-beta.realtime-v1"
BETA_HEADER = "realtime=v1"

SocketKind = Literal["realtime", "transcription", "translation", "sideband"]


@dataclass(frozen=True, slots=True)
class Offer:
    """The parts of a handshake that matter.

    Attributes:
        translation: whether it came to `/realtime/translations`.
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
        """The Authorization header, or what would stand in it had the client been able to send one."""
        keys = [name.removeprefix(KEY_SUBPROTOCOL) for name in self.protocols if name.startswith(KEY_SUBPROTOCOL)]
        return f"Bearer {keys[0]}" if keys and self.authorization is None else self.authorization

    @property
    def wants_beta(self) -> bool:
        """Whether the client asks for the vocabulary of the beta."""
        named = [part.strip() for part in (self.beta or "").split(",")]
        return BETA_HEADER in named or BETA_SUBPROTOCOL in self.protocols


@dataclass(frozen=True, slots=True)
class Opening:
    """A connection that is to be opened.

    Attributes:
        kind: what speaks on it.
        session: the effective session; empty for a sideband, which joins that of its call.
        call_id: the call that a sideband joins.
        beta: whether it speaks the vocabulary of the beta.
        refusal: what is told in an `error` event before the connection is closed with 4000.
    """

    kind: SocketKind
    session: Mapping[str, Any] = field(default_factory=dict, repr=False)
    call_id: str | None = None
    beta: bool = False
    refusal: Problem | None = None


def check_protocols(offer: Offer) -> None:
    """Refuses subprotocols without the one that can be answered: browsers would give up the connection."""
    if offer.protocols and SUBPROTOCOL not in offer.protocols:
        raise Refused(problems.invalid_subprotocol(SUBPROTOCOL))


def decide(offer: Offer, key: EphemeralKey | None, *, serves_beta: bool) -> Opening:
    """The connection that an authorized offer gets; `key` is the ephemeral key that it came with.

    `serves_beta` says whether the vocabulary of the beta is spoken. Raises Refused where the answer is an HTTP error.
    """
    if offer.wants_beta and not serves_beta:
        return Opening("realtime", refusal=problems.beta_disabled())
    speaks_beta = offer.wants_beta and not offer.translation
    if "call_id" in offer.query and not offer.translation:
        return Opening("sideband", call_id=offer.query["call_id"], beta=speaks_beta)
    model = offer.query.get("model") or None
    if key is not None:
        session = beta.to_ga(key.session) if key.dialect == "beta" else key.session
        return _opened(offer, session, model, speaks_beta)
    if offer.query.get("intent") == "transcription" and not offer.translation:
        refusal = None if model is None else problems.model_not_wanted()
        return Opening("transcription", sessions.effective("transcription", {}), beta=speaks_beta, refusal=refusal)
    kind: Literal["realtime", "translation"] = "translation" if offer.translation else "realtime"
    if model is None:
        return Opening(kind, refusal=problems.missing_model())
    return Opening(kind, sessions.effective(kind, {"model": model}), beta=speaks_beta)


def _opened(offer: Offer, session: Mapping[str, Any], model: str | None, speaks_beta: bool) -> Opening:
    """A session that was configured when its key was minted; its conversation model may be named again in the URL."""
    kind: SocketKind = session["type"]
    if offer.translation != (kind == "translation"):
        raise Refused(problems.wrong_key_kind(kind))
    named = session if model is None or kind == "transcription" else {**session, "model": model}
    return Opening(kind, named, beta=speaks_beta)
