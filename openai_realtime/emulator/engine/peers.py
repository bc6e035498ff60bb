"""The peers of one session, and what is sent to all of them or to one."""

from typing import Any

from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import AudioPlace, Peer
from openai_realtime.emulator.problems import Problem


class Peers:
    """Gives every event its id and hands it to the peers, which share it and must not change it."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._peers: list[Peer] = []

    def attach(self, peer: Peer) -> None:
        """Adds a peer; one that is there already stays once."""
        if peer not in self._peers:
            self._peers.append(peer)

    def detach(self, peer: Peer) -> None:
        """Removes a peer; does nothing for one that is gone."""
        if peer in self._peers:
            self._peers.remove(peer)

    @property
    def plays_audio(self) -> bool:
        """Whether some peer plays output audio itself."""
        return any(peer.plays_audio for peer in self._peers)

    def send(self, type: str, **fields: Any) -> None:
        """Sends an event to all peers."""
        event = {"type": type, "event_id": self._ids.new("event"), **fields}
        for peer in [*self._peers]:
            peer.send_event(event)

    def send_to(self, peer: Peer, type: str, **fields: Any) -> None:
        """Sends an event to one peer, attached or not."""
        peer.send_event({"type": type, "event_id": self._ids.new("event"), **fields})

    def error(self, problem: Problem, event_id: str | None = None, to: Peer | None = None) -> None:
        """Sends an `error` event to one peer, or to all; `event_id` is that of the client event that caused it."""
        shown = {"type": problem.type, "code": problem.code, "message": problem.message, "param": problem.param}
        error = {**shown, "event_id": event_id}
        if to is None:
            self.send("error", error=error)
        else:
            self.send_to(to, "error", error=error)

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        """Hands the next piece of speech to every peer."""
        for peer in [*self._peers]:
            peer.send_audio(pcm, place)

    def end_audio(self, place: AudioPlace) -> None:
        """Tells every peer that the speech of this part is over."""
        for peer in [*self._peers]:
            peer.end_audio(place)

    def clear_audio(self) -> None:
        """Tells every peer to discard what it has not played."""
        for peer in [*self._peers]:
            peer.clear_audio()

    def close(self, code: int, reason: str) -> None:
        """Closes every peer."""
        peers, self._peers = self._peers, []
        for peer in peers:
            peer.close(code, reason)
