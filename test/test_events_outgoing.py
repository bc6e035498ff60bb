"""Audio on its way out: the finished frame of `input_audio_buffer.append`."""

import array
import base64
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openai_realtime import InvalidArgumentError, encode_audio_append


@given(st.binary(max_size=2000))
def test_the_frame_is_the_event_as_json(pcm: bytes) -> None:
    event = json.loads(encode_audio_append(pcm))
    assert event == {"type": "input_audio_buffer.append", "audio": base64.b64encode(pcm).decode()}
    event = json.loads(encode_audio_append(pcm, translation=True))
    assert event == {"type": "session.input_audio_buffer.append", "audio": base64.b64encode(pcm).decode()}


@pytest.mark.parametrize(
    "pcm",
    [
        b"\1\0\2\0",
        bytearray(b"\1\0\2\0"),
        memoryview(b"\1\0\2\0"),
        array.array("h", [1, 2]),
        memoryview(b"\1..\0..\2..\0")[::3],
    ],
    ids=["bytes", "bytearray", "memoryview", "array", "with gaps"],
)
def test_any_buffer_is_audio(pcm: Any) -> None:
    assert base64.b64decode(json.loads(encode_audio_append(pcm))["audio"]) == b"\1\0\2\0"


@pytest.mark.parametrize("pcm", ["AAAA", None, 7, [1, 2]])
def test_what_is_no_buffer_is_refused_by_name(pcm: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="^pcm must be raw audio: bytes, .* not a value of type"):
        encode_audio_append(pcm)


def test_more_audio_than_an_event_may_carry_is_refused() -> None:
    limit = 15 * 2**20
    assert len(encode_audio_append(bytes(limit))) > limit
    with pytest.raises(InvalidArgumentError, match=f"audio of at most {limit} bytes"):
        encode_audio_append(bytes(limit + 3))
