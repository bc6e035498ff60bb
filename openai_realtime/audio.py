"""Helpers for the audio formats of the Realtime API: G.711, resampling, durations, WAV files. Standard library only.

PCM16 means signed 16-bit samples, little-endian, mono. The API uses PCM16 at 24,000 Hz, and G.711 (μ-law or A-law, one
byte per sample) at 8,000 Hz, the format of telephony.
"""

import array
import functools
import math
import os
import sys
import wave
from collections.abc import Iterable, Sequence
from operator import mul
from typing import Final, Literal

AudioType = Literal["audio/pcm", "audio/pcmu", "audio/pcma"]
Rate = Literal[8000, 24000]

PCM_RATE: Final = 24_000
"""Samples per second of the API's PCM16."""
G711_RATE: Final = 8_000
"""Samples per second of G.711."""
SAMPLE_BYTES: Final = 2
"""Bytes per PCM16 sample."""

_RATIO: Final = PCM_RATE // G711_RATE
_TAPS: Final = 21
_TAP_BITS: Final = 15
_ULAW_BIAS: Final = 33
_ULAW_CLIP: Final = 8_158


def bytes_per_second(type: AudioType) -> int:
    """Return the bytes per second of an audio format: 48,000 for PCM16, 8,000 for G.711.

    Raises:
        ValueError: for any other format.
    """
    if type == "audio/pcm":
        return PCM_RATE * SAMPLE_BYTES
    if type in ("audio/pcmu", "audio/pcma"):
        return G711_RATE
    raise ValueError(f"type is {type!r}; expected 'audio/pcm', 'audio/pcmu' or 'audio/pcma'")


def duration_ms(size: int, type: AudioType = "audio/pcm") -> float:
    """Return the duration of `size` bytes of audio, in ms.

    Raises:
        ValueError: for a negative size, or an unknown format.
    """
    if size < 0:
        raise ValueError(f"size is {size}; expected 0 or more bytes")
    return size * 1000 / bytes_per_second(type)


def size_of(ms: float, type: AudioType = "audio/pcm") -> int:
    """Return the size of `ms` milliseconds of audio in bytes, rounded down to whole samples.

    Raises:
        ValueError: for a negative or infinite duration, or an unknown format.
    """
    if not (ms >= 0 and math.isfinite(ms)):
        raise ValueError(f"ms is {ms}; expected 0 or more milliseconds")
    size = int(ms * bytes_per_second(type) / 1000)
    return size - size % SAMPLE_BYTES if type == "audio/pcm" else size


def ulaw_encode(pcm: bytes) -> bytes:
    """Encode PCM16 as G.711 μ-law, half as many bytes.

    Raises:
        ValueError: for an odd number of bytes.
    """
    return bytes(map(_ulaw_bytes().__getitem__, (sample >> 2 for sample in _unsigned(pcm))))


def ulaw_decode(data: bytes) -> bytes:
    """Decode G.711 μ-law to PCM16, twice as many bytes, at the same rate (8,000 Hz)."""
    return _pack(map(_ulaw_samples().__getitem__, data))


def alaw_encode(pcm: bytes) -> bytes:
    """Encode PCM16 as G.711 A-law, half as many bytes.

    Raises:
        ValueError: for an odd number of bytes.
    """
    return bytes(map(_alaw_bytes().__getitem__, (sample >> 3 for sample in _unsigned(pcm))))


def alaw_decode(data: bytes) -> bytes:
    """Decode G.711 A-law to PCM16, twice as many bytes, at the same rate (8,000 Hz)."""
    return _pack(map(_alaw_samples().__getitem__, data))


class Resampler:
    """Resamples a stream of PCM16 between 8,000 and 24,000 Hz, in chunks of any size.

    A low-pass filter at 3.6 kHz prevents aliasing and delays the audio by 0.4 ms. Upsampling yields three samples for
    each one; downsampling yields one for every three of the whole stream.
    """

    def __init__(self, source: Rate, target: Rate) -> None:
        if (source, target) not in ((8000, 24000), (24000, 8000)):
            raise ValueError(f"cannot resample {source} to {target} Hz; expected 8000 to 24000 or 24000 to 8000")
        self._up = target > source
        taps = _low_pass()
        self._taps = [[tap * _RATIO for tap in taps[phase::_RATIO]] for phase in range(_RATIO)] if self._up else [taps]
        self._past = [0] * (len(self._taps[0]) - 1)
        self._skip = 0

    def feed(self, pcm: bytes) -> bytes:
        """Resample the next chunk.

        Raises:
            ValueError: for an odd number of bytes.
        """
        samples = self._past + _signed(pcm).tolist()
        count = len(samples) - len(self._past)
        self._past = samples[count:]
        if self._up:
            resampled = [0] * (count * _RATIO)
            for phase, taps in enumerate(self._taps):
                resampled[phase::_RATIO] = _filtered(taps, samples, range(count))
        else:
            resampled = _filtered(self._taps[0], samples, range(self._skip, count, _RATIO))
            self._skip = (self._skip - count) % _RATIO
        return _pack(resampled)


def _filtered(taps: Sequence[int], samples: list[int], starts: range) -> list[int]:
    """Apply the filter to the windows that start at `starts`; the first tap belongs to the newest sample."""
    newest_last = taps[::-1]
    columns = [samples[starts.start + n : starts.stop + n : starts.step] for n in range(len(taps))]
    sums = [sum(map(mul, newest_last, window)) >> _TAP_BITS for window in zip(*columns, strict=True)]
    if sums and (max(sums) > 32_767 or min(sums) < -32_768):
        return [max(-32_768, min(32_767, value)) for value in sums]
    return sums


def resample(pcm: bytes, source: Rate, target: Rate) -> bytes:
    """Resample a complete piece of PCM16; see `Resampler`. With equal rates it is returned unchanged.

    Raises:
        ValueError: for an odd number of bytes, or rates other than 8,000 and 24,000 Hz.
    """
    return pcm if source == target else Resampler(source, target).feed(pcm)


def write_wav(target: str | os.PathLike[str], pcm: bytes, rate: int = PCM_RATE) -> None:
    """Write PCM16 to a WAV file.

    Args:
        target: path of the file.
        pcm: the audio.
        rate: samples per second.

    Raises:
        ValueError: for an odd number of bytes, or a rate below 1.
        OSError: when the file cannot be written.
    """
    if rate < 1:
        raise ValueError(f"rate is {rate}; expected 1 Hz or more")
    _check_whole(pcm)
    # Opened here: wave on Python 3.11 prints a second traceback for a file it cannot open.
    with open(target, "wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(rate)
        file.writeframes(pcm)


def rms(pcm: bytes) -> float:
    """Return the root mean square of PCM16, from 0 to 32,768; 0.0 for no audio.

    Raises:
        ValueError: for an odd number of bytes.
    """
    samples = _signed(pcm)
    return math.sqrt(sum(map(mul, samples, samples)) / len(samples)) if samples else 0.0


def _check_whole(pcm: bytes) -> None:
    if len(pcm) % SAMPLE_BYTES:
        raise ValueError(f"pcm has {len(pcm)} bytes; expected whole PCM16 samples, two bytes each")


def _signed(pcm: bytes) -> "array.array[int]":
    return _samples("h", pcm)


def _unsigned(pcm: bytes) -> "array.array[int]":
    return _samples("H", pcm)


def _samples(typecode: Literal["h", "H"], pcm: bytes) -> "array.array[int]":
    _check_whole(pcm)
    samples = array.array(typecode, pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _pack(samples: Iterable[int]) -> bytes:
    packed = array.array("h", samples)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


@functools.cache
def _low_pass() -> Sequence[int]:
    """Return a Hamming-windowed sinc with a cutoff of 3.6 kHz at 24 kHz; the taps, in units of 1/32768, add up to 1."""
    cutoff, middle = 3_600 / PCM_RATE, (_TAPS - 1) / 2
    taps = [
        2 * cutoff * _sinc(2 * cutoff * (n - middle)) * (0.54 - 0.46 * math.cos(2 * math.pi * n / (_TAPS - 1)))
        for n in range(_TAPS)
    ]
    return [round((1 << _TAP_BITS) * tap / sum(taps)) for tap in taps]


def _sinc(x: float) -> float:
    return 1.0 if x == 0 else math.sin(math.pi * x) / (math.pi * x)


def _ulaw_byte(sample: int) -> int:
    """Encode a 14-bit sample: sign, exponent and mantissa of its biased magnitude, all bits inverted."""
    magnitude = min(-sample if sample < 0 else sample, _ULAW_CLIP) + _ULAW_BIAS
    exponent = magnitude.bit_length() - 6
    mantissa = (magnitude >> (exponent + 1)) & 0x0F
    return ~((0x80 if sample < 0 else 0) | exponent << 4 | mantissa) & 0xFF


def _ulaw_sample(byte: int) -> int:
    byte = ~byte & 0xFF
    exponent, mantissa = (byte >> 4) & 0x07, byte & 0x0F
    magnitude = ((((mantissa << 1) + _ULAW_BIAS) << exponent) - _ULAW_BIAS) << 2
    return -magnitude if byte & 0x80 else magnitude


def _alaw_byte(sample: int) -> int:
    """Encode a 13-bit sample: sign, exponent and mantissa of its magnitude, every other bit inverted."""
    positive = sample >= 0
    magnitude = sample if positive else ~sample
    exponent = max(magnitude.bit_length() - 5, 0)
    mantissa = (magnitude >> max(exponent, 1)) & 0x0F
    return ((0x80 if positive else 0) | exponent << 4 | mantissa) ^ 0x55


def _alaw_sample(byte: int) -> int:
    byte ^= 0x55
    exponent, mantissa = (byte >> 4) & 0x07, byte & 0x0F
    magnitude = (mantissa << 1 | 1) if exponent == 0 else (mantissa << 1 | 0x21) << (exponent - 1)
    return magnitude << 3 if byte & 0x80 else -(magnitude << 3)


@functools.cache
def _ulaw_bytes() -> bytes:
    return bytes(_ulaw_byte(_from_unsigned(index, 14)) for index in range(1 << 14))


@functools.cache
def _alaw_bytes() -> bytes:
    return bytes(_alaw_byte(_from_unsigned(index, 13)) for index in range(1 << 13))


def _from_unsigned(value: int, bits: int) -> int:
    return value - (1 << bits) if value >> (bits - 1) else value


@functools.cache
def _ulaw_samples() -> Sequence[int]:
    return [_ulaw_sample(byte) for byte in range(256)]


@functools.cache
def _alaw_samples() -> Sequence[int]:
    return [_alaw_sample(byte) for byte in range(256)]
