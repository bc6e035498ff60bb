"""Between the formats of a session and the PCM16 at 24 kHz that the engine works with. Streams, chunk by chunk."""

from openai_realtime import audio
from openai_realtime.audio import AudioType, Resampler

_DECODERS = {"audio/pcmu": audio.ulaw_decode, "audio/pcma": audio.alaw_decode}
_ENCODERS = {"audio/pcmu": audio.ulaw_encode, "audio/pcma": audio.alaw_encode}


class Decoder:
    """Turns a stream in one format into PCM16 at 24 kHz. Half a sample waits for its other half."""

    def __init__(self, type: AudioType) -> None:
        self._decode = _DECODERS.get(type)
        self._resampler = Resampler(8000, 24000)
        self._half = b""

    def feed(self, data: bytes) -> bytes:
        """The next bytes of the stream, decoded."""
        if self._decode is not None:
            return self._resampler.feed(self._decode(data))
        data = self._half + data if self._half else data
        whole = len(data) - len(data) % audio.SAMPLE_BYTES
        self._half = data[whole:]
        return data[:whole] if self._half else data


class Encoder:
    """Turns a stream of PCM16 at 24 kHz into one format."""

    def __init__(self, type: AudioType) -> None:
        self._encode = _ENCODERS.get(type)
        self._resampler = Resampler(24000, 8000)

    def feed(self, pcm: bytes) -> bytes:
        """The next samples of the stream, encoded."""
        return pcm if self._encode is None else self._encode(self._resampler.feed(pcm))


def encode(pcm: bytes, type: AudioType) -> bytes:
    """One whole piece of PCM16 at 24 kHz in this format."""
    return Encoder(type).feed(pcm)


def decode(data: bytes, type: AudioType) -> bytes:
    """One whole piece in this format as PCM16 at 24 kHz."""
    return Decoder(type).feed(data)
