"""Audio helpers: G.711 against known values, resampling, durations, WAV files."""

import array
import importlib
import itertools
import math
import struct
import subprocess
import sys
import warnings
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime import audio

EVERY_SAMPLE = struct.pack("<65536h", *range(-32768, 32768))
EVERY_BYTE = bytes(range(256))
CODECS = {
    "ulaw": (audio.ulaw_encode, audio.ulaw_decode),
    "alaw": (audio.alaw_encode, audio.alaw_decode),
}
samples = st.lists(st.integers(-32768, 32767), max_size=400)


def pack(values):
    return struct.pack(f"<{len(values)}h", *values)


def unpack(pcm):
    return struct.unpack(f"<{len(pcm) // 2}h", pcm)


def tone(hertz, rate, ms=500, loudness=10_000):
    return pack([round(loudness * math.sin(2 * math.pi * hertz * n / rate)) for n in range(rate * ms // 1000)])


@pytest.mark.parametrize("law", CODECS)
def test_every_code_survives_a_round_trip(law):
    encode, decode = CODECS[law]
    again = encode(decode(EVERY_BYTE))
    twice = {"ulaw": {0x7F: 0xFF}, "alaw": {}}[law]  # μ-law has two zeros
    assert again == bytes(twice.get(code, code) for code in EVERY_BYTE)


@pytest.mark.parametrize("law", CODECS)
def test_codecs_agree_with_the_standard_library_of_old(law):
    if sys.version_info >= (3, 13):
        pytest.skip("audioop is gone since Python 3.13")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        audioop = importlib.import_module("audioop")
    encode, decode = CODECS[law]
    assert encode(EVERY_SAMPLE) == getattr(audioop, f"lin2{law}")(EVERY_SAMPLE, 2)
    assert decode(EVERY_BYTE) == getattr(audioop, f"{law}2lin")(EVERY_BYTE, 2)


def test_known_codes():
    assert audio.ulaw_encode(pack([0, -32768, 32767, 1000, -1000])).hex() == "ff0080ce4e"
    assert audio.alaw_encode(pack([0, -32768, 32767, 1000, -1000])).hex() == "d52aaafa7a"
    assert unpack(audio.ulaw_decode(bytes.fromhex("ff0080"))) == (0, -32124, 32124)
    assert unpack(audio.alaw_decode(bytes.fromhex("d52aaa"))) == (8, -32256, 32256)


@pytest.mark.parametrize("law", CODECS)
@given(values=samples)
def test_what_codecs_lose_is_small_and_bounded(law, values):
    encode, decode = CODECS[law]
    for value, back in zip(values, unpack(decode(encode(pack(values)))), strict=True):
        assert abs(back - value) <= max(abs(value) / 16, 16) + 4


@pytest.mark.parametrize("call", [audio.ulaw_encode, audio.alaw_encode, audio.rms])
def test_half_a_sample_is_refused(call):
    with pytest.raises(ValueError, match="3 bytes"):
        call(b"abc")
    with pytest.raises(ValueError, match="3 bytes"):
        audio.Resampler(8000, 24000).feed(b"abc")


def test_rates_that_are_not_offered_are_refused():
    with pytest.raises(ValueError, match="source must be 8000 or 24000 Hz, not 16000"):
        audio.Resampler(16000, 24000)
    assert audio.resample(b"ab", 8000, 8000) == b"ab"


@pytest.mark.parametrize(("source", "target"), [(8000, 24000), (24000, 8000)])
@pytest.mark.parametrize("hertz", [200, 1000, 2500])
def test_resampling_keeps_length_pitch_and_loudness(source, target, hertz):
    before = tone(hertz, source)
    after = audio.resample(before, source, target)
    assert len(after) // 2 == len(before) // 2 * target // source
    assert audio.rms(after) == pytest.approx(audio.rms(before), rel=0.12)
    crossings = sum(a < 0 <= b for a, b in zip(unpack(after), unpack(after)[1:], strict=False))
    assert crossings == pytest.approx(hertz / 2, abs=2)


def test_no_aliases_pass_downwards():
    assert audio.rms(audio.resample(tone(7000, 24000), 24000, 8000)) < 100


def test_steady_level_stays_and_loud_sound_does_not_wrap():
    level = audio.resample(pack([12_000] * 100), 8000, 24000)
    assert set(unpack(level[200:])) <= set(range(11_980, 12_021))
    square = pack(([32767] * 4 + [-32768] * 4) * 50)
    up = unpack(audio.resample(square, 8000, 24000))
    assert max(up) == 32767
    assert min(up) == -32768


@given(values=samples, cuts=st.lists(st.integers(0, 400), max_size=6), down=st.booleans())
def test_chunks_are_resampled_like_the_whole(values, cuts, down):
    rates = (24000, 8000) if down else (8000, 24000)
    bounds = [0, *sorted(min(cut, len(values)) for cut in cuts), len(values)]
    stream = audio.Resampler(*rates)
    chunks = [stream.feed(pack(values[a:b])) for a, b in itertools.pairwise(bounds)]
    assert b"".join(chunks) == audio.resample(pack(values), *rates)


def test_durations_and_sizes():
    assert audio.bytes_per_second("audio/pcm") == 48_000
    assert audio.bytes_per_second("audio/pcmu") == audio.bytes_per_second("audio/pcma") == 8_000
    assert audio.duration_ms(960) == 20
    assert audio.duration_ms(160, "audio/pcmu") == 20
    assert audio.size_of(20) == 960
    assert audio.size_of(20, "audio/pcma") == 160
    assert audio.size_of(0.03) == 0
    for call in (lambda: audio.duration_ms(-1), lambda: audio.size_of(-1), lambda: audio.size_of(math.nan)):
        with pytest.raises(ValueError, match="must be 0 or more"):
            call()
    with pytest.raises(ValueError, match="audio/opus"):
        audio.bytes_per_second("audio/opus")


@given(st.floats(0, 1e7), st.sampled_from(["audio/pcm", "audio/pcmu"]))
def test_sizes_are_whole_samples_that_fit(ms, type):
    size = audio.size_of(ms, type)
    assert size % (2 if type == "audio/pcm" else 1) == 0
    assert audio.duration_ms(size, type) <= ms + 1e-6
    assert audio.duration_ms(size + 2, type) > ms - 1e-6


def test_rms():
    assert audio.rms(b"") == 0.0
    assert audio.rms(pack([-32768, -32768])) == 32768.0
    assert audio.rms(pack([3, -4, 3, -4])) == pytest.approx(math.sqrt(12.5))


def test_wav(tmp_path):
    pcm = tone(440, 24000, ms=50)
    audio.write_wav(tmp_path / "a.wav", pcm)
    with wave.open(str(tmp_path / "a.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24000)
        assert file.readframes(10_000) == pcm
    with pytest.raises(ValueError, match="rate must be .*, not 0"):
        audio.write_wav(tmp_path / "b.wav", pcm, rate=0)
    with pytest.raises(ValueError, match="target must be the path of a file, not 1"):
        audio.write_wav(1, pcm)  # type: ignore[arg-type]  # the number of stdout, which would be closed
    with pytest.raises(ValueError, match="1 bytes"):
        audio.write_wav(tmp_path / "b.wav", b"a")
    assert not (tmp_path / "b.wav").exists()


def test_samples_are_little_endian_everywhere(monkeypatch):
    native = array.array("h", [1, -2, 3000])
    if sys.byteorder == "big":
        native.byteswap()
    assert audio.ulaw_encode(native.tobytes()) == audio.ulaw_encode(pack([1, -2, 3000]))


def test_import_is_light():
    code = "import sys, openai_realtime.audio; print(*{'pydantic', 'urllib3', 'ssl', 'numpy', 'audioop'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=30)
    assert ran.stdout.strip() == ""
