"""The base class of both engines: peers, client events, timers, and the end of the session."""

import abc
import copy
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from openai_realtime.document import schemas
from openai_realtime.emulator import bodies, sessions
from openai_realtime.emulator.engine import refusals
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import Peer
from openai_realtime.emulator.engine.peers import Peers
from openai_realtime.emulator.engine.tasks import Tasks
from openai_realtime.emulator.problems import Problem, Refused

if TYPE_CHECKING:
    from openai_realtime.emulator.validation import Validation

SESSION_SECONDS = 3600
"""The maximum duration of a session in seconds."""

Handler = Callable[[Mapping[str, Any]], None]


class SessionEngine(abc.ABC):
    """The engine of one session: synchronous, single-threaded, no I/O except through its peers.

    Nothing blocks. Work with several steps (a response, a transcription) is a task. Each call of `run_timers` advances
    it by one step, so that a client event such as a cancel can arrive in between. With the default pace of 0, the next
    step is due at once. The caller runs this loop:

        delay = engine.next_timer()          # None: the session is over
        ...wait up to `delay` seconds for a frame; if one came, handle(event, peer)...
        engine.run_timers()
    """

    client_events: ClassVar[str]
    """The name of the document's union of the client events that this engine accepts."""

    def __init__(
        self, session: Mapping[str, Any], validation: "Validation", clock: Callable[[], float], ids: Ids | None
    ) -> None:
        self.ids = Ids() if ids is None else ids
        self._validation = validation
        self._peers = Peers(self.ids)
        self._tasks = Tasks(clock)
        self._session: sessions.Session = copy.deepcopy(dict(session))
        self._session["expires_at"] = int(clock()) + SESSION_SECONDS
        self._closed = False
        self._schemas = schemas.load().schemas[self.client_events]["discriminator"]["mapping"]
        self._tasks.after(SESSION_SECONDS, self._expire)

    @abc.abstractmethod
    def _handlers(self) -> Mapping[str, Handler]:
        """Return the handler for each type of client event."""

    @abc.abstractmethod
    def audio_in(self, pcm: bytes) -> None:
        """Append input audio that did not arrive in an event.

        Args:
            pcm: PCM16 at 24 kHz.

        Raises:
            ValueError: for an odd number of bytes.
        """

    def press(self, key: str) -> None:
        """Report a key that the caller of a phone call pressed.

        Raises:
            TypeError: for a session that cannot be a call.
        """
        raise TypeError(f"a {self._session['type']} session is no phone call")

    @property
    def closed(self) -> bool:
        """Whether the session is over. Calls have no effect then."""
        return self._closed

    @property
    def session(self) -> sessions.Session:
        """The session's configuration as clients see it."""
        return sessions.visible(copy.deepcopy(self._session))

    def attach(self, peer: Peer, *, announce: bool = True) -> None:
        """Add a peer, which receives every event from now on.

        Args:
            peer: the connection.
            announce: whether to send it `session.created` first; False for a sideband peer.
        """
        if not self._closed:
            if announce:
                self._announce(peer)
            self._peers.attach(peer)

    def detach(self, peer: Peer) -> None:
        """Remove a peer whose connection is gone; the session continues."""
        self._peers.detach(peer)

    def close(self) -> None:
        """End the session because its connection is gone. No more events are sent."""
        self._closed = True
        self._tasks.clear()

    def handle(self, event: object, peer: Peer) -> None:
        """Handle a client event, decoded from JSON. An invalid one is answered to this peer with an `error` event."""
        if self._closed:
            return
        event_id = event.get("event_id") if isinstance(event, Mapping) else None
        try:
            checked = self._check(event)
            self._handlers()[checked["type"]](checked)
        except Refused as error:
            self._peers.error(error.problem, event_id if isinstance(event_id, str) else None, peer)

    def refuse(self, problem: Problem, peer: Peer) -> None:
        """Send an `error` event to a peer whose message is not an event, such as a frame that is not JSON."""
        if not self._closed:
            self._peers.error(problem, to=peer)

    def next_timer(self) -> float | None:
        """Return the seconds until `run_timers` has work, 0.0 if it has some now, None if the session is over."""
        return self._tasks.next()

    def run_timers(self) -> None:
        """Run what is due, one step per task. Work that becomes due meanwhile waits for the next call."""
        self._tasks.run()

    def _announce(self, peer: Peer) -> None:
        self._peers.send_to(peer, "session.created", session=self.session)

    def _check(self, event: object) -> Mapping[str, Any]:
        if bodies.is_too_deep(event):
            raise refusals.refused(f"The event is nested deeper than {bodies.MAX_DEPTH} levels.", "invalid_value")
        type = event.get("type") if isinstance(event, dict) else None
        schema = self._schemas.get(type) if isinstance(type, str) else None
        nulls = type != "session.update"
        problem = self._validation.problem((schema or self.client_events).rpartition("/")[2], event, nulls=nulls)
        if problem is not None or not isinstance(event, dict):
            raise Refused(problem or refusals.invalid("event", "an object", event).problem)
        if event["type"] not in self._handlers():
            raise refusals.not_in_this_session(event["type"], self._session["type"])
        return event

    def _expire(self) -> None:
        message = "The session has reached its maximum duration of 60 minutes."
        self._peers.error(Problem(400, message, "session_expired"))
        self._end(1001, "session expired")

    def _end(self, code: int, reason: str) -> None:
        self.close()
        self._peers.close(code, reason)


def whole_samples(pcm: bytes) -> bytes:
    """Return `pcm` unchanged, or raise ValueError for an odd number of bytes."""
    if len(pcm) % 2:
        raise ValueError(f"pcm has {len(pcm)} bytes; expected whole PCM16 samples, two bytes each")
    return pcm
