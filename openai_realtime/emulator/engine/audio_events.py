"""Output audio as events, the way a WebSocket carries it."""

import binascii

from openai_realtime import audio
from openai_realtime.emulator.engine.formats import Encoder
from openai_realtime.emulator.engine.ids import Ids
from openai_realtime.emulator.engine.peer import AudioPlace, Event


class AudioEvents:
    """Makes `response.output_audio.delta` and `.done` of what the engine gives a peer. One for each peer."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids
        self._encoders: dict[AudioPlace, Encoder] = {}

    def delta(self, pcm: bytes, place: AudioPlace) -> Event:
        """The next piece of speech, in the format of its place, as base64."""
        encoder = self._encoders.get(place)
        if encoder is None:
            encoder = self._encoders.setdefault(place, Encoder(place.format))
        data = binascii.b2a_base64(encoder.feed(pcm), newline=False).decode("ascii")
        return {**self._event("response.output_audio.delta", place), "delta": data}

    def done(self, place: AudioPlace) -> Event:
        """The end of the speech of one content part."""
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


class TranslationAudioEvents:
    """Makes `session.output_audio.delta` of what a translation engine gives a peer. There is no event for the end."""

    def __init__(self, ids: Ids) -> None:
        self._ids = ids

    def delta(self, pcm: bytes, place: AudioPlace) -> Event:
        """The next piece of translated speech, PCM16 at 24 kHz as base64."""
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
        """Nothing: the stream goes on."""
