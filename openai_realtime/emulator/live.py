"""Running sessions: one engine each, the peers that talk to it, and the timers that it wants run."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from openai_realtime.emulator.engine.peer import Peer
from openai_realtime.emulator.problems import Problem

if TYPE_CHECKING:
    from openai_realtime.emulator.engine.base import SessionEngine

logger = logging.getLogger("openai_realtime.emulator")

FAILED = (1011, "the emulator failed; its log has the traceback")
"""Code and reason of a close after a defect of the emulator or of a script."""


class LivePeer(Peer, Protocol):
    """A peer whose connection may be slower than the engine."""

    @property
    def congested(self) -> bool:
        """Whether more waits to be sent to it than it should hold."""
        ...


class LiveSession:
    """One engine in the event loop. It stands still while a peer is congested, so that no peer's queue grows on.

    A defect, of the engine or of a scripted reply, closes every peer with 1011.
    """

    def __init__(self, engine: "SessionEngine", max_sleep: float | None = None) -> None:
        """Runs nothing yet. `max_sleep` limits the seconds between two looks at a clock that tests turn."""
        self._engine = engine
        self._max_sleep = max_sleep
        self._peers: list[LivePeer] = []
        self._timer: asyncio.TimerHandle | None = None
        self._drain_waiters: list[asyncio.Future[None]] = []

    def join(self, peer: LivePeer, *, announce: bool = True) -> None:
        """Adds a peer; `announce` sends it `session.created`."""
        self._peers.append(peer)
        self._run(lambda: self._engine.attach(peer, announce=announce))

    def leave(self, peer: LivePeer) -> None:
        """Removes a peer whose connection is gone."""
        if peer in self._peers:
            self._peers.remove(peer)
        self._run(lambda: self._engine.detach(peer))
        self.resume()

    def handle(self, event: object, peer: LivePeer) -> None:
        """Gives the engine a client event."""
        self._run(lambda: self._engine.handle(event, peer))

    def refuse(self, problem: Problem, peer: LivePeer) -> None:
        """Lets the engine refuse what is no event."""
        self._run(lambda: self._engine.refuse(problem, peer))

    def close(self) -> None:
        """Ends the session, because the connection that it was for is gone."""
        self._engine.close()
        self.pause()

    def end(self, code: int, reason: str) -> None:
        """Closes every peer and the engine."""
        peers, self._peers = self._peers, []
        for peer in peers:
            self._engine.detach(peer)
            peer.close(code, reason)
        self._engine.close()
        self.resume()

    def pause(self) -> None:
        """Runs no more timers until the next peer joins."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def drain(self) -> None:
        """Returns when no peer is congested."""
        while any(peer.congested for peer in self._peers):
            waiter = asyncio.get_running_loop().create_future()
            self._drain_waiters.append(waiter)
            await waiter

    def resume(self) -> None:
        """A peer tells that it is congested no more."""
        waiting, self._drain_waiters = self._drain_waiters, []
        for waiter in waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._schedule()

    def _run(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Exception:
            logger.exception("a session failed")
            self.end(*FAILED)
        self._schedule()

    def _schedule(self) -> None:
        """Has the timers run when the engine wants it, if it may go on."""
        delay = self._delay()
        if delay is None:
            self.pause()
            return
        loop = asyncio.get_running_loop()
        when = loop.time() + delay
        # An earlier call stays: were it put off by every event, a client that never pauses would stop the engine.
        if self._timer is None or when < self._timer.when():
            self.pause()
            self._timer = loop.call_at(when, self._tick)

    def _tick(self) -> None:
        self._timer = None
        self._run(self._engine.run_timers)

    def _delay(self) -> float | None:
        """Seconds until the timers are to run; None while they must not."""
        delay = self._engine.next_timer()
        if delay is None or self._engine.closed or any(peer.congested for peer in self._peers):
            return None
        return delay if self._max_sleep is None else min(delay, self._max_sleep)


class LiveCalls:
    """The running sessions of calls, by call id, for as long as the event loop runs."""

    def __init__(self, open_engine: "Callable[[str], SessionEngine]", max_sleep: float | None) -> None:
        """`open_engine` gives the engine of a call, or raises Refused."""
        self._open_engine = open_engine
        self._max_sleep = max_sleep
        self._sessions: dict[str, LiveSession] = {}

    def session(self, call_id: str) -> LiveSession:
        """The session of a call. Raises Refused for a call that cannot be joined."""
        engine = self._open_engine(call_id)
        if call_id not in self._sessions:
            self._sessions[call_id] = LiveSession(engine, self._max_sleep)
        return self._sessions[call_id]

    def end(self, call_id: str) -> None:
        """The call is over: its peers are told so."""
        session = self._sessions.pop(call_id, None)
        if session is not None:
            session.end(1000, "the call has ended")

    def pause(self) -> None:
        """The event loop is about to end."""
        for session in self._sessions.values():
            session.pause()


def error_event(problem: Problem, event_id: str) -> Mapping[str, Any]:
    """The `error` event that tells of a problem where no engine runs."""
    detail = {"type": problem.type, "code": problem.code, "message": problem.message, "param": problem.param}
    return {"type": "error", "event_id": event_id, "error": {**detail, "event_id": None}}
