"""The peers of one session: sending an event to all of them or to one."""

from typing import Any

from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import AudioPlace, Peer
from openai_realtime.emulator.problems import Problem


class Peers:
    """The connected peers. Every event gets an id; peers share the event and must not change it."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._peers: list[Peer] = []

    def attach(self, peer: Peer) -> None:
        """Add a peer; do nothing if it is attached already."""
        if peer not in self._peers:
            self._peers.append(peer)

    def detach(self, peer: Peer) -> None:
        """Remove a peer; do nothing if it is not attached."""
        if peer in self._peers:
            self._peers.remove(peer)

    @property
    def plays_audio(self) -> bool:
        """Whether any peer plays output audio itself."""
        return any(peer.plays_audio for peer in self._peers)

    def send(self, type: str, **fields: Any) -> None:
        """Send an event to all peers."""
        event = {"type": type, "event_id": self._ids.new("event"), **fields}
        for peer in [*self._peers]:
            peer.send_event(event)

    def send_to(self, peer: Peer, type: str, **fields: Any) -> None:
        """Send an event to one peer, attached or not."""
        peer.send_event({"type": type, "event_id": self._ids.new("event"), **fields})

    def error(self, problem: Problem, event_id: str | None = None, to: Peer | None = None) -> None:
        """Send an `error` event.

        Args:
            problem: the error.
            event_id: the id of the client event that caused it.
            to: the only peer that receives it; all peers by default.
        """
        error = {**problem.detail, "event_id": event_id}
        if to is None:
            self.send("error", error=error)
        else:
            self.send_to(to, "error", error=error)

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        """Pass the next piece of output audio to every peer."""
        for peer in [*self._peers]:
            peer.send_audio(pcm, place)

    def end_audio(self, place: AudioPlace) -> None:
        """Notify every peer that the audio of this content part is complete."""
        for peer in [*self._peers]:
            peer.end_audio(place)

    def clear_audio(self) -> None:
        """Ask every peer to discard audio that it has not played."""
        for peer in [*self._peers]:
            peer.clear_audio()

    def close(self, code: int, reason: str) -> None:
        """Close every peer."""
        peers, self._peers = self._peers, []
        for peer in peers:
            peer.close(code, reason)
