"""Whatever the official package's types of the beta declare is there on our events: attributes, at any depth."""

from collections.abc import Iterator
from itertools import chain
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import pytest
from interop.conftest import Foreign
from pydantic import BaseModel

from openai_realtime.beta import events as beta_events

OFFICIAL = "openai.types.beta.realtime.RealtimeServerEvent"
OURS = {
    model.model_fields["type"].default: model
    for model in get_args(get_args(beta_events.BetaServerEvent)[0])
    if "type" in model.model_fields and model.model_fields["type"].default
}


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation may mean: behind None, in lists, in unions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) is not Literal and annotation is not NoneType:
        for inner in get_args(annotation):
            yield from models_in(inner)


def objects_in(schema: dict[str, Any], known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The object schemas that a schema may mean."""
    if "$ref" in schema:
        yield from objects_in(known[schema["$ref"].rpartition("/")[2]], known)
    elif "properties" in schema:
        yield schema
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else ())):
        yield from objects_in(inner, known)


def missing(model: type[BaseModel], schema: dict[str, Any], known: dict[str, Any], path: str) -> Iterator[str]:
    for name, inner in schema["properties"].items():
        field = model.model_fields.get(name)
        if field is None:
            yield f"{path}.{name}"
            continue
        ours = [found for found in models_in(field.annotation) if found.__name__ != "UnknownVariant"]
        variants = list(objects_in(inner, known))
        for declared in variants:
            lacking = [list(missing(found, declared, known, f"{path}.{name}")) for found in ours]
            # Where they have variants, such as usage by tokens or by time, one of ours answers to each; else all do.
            yield from min(lacking, key=len, default=()) if len(variants) > 1 else chain.from_iterable(lacking)


@pytest.fixture(scope="module")
def official(foreign: Foreign) -> dict[str, Any]:
    return foreign.schema(OFFICIAL)


def test_every_attribute_of_every_event(official: dict[str, Any]) -> None:
    known = official["$defs"]
    events = {event["properties"]["type"]["const"]: event for event in objects_in(official, known)}
    assert len(events) > 25
    assert events.keys() <= OURS.keys()
    assert [path for wire, event in events.items() for path in missing(OURS[wire], event, known, wire)] == []
