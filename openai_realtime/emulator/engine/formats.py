"""Streaming conversion between the audio formats of a session and the engine's PCM16 at 24 kHz."""

from openai_realtime import audio
from openai_realtime.audio import AudioType, Resampler

_DECODERS = {"audio/pcmu": audio.ulaw_decode, "audio/pcma": audio.alaw_decode}
_ENCODERS = {"audio/pcmu": audio.ulaw_encode, "audio/pcma": audio.alaw_encode}


class Decoder:
    """Converts a stream in one format to PCM16 at 24 kHz. An odd byte waits for the rest of its sample."""

    def __init__(self, type: AudioType) -> None:
        self._decode = _DECODERS.get(type)
        self._resampler = Resampler(8000, 24000)
        self._half = b""

    def pcm_size(self, size: int) -> int:
        """Return how many bytes of PCM16 so many bytes of the stream become, at most."""
        return size + 1 if self._decode is None else 6 * size + 2

    def feed(self, data: bytes) -> bytes:
        """Decode the next bytes of the stream."""
        if self._decode is not None:
            return self._resampler.feed(self._decode(data))
        data = self._half + data if self._half else data
        whole = len(data) - len(data) % audio.SAMPLE_BYTES
        self._half = data[whole:]
        return data[:whole] if self._half else data


class Encoder:
    """Converts a stream of PCM16 at 24 kHz to one format."""

    def __init__(self, type: AudioType) -> None:
        self._encode = _ENCODERS.get(type)
        self._resampler = Resampler(24000, 8000)

    def feed(self, pcm: bytes) -> bytes:
        """Encode the next samples of the stream."""
        return pcm if self._encode is None else self._encode(self._resampler.feed(pcm))


def encode(pcm: bytes, type: AudioType) -> bytes:
    """Encode PCM16 at 24 kHz that is not part of a stream."""
    return Encoder(type).feed(pcm)


def decode(data: bytes, type: AudioType) -> bytes:
    """Decode audio that is not part of a stream to PCM16 at 24 kHz."""
    return Decoder(type).feed(data)
