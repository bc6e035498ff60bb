"""Appending audio: microseconds from raw PCM16 to a complete message, without sending it."""

import base64
from binascii import b2a_base64
from typing import Any

from _common import PCM_20_MS, best, report
from openai.resources.realtime.realtime import RealtimeConnection

from openai_realtime import encode_audio_append
from openai_realtime.connection.client_events import InputAudioBufferResource

COUNT = 2000


class Nowhere:
    """A socket that discards what is sent."""

    def send(self, *_: object, **__: object) -> None:
        """Discard the message."""


buffer = InputAudioBufferResource[None](lambda frame: None)
connection: Any = RealtimeConnection(Nowhere())  # type: ignore[arg-type]  # all that append needs from a socket

for milliseconds, pcm in ((20, PCM_20_MS), (100, PCM_20_MS * 5)):

    def _theirs(pcm: bytes = pcm) -> None:
        for _ in range(COUNT):
            connection.input_audio_buffer.append(audio=base64.b64encode(pcm).decode())

    def _ours(pcm: bytes = pcm) -> None:
        for _ in range(COUNT):
            buffer.append(pcm)

    def _encode(pcm: bytes = pcm) -> None:
        for _ in range(COUNT):
            encode_audio_append(pcm)

    def _floor(pcm: bytes = pcm) -> None:
        for _ in range(COUNT):
            b2a_base64(pcm, newline=False)

    report(
        f"append: {milliseconds} ms of PCM16, {len(pcm)} bytes",
        {
            "openai, append()": best(_theirs, COUNT),
            "openai_realtime, append()": best(_ours, COUNT, 20),
            "openai_realtime, encode alone": best(_encode, COUNT, 20),
            "floor: base64": best(_floor, COUNT, 20),
        },
        "openai_realtime, append()",
        "openai, append()",
    )
