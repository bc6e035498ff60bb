"""One connection during a turn: client events out, server events noted as they come."""

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
    """The turn cannot go on; what happened stands in its trace."""


class Notes(Protocol):
    """Where a connection notes what happens."""

    def sending(self, kind: str, data: object) -> None:
        """Notes what goes out."""

    def happened(self, label: str, data: Mapping[str, Any]) -> None:
        """Notes what the server did."""

    def aside(self, label: str, data: Mapping[str, Any]) -> None:
        """Notes what the server did outside the turn."""

    def unfit(self, label: str, reason: str) -> None:
        """Notes an event that the document does not allow."""


class Talk:
    """A connection. Every event that goes out has an id, `live_1` and so on, which errors must name."""

    def __init__(self, notes: Notes, connection: SyncConnection[Any], timeout: float) -> None:
        self._notes = notes
        self._connection = connection
        self._timeout = timeout
        self._count = 0
        self._sent: dict[str, str] = {}
        self._speech = bytearray()

    def send(self, type: str, **fields: object) -> None:
        """Sends a client event as it is given, right or wrong."""
        self._count += 1
        event_id = f"{_SENT}{self._count}"
        self._sent[event_id] = f"{event_id} {type}"
        self._send_frame(json.dumps({"type": type, "event_id": event_id, **fields}), type)

    def configure(self, **session: object) -> None:
        """Updates the session, of type `realtime` unless told otherwise, and waits for the confirmation."""
        self.send("session.update", session={"type": "realtime", **session})
        self.until("session.updated")

    def say(self, text: str) -> None:
        """Adds a message of the user, and waits until it is there."""
        content = [{"type": "input_text", "text": text}]
        self.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        self.until("conversation.item.done")

    def append(self, pcm: bytes, type: str = "input_audio_buffer.append") -> None:
        """Appends audio in pieces of 100 ms, as fast as the server takes it."""
        for start in range(0, len(pcm), _CHUNK):
            self.send(type, audio=base64.b64encode(pcm[start : start + _CHUNK]).decode())

    def respond(self, **response: object) -> Json:
        """Asks for a response and waits for its end."""
        self.send("response.create", response=response)
        return self.until("response.done")

    def refused(self, type: str, **fields: object) -> None:
        """Sends something that is to be answered with an error."""
        self.send(type, **fields)
        self._see_refusal(f"{_SENT}{self._count} {type}")

    def refused_text(self, text: str) -> None:
        """Sends a frame of any text that is to be answered with an error."""
        self._send_frame(text, "frame")
        self._see_refusal(text)

    def until(self, type: str) -> Json:
        """Takes events until one of this type has come, or a refusal of something that was sent, and gives that.

        Raises TurnOver if none comes in time.
        """
        deadline = time.monotonic() + self._timeout
        while True:
            event = self._next(deadline - time.monotonic())
            if event is None:
                self._notes.happened("nothing more came", {"waited_for": type})
                raise TurnOver
            if event.get("type") == type or _asked(event).startswith(_SENT):
                return event

    def until_closed(self) -> None:
        """Takes events until the server closes the connection, which ends the turn."""
        self.until("the close of the connection")

    def settle(self, seconds: float) -> None:
        """Takes what still comes of the turn, and then for so many seconds more."""
        self._catch_up()
        deadline = time.monotonic() + seconds
        while self._next(deadline - time.monotonic()) is not None:
            pass

    def spoken(self, seconds: float) -> bytes:
        """The first seconds of the speech that came so far, PCM16 at 24 kHz."""
        return bytes(self._speech[: audio.size_of(seconds * 1000)])

    def _see_refusal(self, sent: str) -> None:
        if "error" not in self._catch_up():
            self._notes.happened(f"no error on {sent}", {})

    def _catch_up(self) -> list[str]:
        """Takes events until the server has answered one last question, and gives their types.

        The question is for an item that does not exist. Its answer is an error, which is no part of the turn.
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
        self._notes.happened("nothing more came", {"waited_for": "error"})
        raise TurnOver

    def _send_frame(self, text: str, kind: str) -> None:
        try:
            shown = json.loads(text)
        except ValueError:
            shown = text
        self._notes.sending(kind, shown)
        self._connection.send_raw(text)

    def _next(self, seconds: float) -> Json | None:
        """The next event, or None if none comes in time."""
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
            self._notes.aside(label, event)
            return event
        cause = self._sent.get(_asked(event))
        self._notes.happened(f"{label} on {cause}" if cause else label, event)
        if label == "response.output_audio.delta" and isinstance(event.get("delta"), str):
            self._speech += base64.b64decode(event["delta"])
        match self._connection.parse_event(data):
            case MalformedEvent(reason=reason):
                self._notes.unfit(label, reason)
            case UnknownEvent():
                self._notes.unfit(label, "not in the document")
            case parsed if parsed.deviations:
                self._notes.unfit(label, str(parsed.deviations[0]))
        return event


def _asked(event: Json) -> str:
    """The id of the client event that an error names."""
    error = event.get("error")
    return str(error.get("event_id")) if isinstance(error, dict) else ""
