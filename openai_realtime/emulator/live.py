"""Running sessions in the event loop: an engine each, its peers and its timers."""

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
"""The close code and reason after a defect of the emulator or of a script."""


class LivePeer(Peer, Protocol):
    """A peer whose connection may be slower than the engine."""

    @property
    def congested(self) -> bool:
        """Whether more is queued for it than it should hold."""
        ...


class LiveSession:
    """One engine in the event loop. It pauses while a peer is congested, so that queues stay bounded.

    A defect of the engine or of a scripted reply closes every peer with 1011.
    """

    def __init__(self, engine: "SessionEngine", max_sleep: float | None = None) -> None:
        """Create a session; nothing runs yet. `max_sleep` limits the seconds between two readings of a custom clock."""
        self._engine = engine
        self._max_sleep = max_sleep
        self._peers: list[LivePeer] = []
        self._timer: asyncio.TimerHandle | None = None
        self._drain_waiters: list[asyncio.Future[None]] = []

    def join(self, peer: LivePeer, *, announce: bool = True) -> None:
        """Add a peer; `announce` sends it `session.created`."""
        self._peers.append(peer)
        self._run(lambda: self._engine.attach(peer, announce=announce))

    def leave(self, peer: LivePeer) -> None:
        """Remove a peer whose connection is gone."""
        if peer in self._peers:
            self._peers.remove(peer)
        self._run(lambda: self._engine.detach(peer))
        self.resume()

    def handle(self, event: object, peer: LivePeer) -> None:
        """Pass a client event to the engine."""
        self._run(lambda: self._engine.handle(event, peer))

    def refuse(self, problem: Problem, peer: LivePeer) -> None:
        """Report a message that is not an event."""
        self._run(lambda: self._engine.refuse(problem, peer))

    def press(self, key: str) -> None:
        """Pass a key that the caller of a phone call pressed to the engine."""
        self._run(lambda: self._engine.press(key))

    def close(self) -> None:
        """End the session because its own connection is gone."""
        self._engine.close()
        self.pause()

    def end(self, code: int, reason: str) -> None:
        """Close every peer and the engine."""
        peers, self._peers = self._peers, []
        for peer in peers:
            self._engine.detach(peer)
            peer.close(code, reason)
        self._engine.close()
        self.resume()

    def pause(self) -> None:
        """Stop the timers until the next peer joins."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    async def drain(self) -> None:
        """Wait until no peer is congested."""
        while any(peer.congested for peer in self._peers):
            waiter = asyncio.get_running_loop().create_future()
            self._drain_waiters.append(waiter)
            await waiter

    def resume(self) -> None:
        """Continue after a peer is no longer congested."""
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
        """Schedule the engine's timers, unless they must not run."""
        delay = self._delay()
        if delay is None:
            self.pause()
            return
        loop = asyncio.get_running_loop()
        when = loop.time() + delay
        # Keep an earlier timer: if every event postponed it, a client that never pauses would stall the engine.
        if self._timer is None or when < self._timer.when():
            self.pause()
            self._timer = loop.call_at(when, self._tick)

    def _tick(self) -> None:
        self._timer = None
        self._run(self._engine.run_timers)

    def _delay(self) -> float | None:
        """Return the seconds until the timers run; None while they must not."""
        delay = self._engine.next_timer()
        if delay is None or self._engine.closed or any(peer.congested for peer in self._peers):
            return None
        return delay if self._max_sleep is None else min(delay, self._max_sleep)


class LiveCalls:
    """The running sessions of calls, by call id, for the lifetime of the event loop."""

    def __init__(self, open_engine: "Callable[[str], SessionEngine]", max_sleep: float | None) -> None:
        """Create an empty registry; `open_engine` returns the engine of a call, or raises Refused."""
        self._open_engine = open_engine
        self._max_sleep = max_sleep
        self._sessions: dict[str, LiveSession] = {}

    def session(self, call_id: str) -> LiveSession:
        """Return the session of a call.

        Raises:
            Refused: for a call that cannot be joined.
        """
        engine = self._open_engine(call_id)
        if call_id not in self._sessions:
            self._sessions[call_id] = LiveSession(engine, self._max_sleep)
        return self._sessions[call_id]

    def press(self, call_id: str, key: str) -> None:
        """Report a key that the caller pressed."""
        self.session(call_id).press(key)

    def end(self, call_id: str) -> None:
        """Close the peers of a call that has ended."""
        session = self._sessions.pop(call_id, None)
        if session is not None:
            session.end(1000, "the call has ended")

    def pause(self) -> None:
        """Stop all timers, because the event loop is about to end."""
        for session in self._sessions.values():
            session.pause()


def error_event(problem: Problem, event_id: str) -> Mapping[str, Any]:
    """Build an `error` event where there is no engine."""
    return {"type": "error", "event_id": event_id, "error": {**problem.detail, "event_id": None}}
