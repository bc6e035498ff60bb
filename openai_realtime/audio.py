"""Helpers for the audio formats of the Realtime API: G.711, resampling, durations, WAV files. Standard library only.

PCM16 means signed 16-bit samples, little-endian, mono. The API uses PCM16 at 24,000 Hz, and G.711 (μ-law or A-law, one
byte per sample) at 8,000 Hz, the format of telephony.
"""

from __future__ import annotations

import array
import functools
import math
import os
import sys
import wave
from collections.abc import Iterable, Sequence
from operator import mul
from typing import TYPE_CHECKING, Final, Literal

from openai_realtime.errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing_extensions import Buffer

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
_LARGEST: Final = 2**53
_HIGHEST_RATE: Final = 2**31 - 1  # the WAV header has 32 bits for the bytes per second
_LARGEST_WAV: Final = 2**32 - 64  # and for the size of the file


def bytes_per_second(type: AudioType) -> int:
    """Return the bytes per second of an audio format: 48,000 for PCM16, 8,000 for G.711.

    Raises:
        InvalidArgumentError: for any other format.
    """
    if type == "audio/pcm":
        return PCM_RATE * SAMPLE_BYTES
    if type in ("audio/pcmu", "audio/pcma"):
        return G711_RATE
    raise InvalidArgumentError("type", type, "'audio/pcm', 'audio/pcmu' or 'audio/pcma'")


def duration_ms(size: int, type: AudioType = "audio/pcm") -> float:
    """Return the duration of `size` bytes of audio, in ms.

    Raises:
        InvalidArgumentError: for a size below 0 or above 2**53, or an unknown format.
    """
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size <= _LARGEST:
        raise InvalidArgumentError("size", size, "0 or more bytes, as an integer up to 2**53")
    return size * 1000 / bytes_per_second(type)


def size_of(ms: float, type: AudioType = "audio/pcm") -> int:
    """Return the size of `ms` milliseconds of audio in bytes, rounded down to whole samples.

    Raises:
        InvalidArgumentError: for a duration below 0 or above 2**53 ms, or an unknown format.
    """
    if not isinstance(ms, int | float) or isinstance(ms, bool) or not 0 <= ms <= _LARGEST:
        raise InvalidArgumentError("ms", ms, "0 or more milliseconds, up to 2**53")
    size = int(ms * bytes_per_second(type) / 1000)
    return size - size % SAMPLE_BYTES if type == "audio/pcm" else size


def ulaw_encode(pcm: Buffer) -> bytes:
    """Encode PCM16 as G.711 μ-law, half as many bytes.

    Raises:
        InvalidArgumentError: for anything but whole samples.
    """
    return bytes(map(_ulaw_bytes().__getitem__, (sample >> 2 for sample in _unsigned(pcm))))


def ulaw_decode(data: Buffer) -> bytes:
    """Decode G.711 μ-law to PCM16, twice as many bytes, at the same rate (8,000 Hz).

    Raises:
        InvalidArgumentError: for anything but bytes or another buffer.
    """
    return _pack(map(_ulaw_samples().__getitem__, _bytes("data", data)))


def alaw_encode(pcm: Buffer) -> bytes:
    """Encode PCM16 as G.711 A-law, half as many bytes.

    Raises:
        InvalidArgumentError: for anything but whole samples.
    """
    return bytes(map(_alaw_bytes().__getitem__, (sample >> 3 for sample in _unsigned(pcm))))


def alaw_decode(data: Buffer) -> bytes:
    """Decode G.711 A-law to PCM16, twice as many bytes, at the same rate (8,000 Hz).

    Raises:
        InvalidArgumentError: for anything but bytes or another buffer.
    """
    return _pack(map(_alaw_samples().__getitem__, _bytes("data", data)))


class Resampler:
    """Resamples a stream of PCM16 between 8,000 and 24,000 Hz, in chunks of any size.

    A low-pass filter at 3.6 kHz prevents aliasing and delays the audio by 0.4 ms. Upsampling yields three samples for
    each one; downsampling yields one for every three of the whole stream.
    """

    def __init__(self, source: Rate, target: Rate) -> None:
        """Create a resampler for one stream.

        Raises:
            InvalidArgumentError: unless one rate is 8,000 and the other 24,000 Hz.
        """
        _check_rate("source", source)
        _check_rate("target", target)
        if source == target:
            raise InvalidArgumentError("target", target, "the other rate, not that of source")
        self._up = target > source
        taps = _low_pass()
        self._taps = [[tap * _RATIO for tap in taps[phase::_RATIO]] for phase in range(_RATIO)] if self._up else [taps]
        self._past = [0] * (len(self._taps[0]) - 1)
        self._skip = 0

    def feed(self, pcm: Buffer) -> bytes:
        """Resample the next chunk.

        Raises:
            InvalidArgumentError: for anything but whole samples.
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


def resample(pcm: Buffer, source: Rate, target: Rate) -> bytes:
    """Resample a complete piece of PCM16; see `Resampler`. With equal rates its bytes are returned unchanged.

    Raises:
        InvalidArgumentError: for an odd number of bytes, or rates other than 8,000 and 24,000 Hz.
    """
    _check_rate("source", source)
    _check_rate("target", target)
    return _whole(pcm) if source == target else Resampler(source, target).feed(pcm)


def write_wav(target: str | os.PathLike[str], pcm: Buffer, rate: int = PCM_RATE) -> None:
    """Write PCM16 to a WAV file.

    Args:
        target: path of the file.
        pcm: the audio.
        rate: samples per second.

    Raises:
        InvalidArgumentError: for an odd number of bytes, a rate out of range, or a `target` that is not a path.
        OSError: when the file cannot be written.
    """
    path = _path(target)
    if not isinstance(rate, int) or isinstance(rate, bool) or not 1 <= rate <= _HIGHEST_RATE:
        raise InvalidArgumentError("rate", rate, f"samples per second, as an integer from 1 to {_HIGHEST_RATE}")
    samples = _whole(pcm)
    if len(samples) > _LARGEST_WAV:
        raise InvalidArgumentError("pcm", pcm, f"at most {_LARGEST_WAV} bytes", shown=f"{len(samples)} bytes")
    # Opened here: wave on Python 3.11 prints a second traceback for a file it cannot open.
    with open(path, "wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(SAMPLE_BYTES)
        file.setframerate(rate)
        file.writeframes(samples)


def rms(pcm: Buffer) -> float:
    """Return the root mean square of PCM16, from 0 to 32,768; 0.0 for no audio.

    Raises:
        InvalidArgumentError: for anything but whole samples.
    """
    samples = _signed(pcm)
    return math.sqrt(sum(map(mul, samples, samples)) / len(samples)) if samples else 0.0


def _check_rate(name: str, rate: object) -> None:
    if not isinstance(rate, int) or rate not in (G711_RATE, PCM_RATE):
        raise InvalidArgumentError(name, rate, "8000 or 24000 Hz")


def _path(target: object) -> str:
    """Return a path as a string. An integer is refused: `open` takes it for an open file, such as stdout."""
    try:
        if isinstance(target, str | os.PathLike):
            path = os.fsdecode(target)
            if "\0" not in path and os.fsencode(path):
                return path
    except (TypeError, UnicodeEncodeError):
        pass  # refused below
    raise InvalidArgumentError("target", target, "the path of a file")


def _bytes(name: str, data: Buffer) -> bytes:
    if isinstance(data, bytes):
        return data
    try:
        return bytes(memoryview(data))
    except (TypeError, ValueError, BufferError):  # ValueError for a memoryview that was released
        raise InvalidArgumentError(name, data, "bytes, or another buffer") from None


def _whole(pcm: Buffer) -> bytes:
    """Return the bytes of whole PCM16 samples."""
    whole = _bytes("pcm", pcm)
    if len(whole) % SAMPLE_BYTES:
        expected = "whole PCM16 samples, two bytes each"
        raise InvalidArgumentError("pcm", pcm, expected, shown=f"{len(whole)} bytes")
    return whole


def _signed(pcm: Buffer) -> array.array[int]:
    return _samples("h", pcm)


def _unsigned(pcm: Buffer) -> array.array[int]:
    return _samples("H", pcm)


def _samples(typecode: Literal["h", "H"], pcm: Buffer) -> array.array[int]:
    samples = array.array(typecode, _whole(pcm))
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
