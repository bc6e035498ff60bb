"""Server events for tests: one example of each type, and mutations of them."""

import copy
import json
import random
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from openai_realtime import models

ROOT = Path(__file__).resolve().parent.parent.parent
JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    3.5,
    "",
    "x\u0000é😀",
    "0",
    [],
    [None],
    {},
    {"type": "message"},
    [[{"a": 1}]],
    10**30,
)


@cache
def server_events() -> dict[str, dict[str, Any]]:
    """One example of each event of the union, by type."""
    yaml = pytest.importorskip("yaml", reason="spec preparation is not installed here")
    examples = yaml.safe_load((ROOT / "spec" / "examples.yaml").read_text("utf-8"))
    union = get_args(get_args(models.RealtimeServerEvent)[0])
    found = [examples[model.__name__] for model in union if model.__name__ in examples]
    return {event["type"]: event for event in found}


def mutated(seed: int) -> bytes:
    """An event with some of its values replaced, removed or added, or with broken text; the same for the same seed."""
    choose = random.Random(seed)
    event = json.loads(json.dumps(choose.choice(list(server_events().values()))))
    for _ in range(choose.randint(1, 3)):
        _mutate(event, choose)
    text = json.dumps(event, ensure_ascii=choose.random() < 0.5)
    if choose.random() < 0.15:
        place = choose.randrange(len(text))
        text = choose.choice([text[:place], text[:place] + choose.choice('{}[]",:\x00') + text[place:], text[place:]])
    return text.encode("utf-8", "surrogatepass")


def _mutate(value: Any, choose: random.Random) -> None:
    """Change one thing somewhere below a value."""
    while True:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        if not keys or choose.random() < 0.15:
            if isinstance(value, dict):
                value[choose.choice(["new", "type", "id", "Ünusual key", "__class__"])] = copy.deepcopy(
                    choose.choice(JUNK)
                )
            else:
                value.append(copy.deepcopy(choose.choice(JUNK)))
            return
        key = choose.choice(keys)
        if isinstance(value[key], (dict, list)) and choose.random() < 0.7:
            value = value[key]
            continue
        if isinstance(value, dict) and choose.random() < 0.4:
            del value[key]
        else:
            value[key] = copy.deepcopy(choose.choice(JUNK))
        return
