"""A plain WebSocket client for the emulator that validates every event it receives against the document."""

import base64
import json
import math
import struct
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync import client as websockets

from openai_realtime.document import observed, schemas
from openai_realtime.emulator import Emulator
from openai_realtime.emulator.validation import Validation

Event = dict[str, Any]
PATIENCE = 20.0


@cache
def validation() -> Validation:
    return Validation(schemas.load())


def check(event: Any, union: str = "RealtimeServerEvent") -> Event:
    """Return the event after checking that it is a member of this union of the document."""
    problem = validation().problem(union, observed.declared(event), nulls=True)
    assert problem is None, (problem, event)
    assert event["event_id"]
    checked: Event = event
    return checked


def check_translation(event: Any) -> Event:
    """Return the event after checking that it belongs to a translation session."""
    return check(event, "RealtimeTranslationServerEvent")


class EmulatorConnection:
    """One open connection."""

    def __init__(self, socket: websockets.ClientConnection, checked: Callable[[Any], Event] = check) -> None:
        self.socket = socket
        self._checked = checked

    def send(self, type: str, /, **fields: Any) -> None:
        self.socket.send(json.dumps({"type": type, **fields}))

    def say(self, text: str, **response: Any) -> None:
        """Send a user message and request a response."""
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
        self.send("conversation.item.create", item=item)
        self.send("response.create", **({"response": response} if response else {}))

    def speak(self, pcm: bytes) -> None:
        """Send the user's audio in chunks of 100 ms."""
        for start in range(0, len(pcm), 4800):
            self.send("input_audio_buffer.append", audio=base64.b64encode(pcm[start : start + 4800]).decode())

    def event(self) -> Event:
        """Return the next event."""
        frame = self.socket.recv(PATIENCE)
        assert isinstance(frame, str)
        return self._checked(json.loads(frame))

    def until(self, *types: str) -> list[Event]:
        """Return the events up to and including the first of these types."""
        events = [self.event()]
        while events[-1]["type"] not in types:
            events.append(self.event())
        return events

    def only(self, type: str) -> Event:
        """Return the next event, which must be of this type."""
        event = self.event()
        assert event["type"] == type, event
        return event

    def end(self) -> tuple[int, str]:
        """Return the code and reason of the server's close; skip events before it."""
        try:
            while True:
                self.event()
        except ConnectionClosed as closed:
            return (closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else (1006, "")


@contextmanager
def connect(
    emulator: Emulator,
    target: str = "/realtime?model=gpt-realtime",
    *,
    key: str | None = "",
    headers: Mapping[str, str] | None = None,
    subprotocols: Sequence[str] | None = None,
    checked: Callable[[Any], Event] = check,
    **options: Any,
) -> Iterator[EmulatorConnection]:
    """Connect with the emulator's API key, another key, or none; `checked` validates received events."""
    authorization = {} if key is None else {"Authorization": f"Bearer {key or emulator.api_key}"}
    url = f"ws{emulator.base_url.removeprefix('http')}{target}"
    limits = {"open_timeout": PATIENCE, "close_timeout": PATIENCE, "max_size": None, "proxy": None}
    settings: dict[str, Any] = {**limits, **options, "subprotocols": subprotocols}
    socket = websockets.connect(url, additional_headers={**authorization, **(headers or {})}, **settings)
    with socket:
        yield EmulatorConnection(socket, checked)


def types(events: Sequence[Event]) -> list[str]:
    """Return the types of the events; repeated deltas count once."""
    names = [event["type"] for event in events]
    return [name for index, name in enumerate(names) if index == 0 or name != names[index - 1]]


def tone(ms: int, hertz: float = 220.0, loudness: float = 0.4) -> bytes:
    """Return a tone as PCM16, 24 kHz."""
    samples = (int(32767 * loudness * math.sin(2 * math.pi * hertz * n / 24000)) for n in range(24 * ms))
    return b"".join(struct.pack("<h", sample) for sample in samples)


def silence(ms: int) -> bytes:
    """Return silence as PCM16, 24 kHz."""
    return bytes(48 * ms)


def eventually(says: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Return whether a condition becomes true within this time."""
    end = time.monotonic() + seconds
    while not says():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
