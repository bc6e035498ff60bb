"""The official package reads frames: one JSON frame a line in, one line out with the payload that attributes reach.

It runs in an interpreter where `openai` is installed and nothing of this project. A line of output is a JSON array of
`[path, value]`; a step of a path is `[".", name]` for an attribute, and `["[]", key]` for a key of plain data or an index.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any, cast

from openai._models import construct_type_unchecked
from openai.types.realtime import RealtimeServerEvent
from pydantic import BaseModel


def reached(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, BaseModel):
        for name in [*value.__dict__, *(value.model_extra or ())]:
            yield from reached(getattr(value, name), (*path, (".", name)))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from reached(inner, (*path, ("[]", key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from reached(inner, (*path, ("[]", index)))
    elif value is not None:
        yield path, value


for line in sys.stdin:
    event = construct_type_unchecked(value=json.loads(line), type_=cast(Any, RealtimeServerEvent))
    sys.stdout.write(json.dumps(list(reached(event))) + "\n")
