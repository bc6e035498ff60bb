"""Whatever payload the official package reaches in a frame that is off, ours reaches too."""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.json_values import OTHERS, at, places, replaced, same, without
from support.ws_events import server_events

from openai_realtime import parse_server_event

HERE = Path(__file__).resolve().parent
PYTHON = HERE.parent.parent / ".envs" / "openai" / "bin" / "python"
MOST = int(os.environ.get("REALTIME_FUZZ", "0")) or 2000


def mutated(seed: int) -> dict[str, Any]:
    """An event with one to three of its fields dropped, nulled or retyped, but not its own `type`."""
    choose = random.Random(seed)
    value = choose.choice(list(server_events().values()))
    changed: list[tuple[str | int, ...]] = [("type",)]
    for _ in range(choose.randint(1, 3)):
        # What was changed once is left alone: an invented type in place of a missing one is another kind of thing.
        paths = [path for path in places(value) if not any(path[: len(done)] == done for done in changed)]
        if not paths:
            break
        path = choose.choice(paths)
        changed.append(path)
        kind = type(at(value, path))
        by = choose.choice([other for other in (None, *OTHERS) if type(other) is not kind])
        value = without(value, path) if choose.random() < 0.4 else replaced(value, path, by)
    return value


def reach(value: Any, path: list[tuple[str, Any]]) -> Any:
    for how, step in path:
        value = getattr(value, step) if how == "." or not isinstance(value, (dict, list)) else value[step]
    return value


def test_the_same_payload_is_within_reach() -> None:
    python = os.environ.get("REALTIME_OPENAI_PYTHON") or str(PYTHON)
    if not Path(python).exists():
        pytest.fail(f"no interpreter with the official package at {python}: `make test` sets it up")
    frames = [json.dumps(mutated(seed)) for seed in range(MOST)]
    command = [python, "-I", str(HERE / "foreign_frames.py")]
    ran = subprocess.run(command, input="\n".join(frames), capture_output=True, text=True, timeout=120, check=True)
    lines = ran.stdout.splitlines()
    assert len(lines) == MOST
    reached = 0
    for frame, line in zip(frames, lines, strict=True):
        event = parse_server_event(frame)
        for path, _ in json.loads(line):
            # The official package turns some values into what it expects, such as true into 1; ours stay as they came.
            assert same(reach(event, path), at(json.loads(frame), [step for _, step in path])), frame
            reached += 1
    assert reached > MOST * 5
