"""Parsing server events: microseconds per event of a mixed stream."""

import json
from typing import Any, cast

from _common import best, report, stream
from openai._models import construct_type_unchecked
from openai.types.realtime import RealtimeServerEvent

from openai_realtime import models, parse_server_event

events = stream()
readers = [type(parse_server_event(event)).__pydantic_validator__.validate_json for event in events]
assert not any(isinstance(parse_server_event(event), models.UnknownEvent) for event in events)


def _theirs(event: bytes) -> object:
    return construct_type_unchecked(value=json.loads(event), type_=cast(Any, RealtimeServerEvent))


report(
    f"events: {len(events)} events, {sum(map(len, events)) // len(events)} bytes each",
    {
        "openai": best(lambda: [_theirs(event) for event in events], len(events)),
        "openai_realtime": best(lambda: [parse_server_event(event) for event in events], len(events), 20),
        "floor: pydantic, type known": best(
            lambda: [read(event) for read, event in zip(readers, events, strict=True)], len(events), 20
        ),
        "floor: json.loads": best(lambda: [json.loads(event) for event in events], len(events), 20),
    },
    "openai_realtime",
    "openai",
)
