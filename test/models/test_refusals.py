"""Constructors refuse what type checkers refuse, with an error of this package that says where and what."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError

from openai_realtime import InvalidArgumentError, OpenAIError, models


@pytest.mark.parametrize(
    ("build", "argument", "words"),
    [
        (
            lambda: models.RealtimeSession(instuctions="Be brief."),  # type: ignore[call-arg]
            "RealtimeSession.instuctions",
            "did you mean instructions? from_dict accepts unknown fields",
        ),
        (
            lambda: models.RealtimeResponseCreateParams(output_modality=["text"]),  # type: ignore[call-arg]
            "RealtimeResponseCreateParams.output_modality",
            "did you mean output_modalities",
        ),
        (
            lambda: models.RealtimeServerVad(zebra=1),  # type: ignore[call-arg]
            "RealtimeServerVad.zebra",
            "a field of RealtimeServerVad (from_dict accepts unknown fields)",
        ),
        (
            lambda: models.RealtimeSession(instructions=5),  # type: ignore[arg-type]
            "RealtimeSession.instructions",
            "must be a valid string, not 5",
        ),
        (
            lambda: models.RealtimeServerVad(prefix_padding_ms="soon"),  # type: ignore[arg-type]
            "RealtimeServerVad.prefix_padding_ms",
            "must be a valid integer, not 'soon'",
        ),
        (
            lambda: models.RealtimeSession(turn_detection={"type": "server_vad", "create_response": "perhaps"}),  # type: ignore[arg-type]
            "RealtimeSession.turn_detection.create_response",
            "must be a valid boolean",
        ),
        (
            lambda: models.RealtimeSession(tools=[{"type": "function"}, 5]),  # type: ignore[list-item]
            "RealtimeSession.tools.1",
            "not 5",
        ),
        (
            lambda: models.RealtimeConversationItemFunctionCall(name="f"),  # type: ignore[call-arg]
            "RealtimeConversationItemFunctionCall.arguments",
            "given: it is required",
        ),
        (
            lambda: models.RealtimeServerVad(type="semantic_vad"),  # type: ignore[arg-type]
            "RealtimeServerVad.type",
            "must be 'server_vad', not 'semantic_vad'",
        ),
        (
            lambda: models.RealtimeServerVad(threshold=2),
            "RealtimeServerVad.threshold",
            "a number from 0 to 1",
        ),
    ],
)
def test_what_a_constructor_refuses(build: Callable[[], Any], argument: str, words: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        build()
    error = caught.value
    assert error.argument == argument
    assert words in str(error)
    assert isinstance(error, ValueError)
    assert isinstance(error, OpenAIError)
    assert not isinstance(error, ValidationError)
    for again in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert (str(again), again.argument) == (str(error), argument)


def test_long_values_are_shortened() -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        models.RealtimeServerVad(prefix_padding_ms="x" * 10_000)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


def test_unknown_fields_come_in_and_go_out_by_from_dict() -> None:
    tomorrow = {"instructions": "Be brief.", "mood": {"level": 3}}
    session = models.RealtimeSession.from_dict(tomorrow)
    assert session.to_dict() == tomorrow
    outer = models.RealtimeServerEventSessionCreated.from_dict(
        {
            "type": "session.created",
            "event_id": "e",
            "session": {"type": "realtime", "object": "realtime.session", "id": "s", "x": 1},
        }
    )
    assert outer.to_dict()["session"]["x"] == 1
    assert models.UnknownEvent(type="x", rays=[1]).to_dict() == {"type": "x", "rays": [1]}  # type: ignore[arg-type, call-arg]


def test_readers_stay_strict_and_raise_what_pydantic_raises() -> None:
    for read in (
        lambda: models.RealtimeServerEventError.from_dict({"type": "error"}),
        lambda: models.RealtimeServerEventError.from_json('{"type":"error"}'),
        lambda: models.RealtimeServerEventError.model_validate({"type": "error"}),
    ):
        with pytest.raises(ValidationError):
            read()
