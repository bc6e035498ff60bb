"""Output audio as events, for WebSocket peers."""

import binascii

from openai_realtime import audio
from openai_realtime.emulator.engine.formats import Encoder
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import AudioPlace, Event


class AudioEvents:
    """Builds `response.output_audio.delta` and `.done` from the engine's output audio. One per peer."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._encoders: dict[AudioPlace, Encoder] = {}

    def delta(self, pcm: bytes, place: AudioPlace) -> Event:
        """Build the event for the next piece of audio, as base64 in the format of its place."""
        encoder = self._encoders.get(place)
        if encoder is None:
            encoder = self._encoders.setdefault(place, Encoder(place.format))
        data = binascii.b2a_base64(encoder.feed(pcm), newline=False).decode("ascii")
        return {**self._event("response.output_audio.delta", place), "delta": data}

    def done(self, place: AudioPlace) -> Event:
        """Build the event that ends the audio of a content part."""
        self._encoders.pop(place, None)
        return self._event("response.output_audio.done", place)

    def _event(self, type: str, place: AudioPlace) -> Event:
        return {
            "type": type,
            "event_id": self._ids.new("event"),
            "response_id": place.response_id,
            "item_id": place.item_id,
            "output_index": place.output_index,
            "content_index": place.content_index,
        }


class SidebandAudioEvents:
    """Builds `response.output_audio.done` alone: a sideband hears no audio, but sees where it ends."""

    def __init__(self, ids: Ids) -> None:
        self._events = AudioEvents(ids)

    def delta(self, pcm: bytes, place: AudioPlace) -> None:
        """Return None: the audio goes to the call."""

    def done(self, place: AudioPlace) -> Event:
        """Build the event that ends the audio of a content part."""
        return self._events.done(place)


class TranslationAudioEvents:
    """Builds `session.output_audio.delta` from a translation engine's output audio. No event marks the end."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def delta(self, pcm: bytes, place: AudioPlace) -> Event:
        """Build the event for the next piece of translated speech, PCM16 at 24 kHz as base64."""
        return {
            "type": "session.output_audio.delta",
            "event_id": self._ids.new("event"),
            "delta": binascii.b2a_base64(pcm, newline=False).decode("ascii"),
            "sample_rate": audio.PCM_RATE,
            "channels": 1,
            "format": "pcm16",
            "elapsed_ms": place.elapsed_ms,
        }

    def done(self, place: AudioPlace) -> None:
        """Return None: the stream continues."""
