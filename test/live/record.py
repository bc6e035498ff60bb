"""Records everything sent and received as JSON lines, without keys and without audio."""

import json
import time
from collections.abc import Mapping
from typing import Any, TextIO

from openai_realtime import redact

Json = Mapping[str, Any]


class Recorder:
    """Writes one JSON object per message, in order: `at` (seconds), `side`, `turn`, `kind` and `data`."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._start = time.monotonic()

    def write(self, side: str, turn: str, kind: str, data: object) -> None:
        """Write a line; `data` must be redacted already."""
        at = round(time.monotonic() - self._start, 3)
        line = {"at": at, "side": side, "turn": turn, "kind": kind, "data": data}
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._file.flush()


def redacted(data: Any, secrets: tuple[str, ...]) -> Any:
    """Copy JSON data without keys and without audio."""
    return redact.data(_without_audio(data), secrets)


def texts(data: object) -> set[str]:
    """Return every string among the values of JSON data."""
    if isinstance(data, str):
        return {data}
    inner = data.values() if isinstance(data, Mapping) else data if isinstance(data, list) else ()
    return set().union(*map(texts, inner))


def _without_audio(data: Any, name: str = "") -> Any:
    if isinstance(data, Mapping):
        spoken = str(data.get("type")).endswith("output_audio.delta")
        return {
            key: _without_audio(value, "audio" if spoken and key == "delta" else key) for key, value in data.items()
        }
    if isinstance(data, list):
        return [_without_audio(value) for value in data]
    return f"<{len(data)} characters of audio>" if name == "audio" and isinstance(data, str) else data
