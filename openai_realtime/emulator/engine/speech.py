"""The emulator's synthetic speech: one short tone per word, in step with the transcript. Pure and deterministic."""

import array
import functools
import itertools
import math
import re
import sys
import zlib

from openai_realtime import audio

_WORD = re.compile(r"\s*\S+(?:\s+$)?")
_HERTZ = (200, 240, 300, 320, 400)
_LOUDNESS = 8_000
_GAP_MS = 60
_LONGEST_MS = 1_000


def split_words(text: str) -> list[str]:
    """Split text before each word; joined, the pieces are the text again."""
    return _WORD.findall(text) or ([text] if text else [])


def synthesize(word: str, speed: float = 1.0) -> bytes:
    """Return a tone for a word: PCM16 at 24 kHz, 80 ms plus 45 ms per character, at most 1 s, at this speed."""
    rate = speed if 0.25 <= speed <= 1.5 else 1.0
    letters = len(word.strip())
    ms = min(80 + 45 * letters, _LONGEST_MS)
    return _tone(_HERTZ[zlib.crc32(word.strip().encode("utf-8", "replace")) % len(_HERTZ)], int(ms / rate))


@functools.lru_cache(maxsize=256)
def _tone(hertz: int, ms: int) -> bytes:
    """Return a tone with ramps of 5 ms followed by a gap, `ms` in total."""
    gap = audio.size_of(min(_GAP_MS, ms / 4))
    count = (audio.size_of(ms) - gap) // audio.SAMPLE_BYTES
    wave = [_LOUDNESS * math.sin(2 * math.pi * n / (audio.PCM_RATE // hertz)) for n in range(audio.PCM_RATE // hertz)]
    samples = array.array("h", map(int, (wave * (count // len(wave) + 1))[:count]))
    ramp = min(audio.PCM_RATE // 200, count // 2)
    for n in range(ramp):
        samples[n] = samples[n] * n // ramp
        samples[-1 - n] = samples[-1 - n] * n // ramp
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes() + bytes(gap)


def split_audio(pcm: bytes, count: int) -> list[bytes]:
    """Cut PCM16 into `count` pieces of about the same length."""
    samples = len(pcm) // audio.SAMPLE_BYTES
    cuts = [samples * n // count * audio.SAMPLE_BYTES for n in range(count + 1)]
    return [pcm[start:end] for start, end in itertools.pairwise(cuts)]
