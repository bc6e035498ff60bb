"""Calls of the emulated API and their states: ringing, active, ended. Pure; a `Call` is an immutable snapshot."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

CallState = Literal["ringing", "active", "ended"]
CallType = Literal["sip", "webrtc"]
UnknownCalls = Literal["reject", "accept"]

DECLINE = 603
"""The default SIP status of a rejected call."""


class CallNotFound(LookupError):
    """No call has this id, or it has ended."""


class CallStateError(ValueError):
    """The call exists but does not allow this action in its state."""


@dataclass(frozen=True, slots=True)
class Call:
    """A snapshot of a call.

    Attributes:
        id: `rtc_...`, the id for the endpoints under `/realtime/calls/{call_id}`.
        kind: `sip` for an incoming phone call, `webrtc` for one created by `POST /realtime/calls`.
        state: `ringing`, `active` or `ended`.
        session: the effective session configuration, once the call is active.
        reject_code: the SIP status it was rejected with.
        refer_target: the URI it was last transferred to.
        hung_up: whether it was ended by hangup.
        assumed: whether the call was never created and its id accepted anyway (`unknown_calls="accept"`).
    """

    id: str
    kind: CallType
    state: CallState
    session: Mapping[str, Any] | None = field(default=None, repr=False)
    reject_code: int | None = None
    refer_target: str | None = None
    hung_up: bool = False
    assumed: bool = False


def accept(call: Call, session: Mapping[str, Any]) -> Call:
    """Accept a ringing call, with this effective session."""
    _require(call, "accept", "ringing")
    return replace(call, state="active", session=session)


def join(call: Call) -> Call:
    """Check that a sideband may join the call: it must be active."""
    _require(call, "join", "active")
    return call


def reject(call: Call, status_code: int = DECLINE) -> Call:
    """Reject a ringing call with this SIP status."""
    _require(call, "reject", "ringing")
    return replace(call, state="ended", reject_code=status_code)


def refer(call: Call, target_uri: str) -> Call:
    """Transfer an active SIP call; it stays active until it is hung up."""
    _require(call, "refer", "active")
    if call.kind != "sip":
        raise CallStateError(f"Cannot refer call '{call.id}': only SIP calls can be transferred")
    return replace(call, refer_target=target_uri)


def hang_up(call: Call) -> Call:
    """End a call, whether it was answered or still ringing."""
    return replace(call, state="ended", hung_up=True)


def _require(call: Call, action: str, state: CallState) -> None:
    if call.state != state:
        raise CallStateError(f"Cannot {action} call '{call.id}': it is {call.state}, not {state}")


class Calls:
    """Every call of one emulator, by id. Each change replaces a snapshot, so other threads may read at any time."""

    def __init__(self, unknown: UnknownCalls = "reject") -> None:
        self._assume = unknown == "accept"
        self._calls: dict[str, Call] = {}

    def snapshot(self) -> dict[str, Call]:
        """Return all calls, oldest first."""
        return dict(self._calls)

    def ring(self, call_id: str | None = None) -> Call:
        """Create an incoming SIP call.

        Raises:
            ValueError: for an id that is in use.
        """
        call = Call(call_id or new_call_id(), "sip", "ringing")
        if self._calls.setdefault(call.id, call) is not call:
            raise ValueError(f"call_id {call.id!r} is in use; expected an unused one")
        return call

    def open(self, session: Mapping[str, Any]) -> Call:
        """Create a WebRTC call, active at once."""
        call = Call(new_call_id(), "webrtc", "active", session)
        self._calls[call.id] = call
        return call

    def change(self, call_id: str, state: CallState, action: Callable[[Call], Call]) -> Call:
        """Apply `action` to a call that has not ended and store the result.

        If unknown ids are accepted, a call that was never created is taken to be in `state`, whatever was done before.

        Raises:
            CallNotFound: if there is no such call.
            CallStateError: if the action is not allowed in its state.
        """
        call = self._calls.get(call_id)
        if self._assume and (call is None or call.assumed):
            call = replace(call or Call(call_id, "sip", state, assumed=True), state=state)
        if call is None or call.state == "ended":
            raise CallNotFound(call_id)
        changed = action(call)
        self._calls[call_id] = changed
        return changed


def new_call_id() -> str:
    """Generate a call id in the API's form."""
    return f"rtc_{secrets.token_hex(16)}"
