"""An engine under test, with a fake clock and a peer that validates every event against the document."""

import base64
import copy
import json
from collections.abc import Mapping
from typing import Any

from openai_realtime.document import observed, schemas
from openai_realtime.emulator import sessions
from openai_realtime.emulator.engine import speech
from openai_realtime.emulator.engine.audio_events import AudioEvents, TranslationAudioEvents
from openai_realtime.emulator.engine.conversation import ConversationEngine
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import AudioPlace
from openai_realtime.emulator.engine.translation import TranslationEngine
from openai_realtime.emulator.validation import Validation

VALIDATION = Validation(schemas.load())
NOW = 1_800_000_000.0


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


class Recorder:
    """A peer like a WebSocket's. It keeps a copy of every event as it was sent."""

    def __init__(self, audio: AudioEvents | TranslationAudioEvents, union: str, plays_audio: bool = False) -> None:
        self.events: list[dict[str, Any]] = []
        self.pcm: dict[str, bytes] = {}
        self.cleared = 0
        self.closed: tuple[int, str] | None = None
        self.plays_audio = plays_audio
        self._audio = audio
        self._union = union

    def send_event(self, event: dict[str, Any]) -> None:
        assert self.closed is None
        problem = VALIDATION.problem(self._union, observed.declared(event), nulls=True)
        assert problem is None, (problem, event)
        self.events.append(copy.deepcopy(json.loads(json.dumps(event))))

    def send_audio(self, pcm: bytes, place: AudioPlace) -> None:
        self.pcm[place.item_id] = self.pcm.get(place.item_id, b"") + pcm
        self.send_event(self._audio.delta(pcm, place))

    def end_audio(self, place: AudioPlace) -> None:
        event = self._audio.done(place)
        if event is not None:
            self.send_event(event)

    def clear_audio(self) -> None:
        self.cleared += 1

    def close(self, code: int, reason: str) -> None:
        self.closed = (code, reason)


class EngineClient:
    """A client attached directly to the engine of a new session."""

    def __init__(
        self, session: Mapping[str, Any] | None = None, session_type: sessions.SessionType = "realtime", **options: Any
    ) -> None:
        self.clock = Clock()
        effective = sessions.effective(session_type, session or {})
        options = {"validation": VALIDATION, "clock": self.clock, "ids": Ids.counting(), **options}
        plays_audio = options.pop("plays_audio", False)
        self.engine: Any
        if session_type == "translation":
            self.engine = TranslationEngine(effective, **options)
            audio: AudioEvents | TranslationAudioEvents = TranslationAudioEvents(self.engine.ids)
            self.peer = Recorder(audio, "RealtimeTranslationServerEvent")
        else:
            self.engine = ConversationEngine(effective, **options)
            self.peer = Recorder(AudioEvents(self.engine.ids), "RealtimeServerEvent", plays_audio)
        self._read = 0
        self.engine.attach(self.peer)
        self.opening = self.new()

    def new(self) -> list[dict[str, Any]]:
        """Return the events since the last call."""
        events, self._read = self.peer.events[self._read :], len(self.peer.events)
        return events

    def handle(self, type: str, **fields: Any) -> list[dict[str, Any]]:
        """Send one event without running its consequences."""
        self.engine.handle({"type": type, **fields}, self.peer)
        return self.new()

    def send(self, type: str, **fields: Any) -> list[dict[str, Any]]:
        """Send one event, run everything that is due, and return the events received."""
        self.engine.handle({"type": type, **fields}, self.peer)
        return self.settle()

    def settle(self) -> list[dict[str, Any]]:
        while self.engine.next_timer() == 0.0:
            self.engine.run_timers()
        return self.new()

    def steps(self, count: int) -> list[dict[str, Any]]:
        for _ in range(count):
            self.engine.run_timers()
        return self.new()

    def advance(self, seconds: float) -> list[dict[str, Any]]:
        self.clock.now += seconds
        return self.settle()

    def update(self, **session: Any) -> list[dict[str, Any]]:
        return self.send("session.update", session={"type": self.engine.session["type"], **session})

    def say(self, text: str, **item: Any) -> list[dict[str, Any]]:
        return self.send("conversation.item.create", item=user(text, **item))

    def hear(self, pcm: bytes) -> list[dict[str, Any]]:
        return self.send("input_audio_buffer.append", audio=base64.b64encode(pcm).decode())

    def error(self, type: str, **fields: Any) -> tuple[str | None, str | None]:
        """Send an event that must be answered by one error; return its code and param."""
        events = self.send(type, event_id="mine", **fields)
        assert types(events) == ["error"], types(events)
        error = events[0]["error"]
        assert error["type"] == "invalid_request_error"
        assert error["event_id"] == "mine"
        assert error["message"]
        return error["code"], error["param"]


def user(text: str, **item: Any) -> dict[str, Any]:
    return {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}], **item}


def types(events: list[dict[str, Any]]) -> list[str]:
    return [event["type"] for event in events]


def one(events: list[dict[str, Any]], type: str) -> dict[str, Any]:
    found = [event for event in events if event["type"] == type]
    assert len(found) == 1, types(events)
    return found[0]


def joined(events: list[dict[str, Any]], type: str) -> str:
    return "".join(event["delta"] for event in events if event["type"] == type)


def silence(ms: int) -> bytes:
    return bytes(ms * 48)


def voice(text: str = "what is the weather like today") -> bytes:
    """Return audio that turn detection treats as speech."""
    return b"".join(map(speech.synthesize, speech.split_words(text)))
