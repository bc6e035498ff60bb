"""Token counts: estimates without a tokenizer, but consistent and the same in every run.

Text has one token per four characters, rounded up. Input audio has 10 tokens per second, output audio 20. An image has
258.
"""

import json
import math
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from openai_realtime import audio
from openai_realtime.emulator.engine.items import Item

_IMAGE_TOKENS = 258
_MINUTE = 60.0


def text_tokens(text: str) -> int:
    """Return the tokens of a text."""
    return math.ceil(len(text) / 4)


def input_audio_tokens(pcm: bytes | bytearray) -> int:
    """Return the tokens of input audio, PCM16 at 24 kHz."""
    return math.ceil(audio.duration_ms(len(pcm)) / 100)


def output_audio_tokens(pcm: bytes) -> int:
    """Return the tokens of output audio, PCM16 at 24 kHz."""
    return math.ceil(audio.duration_ms(len(pcm)) / 50)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Token counts by modality."""

    text: int = 0
    audio: int = 0
    image: int = 0

    def __add__(self, other: "Tokens") -> "Tokens":
        return Tokens(self.text + other.text, self.audio + other.audio, self.image + other.image)

    @property
    def total(self) -> int:
        """The sum over all modalities."""
        return self.text + self.audio + self.image


def item_tokens(item: Item) -> Tokens:
    """Return the input tokens of an item."""
    data = item.as_kept()
    text = sum(text_tokens(str(data[name])) for name in ("name", "arguments", "output") if data.get(name))
    image = 0
    for part in data.get("content", ()):
        text += text_tokens(part.get("text") or (part.get("transcript") if data["role"] == "assistant" else "") or "")
        image += _IMAGE_TOKENS if part["type"] == "input_image" else 0
    return Tokens(text, sum(map(input_audio_tokens, item.audio.values())), image)


def settings_tokens(instructions: str, tools: Sequence[Mapping[str, Any]]) -> Tokens:
    """Return the input tokens of instructions and tools."""
    return Tokens(text_tokens(instructions) + sum(text_tokens(json.dumps(tool)) for tool in tools))


class PromptCache:
    """The prompt cache: the prefix that a prompt shares with the one before it."""

    def __init__(self) -> None:
        self._last: list[tuple[str, Tokens]] = []

    def read(self, prompt: Iterable[tuple[str, Tokens]]) -> tuple[Tokens, Tokens]:
        """Return the input tokens of a prompt and how many of them were cached.

        Args:
            prompt: the prompt's pieces in order, each as a key and its tokens.
        """
        pieces = list(prompt)
        cached = Tokens()
        for piece, last in zip(pieces, self._last, strict=False):
            if piece != last:
                break
            cached += piece[1]
        self._last = pieces
        return sum((tokens for _, tokens in pieces), Tokens()), cached


def build_usage(input: Tokens, cached: Tokens, output: Tokens) -> dict[str, Any]:
    """Build the `usage` of a response."""
    return {
        "total_tokens": input.total + output.total,
        "input_tokens": input.total,
        "output_tokens": output.total,
        "input_token_details": {
            "text_tokens": input.text,
            "audio_tokens": input.audio,
            "image_tokens": input.image,
            "cached_tokens": cached.total,
            "cached_tokens_details": {
                "text_tokens": cached.text,
                "audio_tokens": cached.audio,
                "image_tokens": cached.image,
            },
        },
        "output_token_details": {"text_tokens": output.text, "audio_tokens": output.audio},
    }


class RateLimits:
    """Tokens of the last minute against a limit that is reported but not enforced."""

    TOKENS = 400_000

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._spent: deque[tuple[float, int]] = deque()

    def spend(self, tokens: int) -> list[dict[str, Any]]:
        """Count the tokens of a response and return the state of the limits."""
        now = self._clock()
        while self._spent and self._spent[0][0] <= now - _MINUTE:
            self._spent.popleft()
        self._spent.append((now, tokens))
        used = min(sum(count for _, count in self._spent), self.TOKENS)
        seconds = round(used / self.TOKENS * _MINUTE, 3)
        return [{"name": "tokens", "limit": self.TOKENS, "remaining": self.TOKENS - used, "reset_seconds": seconds}]
