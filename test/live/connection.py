"""One connection during a turn: sends client events and records server events."""

import base64
import json
import time
from collections.abc import Mapping
from typing import Any, Protocol

from openai_realtime import MalformedEvent, UnknownEvent, audio
from openai_realtime.connection.sync import SyncConnection
from openai_realtime.errors import ReceiveTimeoutError

Json = dict[str, Any]

_CHUNK = audio.size_of(100)
_SENT = "live_"
_QUESTION = "live_question_"


class TurnOver(Exception):
    """The turn cannot continue; its trace says what happened."""


class TurnRecord(Protocol):
    """Where a connection records what happens."""

    def record_sent(self, kind: str, data: object) -> None:
        """Record an outgoing message."""

    def record_received(self, label: str, data: Mapping[str, Any]) -> None:
        """Record what the server did."""

    def record_aside(self, label: str, data: Mapping[str, Any]) -> None:
        """Record what the server did outside the turn."""

    def record_invalid(self, label: str, reason: str) -> None:
        """Record an event that the document does not allow."""


class RecordedConnection:
    """A recorded connection. Every client event has an id, `live_1` and so on, which errors must name."""

    def __init__(self, record: TurnRecord, connection: SyncConnection[Any], timeout: float) -> None:
        self._record = record
        self._connection = connection
        self._timeout = timeout
        self._count = 0
        self._sent: dict[str, str] = {}
        self._speech = bytearray()

    def send(self, type: str, **fields: object) -> None:
        """Send a client event unchanged, valid or not."""
        self._count += 1
        event_id = f"{_SENT}{self._count}"
        self._sent[event_id] = f"{event_id} {type}"
        self._send_frame(json.dumps({"type": type, "event_id": event_id, **fields}), type)

    def configure(self, **session: object) -> None:
        """Update the session, of type `realtime` by default, and wait for the confirmation."""
        self.send("session.update", session={"type": "realtime", **session})
        self.until("session.updated")

    def say(self, text: str) -> None:
        """Add a user message and wait until it is added."""
        content = [{"type": "input_text", "text": text}]
        self.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        self.until("conversation.item.done")

    def append(self, pcm: bytes, type: str = "input_audio_buffer.append") -> None:
        """Append audio in pieces of 100 ms, as fast as the server accepts it."""
        for start in range(0, len(pcm), _CHUNK):
            self.send(type, audio=base64.b64encode(pcm[start : start + _CHUNK]).decode())

    def respond(self, **response: object) -> Json:
        """Request a response and wait for its end."""
        self.send("response.create", response=response)
        return self.until("response.done")

    def refused(self, type: str, **fields: object) -> None:
        """Send an event that must be answered with an error."""
        self.send(type, **fields)
        self._see_refusal(f"{_SENT}{self._count} {type}")

    def refused_text(self, text: str) -> None:
        """Send a text frame that must be answered with an error."""
        self._send_frame(text, "frame")
        self._see_refusal(text)

    def until(self, type: str) -> Json:
        """Receive events up to one of this type, or up to the refusal of something that was sent, and return it.

        Raises:
            TurnOver: if none arrives in time.
        """
        deadline = time.monotonic() + self._timeout
        while True:
            event = self._next(deadline - time.monotonic())
            if event is None:
                self._record.record_received("nothing more came", {"waited_for": type})
                raise TurnOver
            if event.get("type") == type or _asked(event).startswith(_SENT):
                return event

    def until_closed(self) -> None:
        """Receive events until the server closes the connection, which ends the turn."""
        self.until("the close of the connection")

    def settle(self, seconds: float) -> None:
        """Receive the remaining events of the turn, then listen for this many seconds more."""
        self._catch_up()
        deadline = time.monotonic() + seconds
        while self._next(deadline - time.monotonic()) is not None:
            pass

    def spoken(self, seconds: float) -> bytes:
        """Return the first seconds of the speech received so far, PCM16 at 24 kHz."""
        return bytes(self._speech[: audio.size_of(seconds * 1000)])

    def _see_refusal(self, sent: str) -> None:
        if "error" not in self._catch_up():
            self._record.record_received(f"no error on {sent}", {})

    def _catch_up(self) -> list[str]:
        """Receive events until the server has answered one last request, and return their types.

        The request is for an item that does not exist. Its answer is an error, which is not part of the turn.
        """
        self._count += 1
        question = f"{_QUESTION}{self._count}"
        ask = {"type": "conversation.item.retrieve", "event_id": question, "item_id": "live_nothing"}
        self._send_frame(json.dumps(ask), "question")
        deadline = time.monotonic() + self._timeout
        seen: list[str] = []
        while (event := self._next(deadline - time.monotonic())) is not None:
            if _asked(event) == question:
                return seen
            seen.append(str(event.get("type")))
        self._record.record_received("nothing more came", {"waited_for": "error"})
        raise TurnOver

    def _send_frame(self, text: str, kind: str) -> None:
        try:
            shown = json.loads(text)
        except ValueError:
            shown = text
        self._record.record_sent(kind, shown)
        self._connection.send_raw(text)

    def _next(self, seconds: float) -> Json | None:
        """Return the next event, or None if none arrives in time."""
        try:
            data = self._connection.recv_bytes(max(seconds, 0))
        except ReceiveTimeoutError:
            return None
        try:
            event = json.loads(data)
        except ValueError:
            event = None
        if not isinstance(event, dict):
            event = {"type": "no event", "text": data.decode("utf-8", "replace")}
        label = str(event.get("type"))
        if _asked(event).startswith(_QUESTION):
            self._record.record_aside(label, event)
            return event
        cause = self._sent.get(_asked(event))
        self._record.record_received(f"{label} on {cause}" if cause else label, event)
        if label == "response.output_audio.delta" and isinstance(event.get("delta"), str):
            self._speech += base64.b64decode(event["delta"])
        match self._connection.parse_event(data):
            case MalformedEvent(reason=reason):
                self._record.record_invalid(label, reason)
            case UnknownEvent():
                self._record.record_invalid(label, "not in the document")
            case parsed if parsed.deviations:
                self._record.record_invalid(label, str(parsed.deviations[0]))
        return event


def _asked(event: Json) -> str:
    """Return the id of the client event that an error names."""
    error = event.get("error")
    return str(error.get("event_id")) if isinstance(error, dict) else ""
